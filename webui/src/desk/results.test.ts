import { describe, expect, it } from 'vitest';
import type { Disposition } from '../wire/catalogue.ts';
import { pathTo, possible } from './results.ts';

const result = (code: string, children: Disposition[] = [], queues: string[] = []): Disposition => ({
  code,
  digit: 1,
  title: { en: code, fa: code },
  queues,
  children,
});

const TREE = [
  result('ORDER'),
  result('COMPLAINT', [result('GOODS'), result('REPAIR', [], ['service'])]),
  result('SERVICE', [result('BROKEN', [], ['service'])]),
  result('CARE', [], ['care']),
];

describe('the results of a call', () => {
  it('are those of its queue, on every level, without empty groups', () => {
    const codes = (queue?: string) =>
      possible(TREE, queue).map(({ code, children }) => [code, ...children.map((child) => child.code)]);
    expect(codes('sales')).toEqual([['ORDER'], ['COMPLAINT', 'GOODS']]);
    expect(codes('service')).toEqual([['ORDER'], ['COMPLAINT', 'GOODS', 'REPAIR'], ['SERVICE', 'BROKEN']]);
    expect(codes()).toEqual([['ORDER'], ['COMPLAINT', 'GOODS']]);
  });

  it('are found with the groups above them', () => {
    expect(pathTo(TREE, 'REPAIR').map(({ code }) => code)).toEqual(['COMPLAINT', 'REPAIR']);
    expect(pathTo(TREE, 'NONE')).toEqual([]);
  });
});

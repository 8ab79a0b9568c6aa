import { describe, expect, it } from 'vitest';
import type { Script, ScriptField } from '../wire/catalogue.ts';
import type { Pop } from '../wire/stream.ts';
import { asKept, pieces, scriptOf } from './script.ts';

const title = { en: 'x', fa: 'x' };
const script = (code: string, queues: string[]): Script => ({ code, title, queues, parts: [] });
const pop = (queue?: string) => ({ call: { ...(queue !== undefined && { queue }) } }) as Pop;
const field = (kind: ScriptField['kind']): ScriptField => ({ code: 'F', kind, title, choices: [] });

describe('a script', () => {
  it('is that of the queue, else the one for all', () => {
    const scripts = [script('REPAIR', ['service']), script('ALL', [])];
    expect(scriptOf(scripts, pop('service'))?.code).toBe('REPAIR');
    expect(scriptOf(scripts, pop('sales'))?.code).toBe('ALL');
    expect(scriptOf(scripts.slice(0, 1), pop())).toBeUndefined();
  });

  it('keeps numbers in Latin digits whatever was typed', () => {
    expect(asKept(field('NUMBER'), ' ۱٬۲۵۰٫۵ ')).toBe('1250.5');
    expect(asKept(field('TEXT'), ' ۱۲ ')).toBe('۱۲');
  });

  it('puts what it knows in place and never reads it as words of its own', () => {
    expect(pieces('Hello {caller}, {agent} here', { caller: '<b>{agent}</b>', agent: 'Mina' })).toEqual([
      'Hello ',
      '<b>{agent}</b>',
      ', ',
      'Mina',
      ' here',
    ]);
    expect(pieces('{company}', {})).toEqual(['', '…', '']);
  });
});

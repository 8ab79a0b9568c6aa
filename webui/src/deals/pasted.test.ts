import { describe, expect, it } from 'vitest';
import { pasted } from './pasted.ts';

describe('a pasted list of products', () => {
  it('is read line by line', () => {
    expect(pasted('GR-64\tGrinder\tآسیاب\tmachine/grinder\t۱٬۲۰۰\n\n')).toEqual([
      {
        code: 'GR-64',
        title: { en: 'Grinder', fa: 'آسیاب' },
        category: 'machine/grinder',
        priceRial: 12_000,
      },
    ]);
  });

  it.each(['GR 64\ta\tb\tc\t1', 'GR-64\ta\tb\tc', 'GR-64\ta\tb\tc\t-1', 'GR-64\t\tb\tc\t1'])(
    'names the line that is none: %s',
    (line) => {
      expect(pasted(`A\ta\tb\tc\t1\n${line}`)).toEqual({ n: 2, line });
    },
  );
});

import { describe, expect, it } from 'vitest';
import { BLANK, cartOf, piecesOf, rialOf, sums, written } from './cart.ts';

const GRINDER = { product: 'GR-64', title: 'Grinder', category: 'machine', quantity: 2, priceRial: 505 };
const KNOWN = [{ code: 'LOYAL-10', title: { en: 'Loyal', fa: 'وفادار' }, percent: 10 }];

describe('a cart', () => {
  it('is reckoned as the server does, and the rest of a Rial stays with the house', () => {
    expect(sums({ items: [GRINDER], discount: 'LOYAL-10' }, KNOWN)).toEqual({
      sum: 1010,
      off: 101,
      total: 909,
    });
    expect(
      sums({ items: [{ ...GRINDER, priceRial: 3, quantity: 3 }], discount: 'LOYAL-10' }, KNOWN).off,
    ).toBe(0);
    expect(sums({ items: [GRINDER], discount: 'GONE' }, KNOWN).total).toBe(1010);
  });

  it('is read back from lines on file', () => {
    const { quantity, priceRial, ...same } = GRINDER;
    const line = { position: 0, ...same, quantity, amountRial: quantity * priceRial };
    expect(cartOf([line], 'LOYAL-10')).toEqual({ items: [GRINDER], discount: 'LOYAL-10' });
  });

  it('can be saved when each line that says something is whole', () => {
    expect(written({ items: [GRINDER, BLANK] })).toEqual([GRINDER]);
    expect(written({ items: [BLANK] })).toBeUndefined();
    expect(written({ items: [GRINDER, { ...BLANK, title: 'Beans' }] })).toBeUndefined();
  });

  it.each([
    ['1,200', 12_000],
    ['۱٬۲۰۰', 12_000],
    ['0', 0],
    ['-1', undefined],
    ['1.5', undefined],
    ['999999999999', undefined],
    ['', undefined],
  ])('reads %s Toman as %s Rial', (typed, rial) => {
    expect(rialOf(typed)).toBe(rial);
  });

  it.each([
    ['۳', 3],
    ['10000', 10_000],
    ['10001', undefined],
    ['0', undefined],
  ])('reads %s pieces as %s', (typed, pieces) => {
    expect(piecesOf(typed)).toBe(pieces);
  });
});

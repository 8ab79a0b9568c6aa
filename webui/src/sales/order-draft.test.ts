import { describe, expect, it } from 'vitest';
import type { OpenQuote } from '../wire/sales.ts';
import { amounts, bodyOf, draftOf, isExpired, withDiscount, withQuantity, withRival } from './order-draft.ts';

const QUOTE: OpenQuote = {
  id: 'q1',
  number: 'PF-1043',
  party: 'p1',
  version: 3,
  validUntil: '2026-12-01',
  status: 'SENT',
  totalRial: 85_801,
  lines: [
    { position: 0, title: 'Grinder', category: 'machine', quantity: 1, amountRial: 74_500 },
    { position: 1, title: 'Kit', category: 'tools', quantity: 2, amountRial: 6801 },
    { position: 2, title: 'Install', category: 'service', quantity: 3, amountRial: 4500 },
  ],
  opportunities: [{ id: 'o1', title: 'Second branch', valueRial: 85_801, competitors: [] }],
  discounts: [{ code: 'LOYAL-7', title: { en: 'Loyal 7', fa: 'وفاداری ۷' }, percent: 7 }],
};

describe('a draft of an order', () => {
  it('begins as the quote stands and wins its opportunity', () => {
    const draft = draftOf(QUOTE);
    expect(amounts(QUOTE, draft).total).toBe(85_801);
    expect(bodyOf(draft)).toEqual({ lines: [], opportunity: 'o1', competitors: [] });
  });

  it('keeps the discount that the quote states and wins the opportunity that it names', () => {
    const other = { id: 'o2', title: 'Roaster', valueRial: 5, competitors: [] };
    const stated = {
      ...QUOTE,
      opportunities: [...QUOTE.opportunities, other],
      terms: { discount: 'LOYAL-7', opportunity: 'o2' },
    };
    expect(bodyOf(draftOf(stated))).toMatchObject({ discount: 'LOYAL-7', opportunity: 'o2' });
  });

  it('reckons pieces and discount as the server does', () => {
    const draft = withDiscount(withQuantity(withQuantity(draftOf(QUOTE), 1, 1), 2, 0), 'LOYAL-7');
    const { lines, sum, discount, total } = amounts(QUOTE, draft);
    expect(lines.map(({ amountRial }) => amountRial)).toEqual([74_500, 3401, 0]);
    expect([sum, discount, total]).toEqual([77_901, 5453, 72_448]);
    expect(bodyOf(draft)).toMatchObject({
      lines: [
        { position: 1, quantity: 1 },
        { position: 2, quantity: 0 },
      ],
      discount: 'LOYAL-7',
    });
  });

  it('is another wish after each change, and the same one when nothing changed', () => {
    const draft = draftOf(QUOTE);
    const named = withRival(draft, ' Sepidar ');
    expect(named.key).not.toBe(draft.key);
    expect(named.rivals).toEqual([{ name: 'Sepidar' }]);
    expect(withRival(named, 'Sepidar').key).toBe(named.key);
    expect(withQuantity(draft, 0, -4).quantities.get(0)).toBe(0);
    expect(withDiscount(withDiscount(draft, 'LOYAL-7')).discount).toBeUndefined();
  });

  it('knows when the prices end', () => {
    expect(isExpired(QUOTE, '2026-12-01')).toBe(false);
    expect(isExpired(QUOTE, '2026-12-02')).toBe(true);
  });
});

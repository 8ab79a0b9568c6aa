import { describe, expect, it } from 'vitest';
import { marks, spans } from './relationship.ts';

const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString();
const move = (at: number, from: 'PROSPECT' | 'CUSTOMER', to: 'CUSTOMER' | 'LOYAL') => ({
  at: day(at),
  from,
  to,
  cause: 'PURCHASE',
  evidence: [],
});

describe('the relationship line', () => {
  it('shares the time among the stages, oldest first', () => {
    const moves = [move(80, 'CUSTOMER', 'LOYAL'), move(10, 'PROSPECT', 'CUSTOMER')];
    const parts = spans(day(0), moves, 'LOYAL', Date.parse(day(100)));
    expect(parts.map(({ stage, share }) => [stage, Math.round(share * 100)])).toEqual([
      ['PROSPECT', 10],
      ['CUSTOMER', 70],
      ['LOYAL', 20],
    ]);
  });

  it('is one stretch for who never moved, and stands a move from before the acquaintance', () => {
    expect(spans(day(0), [], 'PROSPECT', Date.parse(day(5)))).toEqual([{ stage: 'PROSPECT', share: 1 }]);
    const early = spans(day(10), [move(5, 'PROSPECT', 'CUSTOMER')], 'CUSTOMER', Date.parse(day(20)));
    expect(early).toEqual([{ stage: 'CUSTOMER', share: 1 }]);
  });

  it('marks what was bought and what went wrong, and nothing else', () => {
    const item = (kind: 'ORDER' | 'CALL' | 'COMPLAINT' | 'REFERRAL', at: number, code = 'x') => ({
      id: kind,
      kind,
      at: day(at),
      title: { code },
    });
    const found = marks(
      day(0),
      [
        item('ORDER', 50),
        item('ORDER', 55, 'history.orderCancelled'),
        item('CALL', 60),
        item('COMPLAINT', 70, 'history.complaintTakenBack'),
        item('REFERRAL', 80, 'history.referredBy'),
        item('COMPLAINT', 100),
      ],
      Date.parse(day(100)),
    );
    expect(found).toEqual([
      { kind: 'ORDER', at: 50 },
      { kind: 'COMPLAINT', at: 99 },
    ]);
  });
});

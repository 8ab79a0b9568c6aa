import type { HistoryItem, Stage } from '../wire/customer.ts';
import type { StageHistory } from '../wire/record.ts';

export interface Span {
  stage: Stage;
  /** Of the whole line. */
  share: number;
}

/** Which stage was stood on for which part of the time; moves are newest first. */
export function spans(
  since: string,
  moves: StageHistory['moves'],
  stage: Stage,
  now: number,
): readonly Span[] {
  const start = Date.parse(since);
  const whole = Math.max(1, now - start);
  const parts: Span[] = [];
  let until = now;
  let standing = stage;
  for (const move of moves) {
    const at = Math.min(until, Math.max(start, Date.parse(move.at)));
    if (until > at) parts.unshift({ stage: standing, share: (until - at) / whole });
    until = at;
    standing = move.from;
  }
  if (until > start) parts.unshift({ stage: standing, share: (until - start) / whole });
  return parts;
}

export const MARKED = ['ORDER', 'REFERRAL', 'COMPLAINT'] as const;
export type Marked = (typeof MARKED)[number];
/** What was taken back did not happen, and who sent them is no deed of theirs. */
const UNMARKED = ['history.orderCancelled', 'history.complaintTakenBack', 'history.referredBy'];

/** Purchases, referrals and complaints by their place on the line in percent. */
export function marks(
  since: string,
  history: readonly HistoryItem[],
  now: number,
): readonly { kind: Marked; at: number }[] {
  const start = Date.parse(since);
  const whole = Math.max(1, now - start);
  return history.flatMap(({ kind: of, at, title }) => {
    const kind = MARKED.find((one) => one === of);
    return kind === undefined || UNMARKED.includes(title.code)
      ? []
      : [{ kind, at: Math.min(99, Math.max(0, ((Date.parse(at) - start) / whole) * 100)) }];
  });
}

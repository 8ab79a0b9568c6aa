import type { IconName } from '../ui/icon-names.ts';
import type { Phrase, Stage } from '../wire/customer.ts';

export interface Expectation {
  phrase: Phrase;
  icon: IconName;
  /** Whom it is for, where this person is not there yet. */
  lockedFor?: Stage;
}

const ICON: Record<string, IconName> = {
  'expect.attraction': 'star',
  'expect.warmth': 'heart',
  'expect.satisfaction': 'smile',
  'expect.needs': 'chat',
  'expect.afterSales': 'wrench',
  'expect.respect': 'rosette',
  'expect.discount': 'tag',
  'expect.gift': 'gift',
  'expect.valuableGift': 'gem',
  'expect.benefit': 'coins',
};

/** What the next rung opens: shown locked, because one rung is climbed at a time. */
const NEXT: Record<Stage, { stage: Stage; codes: readonly string[] } | undefined> = {
  PROSPECT: undefined,
  CUSTOMER: { stage: 'LOYAL', codes: ['expect.discount', 'expect.gift'] },
  LOYAL: { stage: 'ADVOCATE', codes: ['expect.benefit'] },
  ADVOCATE: undefined,
};

export function expectations(stage: Stage, expects: readonly Phrase[]): Expectation[] {
  const due = expects.map((phrase) => ({ phrase, icon: ICON[phrase.code] ?? 'circle' }));
  const next = NEXT[stage];
  if (next === undefined) return due;
  const locked = next.codes
    .filter((code) => !expects.some((expected) => expected.code === code))
    .map((code) => ({ phrase: { code }, icon: 'lock' as const, lockedFor: next.stage }));
  return [...due, ...locked];
}

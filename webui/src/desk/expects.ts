import type { IconName } from '../ui/icon-names.ts';
import type { CustomerFile, Phrase } from '../wire/customer.ts';
import type { Expectation, TreatmentKind } from '../wire/expectation.ts';

/** One thing this person expects: in words alone, or a treatment with how it stands. */
export type Expected = { icon: IconName; phrase: Phrase } | { icon: IconName; treatment: Expectation };

const ICON: Record<string, IconName> = {
  'expect.attraction': 'star',
  'expect.warmth': 'heart',
  'expect.satisfaction': 'smile',
  'expect.needs': 'chat',
  'expect.afterSales': 'wrench',
};

export const TREATMENT_ICON: Record<TreatmentKind, IconName> = {
  RESPECT: 'rosette',
  DISCOUNT: 'tag',
  GIFT: 'gift',
  VALUABLE_GIFT: 'gem',
  FINANCIAL_BENEFIT: 'coins',
};

/** What is no treatment first; what is of the next rung is locked and comes last. */
export function expectations({ expects, treatments }: CustomerFile): Expected[] {
  const words = expects
    .filter(({ code }) => code in ICON)
    .map((phrase) => ({ icon: ICON[phrase.code] ?? 'circle', phrase }));
  const given = treatments.map((treatment) => ({
    icon: treatment.state === 'LOCKED' ? ('lock' as const) : TREATMENT_ICON[treatment.kind],
    treatment,
  }));
  return [...words, ...given];
}

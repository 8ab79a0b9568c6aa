import type { Title } from './catalogue.ts';
import type { Stage } from './customer.ts';
import type { Instant } from './stream.ts';

export type TreatmentKind = 'RESPECT' | 'DISCOUNT' | 'GIFT' | 'VALUABLE_GIFT' | 'FINANCIAL_BENEFIT';

/** How one kind of treatment stands with a party. */
export interface Expectation {
  kind: TreatmentKind;
  state: 'DUE' | 'READY' | 'USED' | 'LOCKED';
  what?: { code: string; title: Title; percent?: number };
  until?: Instant;
  at?: Instant;
  lockedFor?: Stage;
}

/** Contacts of our own accord in the last seven days; `next` where no more is allowed now. */
export interface ContactCap {
  used: number;
  most: number;
  next?: Instant;
}

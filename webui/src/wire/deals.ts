import type { Title } from './catalogue.ts';
import type { Competitor, Discount, SalesLine } from './sales.ts';
import type { Instant } from './stream.ts';

/** What people write down of an opportunity. */
export interface OpportunityTerms {
  title: string;
  product?: string;
  valueRial: number;
  /** In percent. */
  probability: number;
  expectedOn?: string;
  owner?: string;
  source?: string;
  competitors: Competitor[];
}

export type OpportunityStage = 'NEW' | 'QUALIFIED' | 'QUOTE_SENT' | 'NEGOTIATION' | 'WON' | 'LOST';

export interface KeptOpportunity {
  id: string;
  party: string;
  version: number;
  stage: OpportunityStage;
  terms: OpportunityTerms;
  ownerName?: string;
  openedAt: Instant;
  movedAt: Instant;
  closedAt?: Instant;
  lostReason?: string;
}

export type QuoteStatus = 'DRAFT' | 'SENT' | 'OPENED' | 'ACCEPTED' | 'REFUSED' | 'EXPIRED' | 'REPLACED';

export interface QuoteInList {
  id: string;
  number: string;
  status: QuoteStatus;
  madeAt: Instant;
  sentAt?: Instant;
  channel?: string;
  validUntil?: string;
  totalRial: number;
  agent?: string;
}

export interface OrderInList {
  id: string;
  number: string;
  at: Instant;
  totalRial: number;
  category: string;
  agent?: string;
  cancelledAt?: Instant;
  cancelReason?: string;
}

export type ReferralKind = 'WORD_OF_MOUTH' | 'BROUGHT_ALONG' | 'ONLINE' | 'CODE';

export interface ReferralTerms {
  kind: ReferralKind;
  product?: string;
  ownAccord: boolean;
  treatment?: string;
}

export interface Referral {
  id: string;
  version: number;
  referrer: { party: string; name: string };
  referred: { party: string; name: string };
  at: Instant;
  terms: ReferralTerms;
  outcome: 'NAMED' | 'CONTACTED' | 'BOUGHT';
  bought?: { at: Instant; amountRial: number };
}

/** Everything sold and to be sold to one party. */
export interface Deals {
  opportunities: KeptOpportunity[];
  quotes: QuoteInList[];
  orders: OrderInList[];
  referrals: Referral[];
  discounts: Discount[];
}

/** A quote with all that is written down of it. */
export interface KeptQuote {
  id: string;
  number: string;
  party: string;
  version: number;
  channel?: string;
  sentAt?: Instant;
  validUntil?: string;
  status: QuoteStatus;
  totalRial: number;
  terms: {
    at: Instant;
    by?: string;
    discount?: string;
    discountRial: number;
    opportunity?: string;
    revises?: string;
    note?: string;
  };
  lines: SalesLine[];
  opportunities: { id: string; title: string; valueRial: number; competitors: Competitor[] }[];
  discounts: Discount[];
}

export interface Product {
  code: string;
  version: number;
  title: Title;
  category: string;
  priceRial: number;
  offered: boolean;
}

export interface ProductPage {
  items: Product[];
  next?: string;
  categories: string[];
}

/** What may be opened of a party's selling side; without an id a new one is begun. */
export type DealAsked =
  | { what: 'opportunity' | 'quote' | 'referral'; party: string; id?: string }
  | { what: 'order'; party: string; id?: string; opportunity?: string };

import type { Stage } from './customer.ts';
import type { QuoteStatus } from './deals.ts';
import type { Instant } from './stream.ts';

/** A line of a quote or an order; the amount is of all pieces together. */
export interface SalesLine {
  position: number;
  product?: string;
  title: string;
  category: string;
  quantity: number;
  amountRial: number;
}

export interface Competitor {
  name: string;
  note?: string;
}

export interface Discount {
  code: string;
  title: { en: string; fa: string };
  percent: number;
}

/** A pro-forma with what an order of it may rest on. */
export interface OpenQuote {
  id: string;
  number: string;
  party: string;
  version: number;
  validUntil?: string;
  status: QuoteStatus;
  totalRial: number;
  terms?: { discount?: string; opportunity?: string };
  lines: SalesLine[];
  opportunities: { id: string; title: string; valueRial: number; competitors: Competitor[] }[];
  discounts: Discount[];
}

/** An order, and what followed from it. */
export interface Order {
  id: string;
  number: string;
  version: number;
  party: string;
  at: Instant;
  discountRial: number;
  totalRial: number;
  lines: SalesLine[];
  won?: { id: string; title: string };
  job?: { number: string; department?: string; stage: string };
  treatment?: string;
  climb?: { from: Stage; to: Stage };
  cancelled?: { at: Instant; reason: string };
}

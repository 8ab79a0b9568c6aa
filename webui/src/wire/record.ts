import type { FreeField } from './catalogue.ts';
import type { Evidence, PartyKind, Stage } from './customer.ts';
import type { Instant } from './stream.ts';

export type LinkKind = 'WORKS_FOR' | 'FAMILY' | 'SUPPLIES' | 'RESELLS' | 'PARTNER' | 'KNOWS';

/** What may be written down of a party. */
export interface PartyRecord {
  name: string;
  kind: PartyKind;
  role: string;
  job?: string;
  company?: string;
  place?: string;
  language?: string;
  source?: string;
  birthday?: string;
  preferredChannel?: string;
  preferredFrom?: string;
  preferredTo?: string;
  numbers: { number: string; kind: string }[];
  channels: { kind: string; address: string }[];
  consents: Record<string, boolean>;
  fields: Record<string, string>;
  links: { party: string; kind: LinkKind }[];
}

export interface Around {
  party: string;
  name: string;
  kind: LinkKind;
  /** The link leads from this party. */
  outward: boolean;
}

/** A record as it is on file. */
export interface KeptRecord {
  version: number;
  record: PartyRecord;
  around: Around[];
  defined: FreeField[];
}

export interface Change {
  id: number;
  subject:
    | 'RECORD'
    | 'TREATMENT'
    | 'COMPLAINT'
    | 'PROMISE'
    | 'SERVICE'
    | 'CONTACT'
    | 'SURVEY'
    | 'OPPORTUNITY'
    | 'QUOTE'
    | 'ORDER'
    | 'REFERRAL'
    | 'PRODUCT';
  subjectId: string;
  version: number;
  at: Instant;
  by: string;
  field: string;
  before?: string;
  after?: string;
}

/** The stages of a party through time, newest first. */
export interface StageHistory {
  version: number;
  moves: {
    at: Instant;
    from: Stage;
    to: Stage;
    cause: string;
    evidence: Evidence[];
    by?: string;
    reason?: string;
  }[];
  override?: { stage: Stage; reason: string; by: string; at: Instant };
}

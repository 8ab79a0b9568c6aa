import type { Candidate } from './customer.ts';
import type { Instant } from './stream.ts';

/** A party that a search found, and by what; `text` is the number as it is on file. */
export interface Found extends Candidate {
  matched: { by: 'NAME' | 'NUMBER' | 'ORDER' | 'QUOTE'; text?: string };
}

/** Somebody who may be the same party, and in what they are alike. */
export interface Duplicate {
  candidate: Candidate;
  alike: ('NUMBER' | 'NAME')[];
  /** Somebody said that they are not the same. */
  apart?: { by: string; at: Instant };
}

/** Two files made one. */
export interface Merge {
  id: string;
  survivor: string;
  duplicate: string;
  name: string;
  by: string;
  at: Instant;
  undone?: { by: string; at: Instant };
}

/** The last word of an agent on who the caller is; it can be taken back. */
export interface Said {
  kind: 'CHOSEN' | 'REJECTED';
  party: string;
  name: string;
  by: string;
  at: Instant;
  /** Whether the next call from this number will know of it. */
  remembered: boolean;
}

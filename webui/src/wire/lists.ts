import type { Phrase, Stage, Standing } from './customer.ts';
import type { Instant } from './stream.ts';
import type { Who } from './work.ts';

/** Telemarketing lists, as openapi.yaml writes them. */
export const PURPOSES = ['SELL', 'WIN_BACK', 'FOLLOW_UP', 'REFERRAL'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const RESULTS = [
  'REACHED',
  'NO_ANSWER',
  'CALLBACK',
  'NOT_INTERESTED',
  'WRONG_NUMBER',
  'DO_NOT_CALL',
] as const;
export type ListResult = (typeof RESULTS)[number];

export const BLOCKS = [
  'NO_NUMBER',
  'NO_CONSENT',
  'LOYAL_NOT_ASKED',
  'DETRACTOR',
  'OPEN_COMPLAINT',
  'CONTACT_CAP',
] as const;
export type Block = (typeof BLOCKS)[number];

export type ListState = 'RUNNING' | 'PAUSED' | 'ENDED';
export type EntryState = 'WAITING' | 'TAKEN' | 'BLOCKED' | 'DONE';

export interface ListFilter {
  stages?: Stage[];
  standings?: Standing[];
  sources?: string[];
  places?: string[];
  silentDays?: number;
  expectedWithinDays?: number;
  fields?: Record<string, string>;
}

/** What a supervisor decides for a list. */
export interface ListTerms {
  name: string;
  purpose: Purpose;
  why: string;
  say?: string;
  filter: ListFilter;
  most: number;
  agents?: string[];
  department?: string;
  first: string;
  last?: string;
  from: string;
  to: string;
  attempts: number;
  retryMinutes: number;
}

export interface CallList {
  id: string;
  version: number;
  terms: {
    name: string;
    purpose: Purpose;
    why: string;
    say?: string;
    filter: ListFilter;
    most: number;
    calling: {
      workers: { agents: string[]; department?: string };
      window: { first: string; last?: string; from: string; to: string };
      attempts: number;
      retryMinutes: number;
    };
  };
  state: ListState;
  madeBy: string;
  madeAt: Instant;
  progress: {
    total: number;
    waiting: number;
    taken: number;
    blocked: number;
    done: number;
    results: Partial<Record<ListResult, number>>;
    blocks: Partial<Record<Block, number>>;
  };
}

/** A person of a list. */
export interface ListEntry {
  id: string;
  list: string;
  who: Who;
  standing: Standing;
  reasons: Phrase[];
  state: EntryState;
  blockedBy?: Block;
  result?: ListResult;
  attempts: number;
  notBefore?: Instant;
  agent?: string;
  doneAt?: Instant;
  note?: string;
}

export interface ListPreview {
  count: number;
  more: boolean;
  blocks: Partial<Record<Block, number>>;
  sample: ListEntry[];
}

/** A list as agents see it. */
export interface ListBrief {
  id: string;
  name: string;
  purpose: Purpose;
  why: string;
  say?: string;
  attempts: number;
}

/** A person to call and what for. */
export interface ListCard {
  entry: ListEntry;
  list: ListBrief;
}

export interface ListWork {
  lists: { list: ListBrief; waiting: number }[];
  taken?: ListCard;
  /** While nobody is called from any list: the time of day when that ends. */
  quietUntil?: string;
}

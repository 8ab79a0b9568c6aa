import type { ContactCap, Expectation } from './expectation.ts';
import type { Instant } from './stream.ts';

/** What the server knows of a customer, as docs/integrators/live-stream.md writes it. */
export type Stage = 'PROSPECT' | 'CUSTOMER' | 'LOYAL' | 'ADVOCATE';
export type Standing = 'ACTIVE' | 'AT_RISK' | 'LAPSED' | 'LOST' | 'DETRACTOR';
export type PartyKind = 'PERSON' | 'ORGANISATION';

export const STAGES: readonly Stage[] = ['PROSPECT', 'CUSTOMER', 'LOYAL', 'ADVOCATE'];

/** A value inside a sentence; the client writes its digits, calendar and unit. */
export type Param = string | number | { at: Instant } | { date: string } | { rial: number } | { ms: number };

/** A sentence of the server, written by the client's catalogue under `phrase.<code>`. */
export interface Phrase {
  code: string;
  params?: Record<string, Param>;
}

/** A plugin's own words in both languages; `{0}` is `params[0]`. */
export interface Text {
  en: string;
  fa: string;
  params?: Param[];
}

export interface Candidate {
  party: string;
  name: string;
  kind: PartyKind;
  job?: string;
  place?: string;
  stage: Stage;
  lastContactAt?: Instant;
  number?: string;
  /** Who took this party for the caller before. */
  chosen?: { by: string; at: Instant };
}

export interface Party {
  id: string;
  version: number;
  name: string;
  kind: PartyKind;
  role: 'CUSTOMER' | 'SUPPLIER' | 'RESELLER' | 'DISTRIBUTOR' | 'PARTNER';
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
  since: Instant;
}

export interface Evidence {
  state: 'MET' | 'MISSING' | 'BROKEN';
  phrase: Phrase;
}

export interface Lifecycle {
  stage: Stage;
  since: Instant;
  standing: Standing;
  evidence: Evidence[];
  next?: { stage: Stage; missing: Evidence[] };
}

export interface Quote {
  id: string;
  number: string;
  sentAt: Instant;
  channel: string;
  validUntil?: string;
  totalRial: number;
  status: string;
  lines: { title: string; quantity: number; amountRial: number }[];
}

export interface Task {
  id: string;
  title: string;
  dueAt?: Instant;
  department?: string;
  owner?: string;
  overdue: boolean;
}

export interface Opportunity {
  id: string;
  title: string;
  stage: string;
  valueRial: number;
  /** In percent. */
  probability: number;
  competitors: string[];
}

export type HistoryKind =
  | ('CALL' | 'SMS' | 'EMAIL' | 'MESSENGER' | 'VISIT' | 'WEB' | 'SOCIAL')
  | ('QUOTE' | 'ORDER' | 'STAGE' | 'SURVEY' | 'COMPLAINT' | 'REFERRAL' | 'TASK' | 'MERGE')
  | ('PROMISE' | 'SERVICE' | 'TREATMENT');

export interface HistoryItem {
  id: string;
  at: Instant;
  kind: HistoryKind;
  direction?: 'INBOUND' | 'OUTBOUND' | 'INTERNAL';
  title: Phrase;
  text?: string;
  agent?: string;
  disposition?: string;
  reason?: string;
  amountRial?: number;
  talkMs?: number;
  answers?: Answers;
  recordings?: number[];
}

/** What was answered to a script's questions, by their codes. */
export interface Answers {
  script: string;
  values: Record<string, string>;
}

export interface Guardrail {
  severity: 'BLOCK' | 'ADVICE';
  title: Phrase;
  why: Phrase;
}

export interface CustomerFile {
  party: Party;
  lifecycle: Lifecycle;
  expects: Phrase[];
  action: { title: Phrase; steps: Phrase[] };
  guardrails: Guardrail[];
  greeting: Phrase;
  hundredDays?: { day: number; phase: string };
  quote?: Quote;
  tasks: Task[];
  opportunities: Opportunity[];
  history: HistoryItem[];
  historyMore: boolean;
  treatments: Expectation[];
  contactCap: ContactCap;
}

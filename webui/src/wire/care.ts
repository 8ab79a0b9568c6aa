import type { Title } from './catalogue.ts';
import type { TreatmentKind } from './expectation.ts';
import type { Instant } from './stream.ts';

export type Channel = 'CALL' | 'SMS' | 'EMAIL' | 'MESSENGER' | 'VISIT' | 'WEB' | 'SOCIAL';
export type Aim = 'TRUST' | 'EASE' | 'SATISFACTION' | 'LOYALTY' | 'RESPECT';

/** What a contact was for, as it is on file. */
export interface KeptAims {
  version: number;
  aims: Aim[];
}
export const AIMS: readonly Aim[] = ['TRUST', 'EASE', 'SATISFACTION', 'LOYALTY', 'RESPECT'];
export const STAGES = ['RECEIVED', 'REGISTERED', 'IN_PROGRESS', 'READY', 'DELIVERED'] as const;
export type JobStage = (typeof STAGES)[number];

/** Something of the catalogue that may be given. */
export interface Treatment {
  code: string;
  kind: TreatmentKind;
  title: Title;
  costRial: number;
  percent?: number;
  validDays?: number;
  everyDays: number;
  offered: boolean;
  version: number;
}

/** What all that is kept of a party has. */
export interface Kept {
  id: string;
  version: number;
}

export interface Given extends Kept {
  treatment: string;
  kind: TreatmentKind;
  title: Title;
  at: Instant;
  validUntil?: Instant;
  costRial: number;
  by?: string;
  note?: string;
  usedAt?: Instant;
  order?: string;
}

export interface Complaint extends Kept {
  number: string;
  subject: string;
  at: Instant;
  by?: string;
  owner?: string;
  ownerName?: string;
  department?: string;
  dueAt?: Instant;
  steps: { title: string; doneAt?: Instant; doneBy?: string }[];
  closed?: { at: Instant; by?: string; result?: RecoveryResult; recovery?: string };
}

export type RecoveryResult = 'RECOVERED' | 'PARTLY' | 'NOT_RECOVERED';

export interface Promised extends Kept {
  text: string;
  agent?: string;
  by?: string;
  madeAt: Instant;
  dueAt: Instant;
  state: 'OPEN' | 'KEPT' | 'BROKEN';
  keptAt?: Instant;
}

export interface ServiceJob extends Kept {
  number: string;
  title: string;
  stage: string;
  department?: string;
  dueAt?: Instant;
  order?: string;
  steps: { stage: string; at: Instant; by?: string; told?: { at: Instant; by?: string; channel: Channel } }[];
}

export interface Answer {
  id: string;
  kind: 'CSAT' | 'NPS' | 'CES';
  score: number;
  words?: string;
  at: Instant;
  by?: string;
  task?: string;
}

/** A contact over another channel than the telephone. */
export interface Contact extends Kept {
  channel: Exclude<Channel, 'CALL'>;
  direction: 'INBOUND' | 'OUTBOUND';
  at: Instant;
  by?: string;
  reason?: string;
  disposition?: string;
  note?: string;
  aims: Aim[];
  ownAccord: boolean;
}

/** All that is cared for of one party, newest first. */
export interface Care {
  given: Given[];
  complaints: Complaint[];
  promises: Promised[];
  jobs: ServiceJob[];
  surveys: Answer[];
  contacts: Contact[];
}

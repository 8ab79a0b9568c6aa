import type { Answers, Candidate, CustomerFile, Text } from './customer.ts';
import type { Said } from './people.ts';
import type { Phones } from './phones.ts';

/** Words of the live stream, as docs/integrators/live-stream.md writes them. Instants are ISO 8601 strings. */
export type Instant = string;

export type Role = 'AGENT' | 'SUPERVISOR' | 'ADMIN';

export interface Me extends Phones {
  user: string;
  name: string;
  role: Role;
  agent?: string;
}

export type AgentState = 'AVAILABLE' | 'RINGING' | 'TALKING' | 'HOLD' | 'WRAP_UP' | 'PAUSED' | 'OFFLINE';

export interface Presence {
  state: AgentState;
  reason?: string;
  since: Instant;
}

export interface QueueLine {
  pbx: string;
  queue: string;
  title: string;
  waiting: number;
  longestSince?: Instant;
  targetMs: number;
}

export interface Link {
  pbx: string;
  up: boolean;
  since: Instant;
  blind?: { from: Instant; to: Instant }[];
}

export type PopPhase = 'RINGING' | 'TALKING' | 'HOLD' | 'CONSULTING' | 'WRAP_UP';

export type Verb =
  | ('ANSWER' | 'HANG_UP' | 'HOLD' | 'UNHOLD' | 'MUTE' | 'UNMUTE' | 'PARK' | 'PRESS_KEYS')
  | ('BLIND_TRANSFER' | 'ATTENDED_TRANSFER' | 'COMPLETE_TRANSFER' | 'CANCEL_TRANSFER')
  | ('START_RECORDING' | 'PAUSE_RECORDING' | 'RESUME_RECORDING' | 'STOP_RECORDING');

/** Why something asked of a PBX or a phone was not done. */
export type Refusal =
  | ('NOT_NOW' | 'NOT_SET_UP' | 'NO_PHONE' | 'UNREACHABLE' | 'DENIED' | 'CALL_GONE' | 'NO_SUCH_TARGET')
  | ('UNANSWERED' | 'NUMBER_NOT_ALLOWED' | 'NO_ANSWER' | 'BUSY' | 'NOT_FOLLOWED' | 'REFUSED')
  | ('NOT_REACHABLE' | 'OWN_PHONE_NO_ANSWER' | 'OWN_PHONE_BUSY' | 'OWN_PHONE_AWAY');

export type TargetKind = 'AGENT' | 'QUEUE' | 'NUMBER';

/** What may be done with a call now and what of it is on; follows the PBX, not the click. */
export interface Control {
  can: Verb[];
  muted?: true;
  /** The server was started in mid-call. */
  muteUnknown?: boolean;
  recording?: 'ON' | 'PAUSED' | 'UNKNOWN';
  consult?: {
    kind: TargetKind;
    /** An agent's id, else what was dialled. */
    id: string;
    name?: string;
    since: Instant;
    state: 'CALLING' | 'RINGING' | 'TALKING';
  };
  /** Taken by the PBX, but nothing shows it yet. */
  asked?: { verb: Verb; at: Instant };
  /** What was asked last, where it came to nothing; `detail` are the PBX's own words. */
  refused?: { verb: Verb; code: Refusal; detail?: string; at: Instant };
}

/** A colleague, what they want and what they wrote. */
interface Asker {
  agent: string;
  agentName: string;
  at: Instant;
  why?: string;
  note?: string;
}

export interface PopCall {
  id: string;
  pbx: string;
  direction: 'INBOUND' | 'OUTBOUND' | 'INTERNAL';
  number?: string;
  numberKind: 'EXTERNAL' | 'EXTENSION' | 'WITHHELD';
  callerName?: string;
  /** The login of whom this agent speaks with, where it is somebody who works here. */
  colleague?: string;
  dialled?: string;
  queue?: string;
  startedAt: Instant;
  queuedAt?: Instant;
  ringingAt?: Instant;
  answeredAt?: Instant;
  holdAt?: Instant;
  endedAt?: Instant;
  waitMs?: number;
  ringMs?: number;
  talkMs?: number;
  holdMs?: number;
  waitTargetMs?: number;
  inferred?: true;
  transferredBy?: Asker & { kind: 'BLIND' | 'ATTENDED' };
  /** Who asks this agent before handing the call over; `inferred`: they phone while they talk with the customer. */
  consultedBy?: Asker & { inferred?: true };
  transfers: number;
  /** Where the caller waits for somebody to dial the slot. */
  parked?: { slot: string; since: Instant };
  /** Where this agent sent the caller, who is gone since without anybody having answered there. */
  notTaken?: { target: string; agent?: string; at: Instant; why?: Refusal };
  control?: Control;
}

export interface Panel {
  plugin: string;
  title: Text;
  state: 'LOADING' | 'READY' | 'LATE' | 'EMPTY' | 'FAILED';
  score?: number;
  headline?: Text;
  detail?: Text;
  reasons?: { points: number; text: Text }[];
  budgetMs: number;
  reference?: string;
}

export type Match = 'LOADING' | 'KNOWN' | 'MANY' | 'UNKNOWN' | 'NONE' | 'UNAVAILABLE';

export interface Pop {
  id: string;
  phase: PopPhase;
  call: PopCall;
  match: Match;
  file?: CustomerFile;
  candidates?: Candidate[];
  said?: Said;
  panels: Panel[];
  wrapUp?: { startedAt: Instant; endsAt: Instant; disposition?: string; note: string };
  note: { text: string; version: number };
  answers?: Answers;
}

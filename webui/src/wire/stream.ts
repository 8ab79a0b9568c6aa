import type { Candidate, CustomerFile, Text } from './customer.ts';

/** Words of the live stream, as docs/integrators/live-stream.md writes them. Instants are ISO 8601 strings. */
export type Instant = string;

export type Role = 'AGENT' | 'SUPERVISOR' | 'ADMIN';

export interface Me {
  user: string;
  name: string;
  role: Role;
  agent?: string;
  extension?: string;
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

export interface PopCall {
  id: string;
  pbx: string;
  direction: 'INBOUND' | 'OUTBOUND' | 'INTERNAL';
  number?: string;
  numberKind: 'EXTERNAL' | 'EXTENSION' | 'WITHHELD';
  callerName?: string;
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
  transferredBy?: {
    agent: string;
    agentName: string;
    kind: 'BLIND' | 'ATTENDED';
    at: Instant;
    note?: string;
  };
  transfers: number;
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
  panels: Panel[];
  wrapUp?: { startedAt: Instant; endsAt: Instant; disposition?: string; note: string };
  note: { text: string; version: number };
}

import type { Phrase, Stage, Standing } from './customer.ts';
import type { Phones } from './phones.ts';
import type { AgentState, Instant } from './stream.ts';

export interface Figures {
  offered: number;
  answered: number;
  withinTarget: number;
  hungUpWaiting: number;
  hungUpRinging: number;
  timedOut: number;
  queueEmpty: number;
  leftByKey: number;
  withdrawn: number;
  overflowed: number;
  serviceLevel?: number;
  asaMs?: number;
  ahtMs?: number;
  abandonedShare?: number;
}

export interface BoardQueue {
  pbx: string;
  queue: string;
  title: string;
  figures: Figures;
  /** Their logins; what each does stands in the board's `agents`. */
  agents: string[];
  waiting: number;
  longestSince?: Instant;
}

export interface BoardCaller {
  call: string;
  number?: string;
  name?: string;
  company?: string;
  stage?: Stage;
  standing?: Standing;
  hint?: Phrase;
  queue: string;
  position: number;
  waitingSince: Instant;
  raised: boolean;
}

export interface BoardAgent extends Phones {
  agent: string;
  name: string;
  state: AgentState;
  reason?: string;
  since: Instant;
  with?: string;
  queue?: string;
  occupancy?: number;
  pausedMs: number;
}

export interface BoardAlert {
  id: string;
  at: Instant;
  kind: 'BREACH' | 'RESPECT_LAPSE' | 'LONG_CALL' | 'LINK_DOWN' | 'TASK_LATE';
  title: Phrase;
  detail?: Phrase;
  /** Whom it is about. */
  party?: string;
  /** The user who sees to it. */
  owner?: string;
}

export interface Board {
  at: Instant;
  day: string;
  targetMs: number;
  totals: Figures;
  occupancy?: number;
  pausedMs: number;
  queues: BoardQueue[];
  callers: BoardCaller[];
  agents: BoardAgent[];
  alerts: BoardAlert[];
  blind: { pbx: string; from: Instant; to?: Instant }[];
}

/** What of a board is different: queues and agents that changed, of the rest all where any changed. */
export interface BoardPatch {
  at: Instant;
  totals?: Figures;
  occupancy?: number;
  pausedMs?: number;
  queues: BoardQueue[];
  callers?: BoardCaller[];
  agents: BoardAgent[];
  alerts?: BoardAlert[];
  blind?: Board['blind'];
}

export function patched(board: Board, { queues, agents, ...rest }: BoardPatch): Board {
  return {
    ...board,
    ...rest,
    queues: replaced(board.queues, queues, ({ pbx, queue }) => `${pbx}/${queue}`),
    agents: replaced(board.agents, agents, ({ agent }) => agent),
  };
}

function replaced<T>(before: readonly T[], changed: readonly T[], key: (one: T) => string): T[] {
  const now = new Map(changed.map((one) => [key(one), one]));
  return before.map((one) => now.get(key(one)) ?? one);
}

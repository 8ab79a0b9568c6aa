import type { HistoryItem, Stage } from './customer.ts';
import type { Instant } from './stream.ts';

/** Callbacks, tasks and the day of an agent, as openapi.yaml writes them. */
export interface Who {
  party: string;
  name: string;
  stage: Stage;
  number?: string;
}

export type CallbackReason =
  | ('HUNG_UP_WAITING' | 'HUNG_UP_RINGING' | 'TIMED_OUT' | 'QUEUE_EMPTY' | 'LEFT_BY_KEY')
  | ('WITHDRAWN' | 'OVERFLOWED' | 'UNKNOWN' | 'AGREED');

export type CallbackResult = 'REACHED' | 'NOT_REACHED' | 'NOT_NEEDED';

export interface Callback {
  id: string;
  number: string;
  who?: Who;
  pbx: string;
  queue?: string;
  why: { reason: CallbackReason; waitedMs?: number; note?: string; agent?: string; call: string };
  calls: number;
  since: Instant;
  latest: Instant;
  dueAt: Instant;
  attempts: number;
  owner?: string;
  takenAt?: Instant;
  closed?: { at: Instant; result: CallbackResult; by?: string; call?: string };
}

export interface WorkTask {
  id: string;
  title: string;
  note?: string;
  who?: Who;
  /** The call and the quote it came from. */
  call?: string;
  quote?: string;
  madeBy?: string;
  madeAt: Instant;
  owner?: string;
  department?: string;
  dueAt?: Instant;
  acceptedAt?: Instant;
  doneAt?: Instant;
  doneBy?: string;
  /** It was late and went to somebody else too. */
  escalated?: { to: string; at: Instant };
}

export interface Reminder {
  id: string;
  kind: 'PROMISE' | 'QUOTE_ENDS';
  who: Who;
  text: string;
  dueAt: Instant;
}

export interface Today {
  date: string;
  callbacks: Callback[];
  tasks: WorkTask[];
  reminders: Reminder[];
  done: number;
}

export interface DayOfAgent {
  from: Instant;
  answered: number;
  reached: number;
  talkMs?: number;
  wrapUpMs?: number;
}

export interface OwnFigures {
  today: DayOfAgent;
  yesterday: DayOfAgent;
}

export interface News {
  who: Who;
  item: HistoryItem;
}

export interface CallEffects {
  tasks: WorkTask[];
  agreed: Callback[];
  closed: Callback[];
  recorded: HistoryItem[];
}

export interface Page<T> {
  items: T[];
  next?: string;
}

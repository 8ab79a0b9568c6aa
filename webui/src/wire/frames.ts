import type { Board, BoardPatch } from './board.ts';
import type { Dialling } from './dialling.ts';
import type { Instant, Link, Me, Panel, Pop, Presence, QueueLine } from './stream.ts';

/** Everything the server keeps for one session. */
export interface ServerState {
  presence?: Presence;
  pops: Pop[];
  dialling?: Dialling;
  queues: QueueLine[];
  links: Link[];
  board?: Board;
}

interface Envelope<T extends string> {
  type: T;
  seq: number;
  at: Instant;
}

export interface Hello extends Envelope<'hello'> {
  version: string;
  stream: string;
  zone: string;
  me: Me;
}

export interface Snapshot extends Envelope<'snapshot'> {
  state: ServerState;
}

export type PopClosedReason = 'LOST' | 'ENDED' | 'FINISHED' | 'TAKEN_AWAY';

export type Delta =
  | (Envelope<'pop.opened'> & { pop: Pop })
  | (Envelope<'pop.changed'> & { pop: Pop })
  | (Envelope<'pop.closed'> & { id: string; reason: PopClosedReason })
  | (Envelope<'panel'> & { pop: string; panel: Panel })
  | (Envelope<'presence'> & { presence: Presence })
  | (Envelope<'queues'> & { queues: QueueLine[] })
  | (Envelope<'link'> & { link: Link })
  | (Envelope<'board'> & { board: Board })
  | (Envelope<'board.patch'> & { patch: BoardPatch })
  | (Envelope<'work'> & { kinds: ('CALLBACK' | 'TASK')[] })
  | (Envelope<'parties.changed'> & { parties: string[] })
  | (Envelope<'dialling'> & { dialling?: Dialling });

export type Frame = Hello | Snapshot | Delta;

/** One message as a frame, or nothing where it is not one. */
export function parseFrame(message: unknown): Frame | undefined {
  if (typeof message !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(message);
    return isEnvelope(value) ? (value as unknown as Frame) : undefined;
  } catch {
    return undefined;
  }
}

function isEnvelope(value: unknown): value is Envelope<string> {
  if (typeof value !== 'object' || value === null) return false;
  const { type, at } = value as Record<string, unknown>;
  return typeof type === 'string' && typeof at === 'string';
}

import type { BoardAgent, BoardCaller } from '../wire/board.ts';
import { STAGES } from '../wire/customer.ts';
import type { AgentState } from '../wire/stream.ts';

/** The order in which states are shown: who is with a customer first. */
export const STATE_ORDER: readonly AgentState[] = [
  'RINGING',
  'TALKING',
  'HOLD',
  'WRAP_UP',
  'AVAILABLE',
  'PAUSED',
  'OFFLINE',
];

/** Raised callers first, then by stage, then by how long they wait. */
export function orderCallers(callers: readonly BoardCaller[]): BoardCaller[] {
  return callers.toSorted(
    (a, b) =>
      Number(b.raised) - Number(a.raised) ||
      rank(b) - rank(a) ||
      a.waitingSince.localeCompare(b.waitingSince),
  );
}

/** By state, then the longest in it first. */
export function orderAgents(agents: readonly BoardAgent[]): BoardAgent[] {
  return agents.toSorted(
    (a, b) => STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state) || a.since.localeCompare(b.since),
  );
}

/** Rows stay where they are: those that left are gone, new ones come last. */
export function keepOrder<T>(wanted: readonly T[], shown: readonly string[], key: (row: T) => string): T[] {
  const place = (row: T) => {
    const index = shown.indexOf(key(row));
    return index < 0 ? shown.length : index;
  };
  return wanted.toSorted((a, b) => place(a) - place(b));
}

function rank({ stage }: BoardCaller): number {
  return stage === undefined ? -1 : STAGES.indexOf(stage);
}

import type { Board, BoardQueue, Figures } from '../wire/board.ts';
import { Store } from '../wire/store.ts';
import type { AgentState } from '../wire/stream.ts';

/** The queue the supervisor looks at; empty for all of them. */
export const chosenQueue = new Store('');

/** What of the board is shown: all of it, or one queue's part. */
export interface Scope extends Board {
  figures: Figures;
  waiting: number;
  /** Who waits longest, and in which queue. */
  longest?: { since: string; queue: string };
}

export function scope(board: Board, queue: string): Scope {
  const queues = queue === '' ? board.queues : board.queues.filter((row) => row.queue === queue);
  const chosen = queues[0];
  const here = (row: { queue?: string }) => queue === '' || row.queue === queue;
  const members = new Set(queues.flatMap(({ agents }) => agents));
  const longest = longestOf(queues);
  const { occupancy, ...rest } = board;
  return {
    ...rest,
    ...(queue === '' && occupancy !== undefined && { occupancy }),
    queues,
    callers: board.callers.filter(here),
    agents: board.agents.filter(({ agent }) => queue === '' || members.has(agent)),
    figures: (queue === '' ? undefined : chosen?.figures) ?? board.totals,
    waiting: queues.reduce((sum, { waiting }) => sum + waiting, 0),
    ...(longest && { longest }),
  };
}

/** What these agents do, as far as they are known. */
export function statesOf({ agents }: Board, logins: readonly string[]): AgentState[] {
  const known = new Map(agents.map(({ agent, state }) => [agent, state]));
  return logins.flatMap((login) => known.get(login) ?? []);
}

function longestOf(queues: readonly BoardQueue[]): Scope['longest'] {
  return queues
    .flatMap(({ longestSince, queue }) =>
      longestSince === undefined ? [] : [{ since: longestSince, queue }],
    )
    .sort((a, b) => a.since.localeCompare(b.since))[0];
}

/** Callers who hung up before an agent answered. */
export function abandoned({ hungUpWaiting, hungUpRinging }: Figures): number {
  return hungUpWaiting + hungUpRinging;
}

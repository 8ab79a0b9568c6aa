import type { Pop } from '../wire/stream.ts';

/** Which pop the desk shows; `seen` are those that were there when it was decided. */
export interface Showing {
  shown?: string;
  seen: ReadonlySet<string>;
}

export const NOTHING_SHOWN: Showing = { seen: new Set() };

/** What is shown after the pops have changed. A pop that arrives takes the view only where the agent is free for it. */
export function follow(before: Showing, pops: readonly Pop[], busy: boolean): Showing {
  const seen = new Set(pops.map(({ id }) => id));
  const current = pops.find(({ id }) => id === before.shown);
  const arrived = pops.findLast(({ id, phase }) => phase === 'RINGING' && !before.seen.has(id));
  const next = current === undefined ? (busy ? undefined : mostUrgent(pops)) : taken(current, arrived, busy);
  return { ...(next && { shown: next.id }), seen };
}

function taken(current: Pop, arrived: Pop | undefined, busy: boolean): Pop {
  return arrived === undefined || busy || isSpeaking(current) ? current : arrived;
}

/** The person on the line comes first, then who rings, then what is left to write up. */
function mostUrgent(pops: readonly Pop[]): Pop | undefined {
  return pops.find(isSpeaking) ?? pops.find(({ phase }) => phase === 'RINGING') ?? pops[0];
}

/** Whether somebody is on the line. */
export function isSpeaking({ phase }: Pop): boolean {
  return phase === 'TALKING' || phase === 'HOLD' || phase === 'CONSULTING';
}

/** Whether somebody outside waits for this agent to pick up. */
export function isRingingIn({ phase, call }: Pop): boolean {
  return phase === 'RINGING' && call.direction !== 'OUTBOUND';
}

export type View = 'file' | 'talk' | 'wrap-up' | 'matches' | 'stranger';

/** Which of the desk's views a pop needs. `someoneNew`: the agent said that none of the matches calls. */
export function viewOf(pop: Pop, someoneNew = false): View {
  if (pop.phase === 'WRAP_UP') return 'wrap-up';
  if (pop.match === 'MANY') return someoneNew ? 'stranger' : 'matches';
  if (pop.match === 'UNKNOWN' || pop.match === 'NONE') return 'stranger';
  return isSpeaking(pop) ? 'talk' : 'file';
}

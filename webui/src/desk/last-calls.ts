import { live, session } from '../services.ts';
import { Store } from '../wire/store.ts';
import type { Stage } from '../wire/customer.ts';
import type { Pop, PopCall } from '../wire/stream.ts';
import { isInside, stageOf } from './caller.ts';

/** A call this tab has seen come and go. */
export interface LastCall {
  id: string;
  at: string;
  /** Nothing where the caller was not on file. */
  name?: string;
  colleague?: string;
  number?: string;
  numberKind?: PopCall['numberKind'];
  stage?: Stage;
  talkMs?: number;
  disposition?: string;
  missed: boolean;
}

const KEPT = 12;
const KEY = 'pishvaz.lastCalls.';

/** The calls of this tab since it was opened, newest first; gone when the window closes. */
export const lastCalls = new Store<readonly LastCall[]>([]);

let open: readonly Pop[] = [];
let user: string | undefined;

/** The calls of the pops that are gone, in front of the earlier ones. */
export function withGone(
  earlier: readonly LastCall[],
  before: readonly Pop[],
  now: readonly Pop[],
): readonly LastCall[] {
  const gone = before.filter(({ id }) => !now.some((pop) => pop.id === id)).map(summary);
  return gone.length === 0 ? earlier : [...gone.reverse(), ...earlier].slice(0, KEPT);
}

function summary(pop: Pop): LastCall {
  const { id, call, file, wrapUp } = pop;
  const stage = stageOf(pop);
  return {
    id,
    at: call.startedAt,
    ...(file && !isInside(call) && { name: file.party.name }),
    ...(call.colleague !== undefined && { colleague: call.colleague }),
    ...(call.number !== undefined && { number: call.number }),
    numberKind: call.numberKind,
    missed: call.answeredAt === undefined,
    ...(stage && { stage }),
    ...(call.talkMs !== undefined && { talkMs: call.talkMs }),
    ...(wrapUp?.disposition !== undefined && { disposition: wrapUp.disposition }),
  };
}

function update(): void {
  const { pops, seq } = live.state.value;
  const next = seq === undefined ? lastCalls.value : withGone(lastCalls.value, open, pops);
  open = pops;
  if (next === lastCalls.value || user === undefined) return;
  sessionStorage.setItem(KEY + user, JSON.stringify(next));
  lastCalls.set(next);
}

/** Each user's list is their own. */
function follow(): void {
  const now = session.signedIn.value?.me.user;
  if (now === user) return;
  user = now;
  open = [];
  lastCalls.set(now === undefined ? [] : read(sessionStorage.getItem(KEY + now)));
}

function read(kept: string | null): LastCall[] {
  try {
    return kept === null ? [] : (JSON.parse(kept) as LastCall[]);
  } catch {
    return [];
  }
}

session.signedIn.subscribe(follow);
live.state.subscribe(update);
follow();

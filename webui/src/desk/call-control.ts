import { lookup, t } from '../i18n/messages.ts';
import { session } from '../services.ts';
import { clock } from '../wire/clock.ts';
import { refusalOf, saidWords } from '../wire/refusal.ts';
import { Problem } from '../wire/session.ts';
import { Store } from '../wire/store.ts';
import type { Pop, Refusal, TargetKind, Verb } from '../wire/stream.ts';

/** What goes along with a verb. */
export interface With {
  target?: { kind: TargetKind; id: string };
  why?: string;
  keys?: string;
}

/** Why something was not done: one of the known reasons, or other words. */
export interface Reason {
  code?: Refusal;
  detail?: string;
}

interface Refused extends Reason {
  verb: Verb;
  at: string;
}

/** For how long it is told that something was not done. */
export const NEWS_MS = 60_000;

interface Asking {
  verb: Verb;
  refused?: Refused;
}

/** What this tab asked of a call last, by pop, until the server has taken it. What comes of it the live stream tells. */
export const asking = new Store<Readonly<Record<string, Asking>>>({});

/** Until when refusals were read, by pop: on the live stream they stay until the next request. */
export const read = new Store<Readonly<Record<string, number>>>({});

/** Whether the server took it. */
export async function ask({ id }: Pop, verb: Verb, more: With = {}): Promise<boolean> {
  const mine: Asking = { verb };
  const settle = (outcome?: Asking) => {
    if (asking.value[id] === mine) remember(id, outcome);
  };
  remember(id, mine);
  try {
    await session.post(`/pops/${encodeURIComponent(id)}/control`, { verb, ...more });
    settle();
    return true;
  } catch (failure) {
    settle({ verb, refused: { verb, at: new Date(clock.now()).toISOString(), ...reasonFor(failure) } });
    return false;
  }
}

/** The user has read why. The server's time of it may lie a little ahead of what this browser takes for now. */
export function forgive({ id, call }: Pop): void {
  const told = Date.parse(call.control?.refused?.at ?? '') || 0;
  read.set({ ...read.value, [id]: Math.max(clock.now(), told) });
  remember(id);
}

/** What is asked and not yet done. */
export function askedOf({ id, call }: Pop): Verb | undefined {
  const asked = asking.value[id];
  return asked?.refused === undefined
    ? (asked?.verb ?? call.control?.asked?.verb)
    : call.control?.asked?.verb;
}

/** Why what was asked last was not done; nothing while something new is asked, once it is read and when it is no news. */
export function refusedOf({ id, call }: Pop): Refused | undefined {
  const here = asking.value[id];
  const refused = here === undefined ? call.control?.refused : here.refused;
  if (refused === undefined || Date.parse(refused.at) <= (read.value[id] ?? 0)) return undefined;
  return clock.since(refused.at) >= NEWS_MS ? undefined : refused;
}

/** The known reason in a refusal of the server, else its words. */
export function reasonFor(failure: unknown): Reason {
  if (!(failure instanceof Problem)) return { detail: t('desk.unreachable') };
  const { code, said } = (failure.body ?? {}) as { code?: Refusal; said?: string };
  return code === undefined || lookup(`refusal.${code}`) === undefined
    ? { detail: refusalOf(failure) }
    : { code, ...(said !== undefined && { detail: saidWords(said) }) };
}

function remember(pop: string, asked?: Asking): void {
  const { [pop]: before, ...others } = asking.value;
  asking.set(asked === undefined ? others : { ...others, [pop]: asked });
}

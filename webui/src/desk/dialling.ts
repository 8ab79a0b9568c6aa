import { live, session } from '../services.ts';
import { clock } from '../wire/clock.ts';
import { Store } from '../wire/store.ts';
import type { Dialling } from '../wire/dialling.ts';
import { NEWS_MS, reasonFor, type Reason } from './call-control.ts';

/** A number that was clicked, until its call is on the screen; and why it came to nothing. */
export interface Dialled {
  number: string;
  /** When it is no news any more. */
  until: string;
  refused?: Reason;
}

export const dialling = new Store<Dialled | undefined>(undefined);

/** Rings the agent's own phone, then the number; `party` is who is meant where several have it. */
export function dial(number: string, party?: string): Promise<void> {
  return dialled(number, () => session.post('/calls', { number, ...(party && { party }) }));
}

/** A number whose call is asked for: it shows until the call is on the screen, or why it came to nothing. */
export async function dialled(number: string, ask: () => Promise<unknown>): Promise<void> {
  const until = () => new Date(clock.now() + NEWS_MS).toISOString();
  dialling.set({ number, until: until() });
  await ask().catch((failure: unknown) =>
    dialling.set({ number, until: until(), refused: reasonFor(failure) }),
  );
}

let told: Dialling | undefined;
let seen: ReadonlySet<string> = new Set();

live.state.subscribe(() => {
  const { dialling: now, pops, me } = live.state.value;
  if (me === undefined || pops.some(({ id }) => !seen.has(id))) dialling.set(undefined);
  if (now?.at !== told?.at) heard(now);
  seen = new Set(pops.map(({ id }) => id));
  told = now;
});

/** What the server tells of the number; nothing any more when its call is there. */
function heard(now: Dialling | undefined): void {
  if (now === undefined) {
    if (dialling.value?.refused === undefined) dialling.set(undefined);
    return;
  }
  const { number, until, refused: code, detail } = now;
  const refused = code && { code, ...(detail !== undefined && { detail }) };
  dialling.set({ number, until, ...(refused && { refused }) });
}

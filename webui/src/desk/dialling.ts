import { live, session } from '../services.ts';
import { Store } from '../wire/store.ts';
import type { Notice } from '../wire/frames.ts';
import type { Refusal } from '../wire/stream.ts';
import { reasonFor } from './call-control.ts';

/** A number that was clicked, until its call is on the screen; and why it came to nothing. */
export interface Dialling {
  number: string;
  refused?: { code?: Refusal; detail?: string };
}

export const dialling = new Store<Dialling | undefined>(undefined);

/** Rings the agent's own phone, then the number; `party` is who is meant where several have it. */
export function dial(number: string, party?: string): Promise<void> {
  return dialled(number, () => session.post('/calls', { number, ...(party && { party }) }));
}

/** A number whose call is asked for: it shows until the call is on the screen, or why it came to nothing. */
export async function dialled(number: string, ask: () => Promise<unknown>): Promise<void> {
  dialling.set({ number });
  await ask().catch((failure: unknown) => dialling.set({ number, refused: reasonFor(failure) }));
}

let seen: Notice | undefined;

live.state.subscribe(() => {
  const { lastNotice, pops } = live.state.value;
  if (lastNotice !== seen && lastNotice?.code === 'DIAL_FAILED') failed(lastNotice);
  else if (pops.some(({ call }) => call.direction === 'OUTBOUND') && dialling.value?.refused === undefined)
    dialling.set(undefined);
  seen = lastNotice;
});

function failed({ params = {} }: Notice): void {
  const { number, reason, detail } = params as { number?: string; reason?: Refusal; detail?: string };
  const refused = { ...(reason && { code: reason }), ...(detail !== undefined && { detail }) };
  dialling.set({ number: number ?? dialling.value?.number ?? '', refused });
}

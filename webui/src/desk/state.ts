import { lead } from '../app/lead.ts';
import { go, page } from '../app/router.ts';
import { live, session } from '../services.ts';
import { Store } from '../wire/store.ts';
import type { Pop } from '../wire/stream.ts';
import { dispositions } from './dispositions.ts';
import { Drafts } from './drafts.ts';
import { Notes } from './notes.ts';
import type { Record } from './record.ts';
import { follow, NOTHING_SHOWN, type Showing } from './showing.ts';
import { isTyping } from './typing.ts';

/** What an agent on this computer has typed and the server does not have: never another user's. */
const mine = (kind: string) => () => `pishvaz.${kind}.${session.signedIn.value?.me.user ?? ''}.`;

export const notes = new Notes(session, new Drafts(mine('note')));
export const records = new Drafts<Record>(mine('record'));

/** Which pop this tab shows. */
export const showing = new Store<Showing>(NOTHING_SHOWN);

export function shownPop(): Pop | undefined {
  return live.state.value.pops.find(({ id }) => id === showing.value.shown);
}

/** The pops that are open but not shown. */
export function waitingPops(): Pop[] {
  return live.state.value.pops.filter(({ id }) => id !== showing.value.shown);
}

export function show(pop: string): void {
  showing.set({ ...showing.value, shown: pop });
}

function update(): void {
  const { pops } = live.state.value;
  notes.hear(pops);
  dispositions.hear(pops);
  const next = follow(showing.value, pops, isBusy());
  const { shown, seen } = showing.value;
  const same =
    next.shown === shown && next.seen.size === seen.size && [...next.seen].every((id) => seen.has(id));
  if (same) return;
  showing.set(next);
  if (next.shown !== undefined && next.shown !== shown) bringToDesk();
}

/** A pop that takes the view takes an agent to the desk; who watches the board is told by the banner. */
function bringToDesk(): void {
  const role = session.signedIn.value?.me.role;
  if (role === 'AGENT' && page.value !== '/desk' && page.value !== '/login') go('/desk');
}

/** Another tab is the one in use, or somebody types here, or something typed for the shown call is not saved yet. */
function isBusy(): boolean {
  const { shown } = showing.value;
  return !lead.value || isTyping() || (shown !== undefined && records.get(shown) !== undefined);
}

live.state.subscribe(update);
live.connected.subscribe(() => {
  if (live.connected.value.status !== 'live') return;
  void notes.resend();
  dispositions.resend();
});
window.addEventListener('focusout', () => setTimeout(update));

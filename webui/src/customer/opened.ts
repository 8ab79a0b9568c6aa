import { Drafts } from '../desk/drafts.ts';
import { session } from '../services.ts';

/** As many as are looked through at a glance. */
const MOST = 8;
const LIST = 'parties';

/** Whose files this user opened in this tab; gone with the tab, and never another user's. */
const kept = new Drafts<readonly string[]>(
  () => `pishvaz.opened.${session.signedIn.value?.me.user ?? ''}.`,
  sessionStorage,
);

/** The latest first. */
export function openedParties(): readonly string[] {
  return kept.get(LIST) ?? [];
}

export function rememberOpened(party: string): void {
  const others = openedParties().filter((other) => other !== party);
  kept.set(LIST, [party, ...others].slice(0, MOST));
}

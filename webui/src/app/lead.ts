import { Store } from '../wire/store.ts';

const LOCK = 'pishvaz.lead';

/**
 * Whether this tab is the one its user touched last: there pops open and the phone rings; the others tell by a line.
 * The browser's lock goes with the tab that holds it, also when that crashes, and then to one that waits for it.
 * A browser without locks (a page without TLS) lets every tab lead.
 */
export const lead = new Store(true);

let waiting: AbortController | undefined;

/** Takes the lock from whichever tab has it. */
function claim(): void {
  if (lead.value) return;
  waiting?.abort();
  take();
}

function take(): void {
  lead.set(true);
  navigator.locks.request(LOCK, { steal: true }, hold).catch(wait);
}

/** Another tab was touched, or was there first: the lock comes here when that tab is gone. */
function wait(): void {
  lead.set(false);
  const { signal } = (waiting = new AbortController());
  navigator.locks.request(LOCK, { signal }, hold).catch(() => {
    if (!signal.aborted) wait();
  });
}

function hold(): Promise<never> {
  lead.set(true);
  return new Promise(() => undefined);
}

if ('locks' in navigator) {
  if (document.visibilityState === 'visible') take();
  else wait();
  for (const touch of ['focus', 'pointerdown', 'keydown'])
    window.addEventListener(touch, claim, { capture: true });
}

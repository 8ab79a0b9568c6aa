import { CatalogueStore } from './wire/catalogue.ts';
import { LiveConnection } from './wire/connection.ts';
import { Session } from './wire/session.ts';

/** The one session, live stream and catalogue of this tab. Components read their stores through `Watch`. */
export const session = new Session();
export const catalogue = new CatalogueStore(session);
export const live = new LiveConnection((path) => new WebSocket(new URL(path, webSocketOrigin())));

function webSocketOrigin(): string {
  return location.origin.replace(/^http/, 'ws');
}

live.onSignedOut = () => session.forget();
live.onUserChanged = () => void session.restore().catch(() => undefined);

/** The stream runs exactly while somebody is signed in. */
export function followSession(): void {
  let user: string | undefined;
  session.signedIn.subscribe(() => {
    const now = session.signedIn.value?.me.user;
    if (now === user) return;
    user = now;
    if (now === undefined) {
      live.stop();
      return;
    }
    live.start();
  });
  live.connected.subscribe(() => {
    const { status, attempt } = live.connected.value;
    if (status === 'live') void catalogue.load();
    else if (attempt > 1) askWhetherStillSignedIn();
  });
  window.addEventListener('online', () => live.retryNow());
  for (const event of ['visibilitychange', 'resume']) document.addEventListener(event, lookAgain);
}

/** Who looks at the tab again does not wait for the next attempt. */
function lookAgain(): void {
  if (document.visibilityState !== 'visible') return;
  live.wake();
  live.retryNow();
}

/** A browser does not tell why a socket was refused: an ended session looks like a lost server. */
function askWhetherStillSignedIn(): void {
  session.restore().catch(() => undefined);
}

import { live, session } from '../services.ts';
import type { News, OwnFigures, Today } from '../wire/work.ts';
import { Reading } from './loaded.ts';

/** Two changes within this time are read once. */
const PAUSE_MS = 250;
const EVERY_MS = 5 * 60_000;

export const today = new Reading<Today>(session, '/today');
export const figures = new Reading<OwnFigures>(session, '/today/figures');
export const news = new Reading<{ items: News[] }>(session, '/today/news');

let user: string | undefined;
let work: number | undefined;
let pops = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Whether somebody is signed in who has a day at the desk. */
const works = () => session.signedIn.value?.me.extension !== undefined;

export function readAll(): void {
  if (!works()) return;
  void today.read();
  void figures.read();
  void news.read();
}

function soon(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => works() && void today.read(), PAUSE_MS);
}

function heard(): void {
  const state = live.state.value;
  if (state.work !== work) {
    work = state.work;
    soon();
  }
  if (state.pops.length < pops && works()) void figures.read();
  pops = state.pops.length;
}

function follow(): void {
  const now = session.signedIn.value?.me.user;
  if (now === user) return;
  user = now;
  for (const reading of [today, figures, news]) reading.forget();
  readAll();
}

session.signedIn.subscribe(follow);
live.state.subscribe(heard);
live.connected.subscribe(() => {
  if (live.connected.value.status === 'live') readAll();
});
setInterval(readAll, EVERY_MS);
follow();

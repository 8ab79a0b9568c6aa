import { live, session } from '../services.ts';
import type { ListCard, ListEntry, ListResult, ListWork } from '../wire/lists.ts';
import { dialled } from '../desk/dialling.ts';
import { Reading } from '../work/loaded.ts';

/** Asking keeps the person taken with this agent; the server gives them to somebody else after half an hour. */
const EVERY_MS = 5 * 60_000;

export const listWork = new Reading<ListWork>(session, '/list-work');

const works = () => session.signedIn.value?.me.extension !== undefined;
let user: string | undefined;

export function readLists(): void {
  if (works()) void listWork.read();
}

/** The person of a list who is with this agent. */
export function taken(): ListCard | undefined {
  const reading = listWork.value;
  return 'value' in reading ? reading.value.taken : undefined;
}

/** The same, where they may be called now: they have a number, and it is not in quiet hours. */
export function callable(): ListCard | undefined {
  const reading = listWork.value;
  const card = taken();
  const quiet = 'value' in reading && reading.value.quietUntil !== undefined;
  return quiet || card?.entry.who.number === undefined ? undefined : card;
}

/** Nobody where nobody may be called now. */
export async function takeNext(list?: string): Promise<ListCard | undefined> {
  const card = await session.post<ListCard | undefined>(
    '/list-work/next',
    list === undefined ? {} : { list },
  );
  await listWork.read();
  return card;
}

/** Rings the agent's own phone, then the person taken; whether they may be called is judged again. */
export function call({ entry }: ListCard): Promise<void> {
  return dialled(entry.who.number ?? '', () => session.post(`/list-work/${entry.id}/call`));
}

export async function release(entry: string): Promise<void> {
  await session.post(`/list-work/${entry}/release`);
  await listWork.read();
}

export async function say(
  entry: string,
  told: { result: ListResult; at?: string; note?: string },
): Promise<void> {
  await session.post<ListEntry>(`/list-work/${entry}/result`, told);
  await listWork.read();
}

session.signedIn.subscribe(() => {
  const now = session.signedIn.value?.me.user;
  if (now === user) return;
  user = now;
  listWork.forget();
  readLists();
});
live.connected.subscribe(() => {
  if (live.connected.value.status === 'live') readLists();
});
setInterval(readLists, EVERY_MS);
readLists();

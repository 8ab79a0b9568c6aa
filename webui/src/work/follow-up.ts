import { Drafts } from '../desk/drafts.ts';
import { session } from '../services.ts';
import { Store } from '../wire/store.ts';
import { agree, makeTask } from './actions.ts';

export type FollowUpKind = 'task' | 'callback';

/** A task or callback as far as it is written. */
export interface FollowUp {
  what: string;
  /** An agent, or a department by its code behind `DEPARTMENT`. */
  whose: string;
  due: string;
}

export const DEPARTMENT = 'department:';

/** What was written and not saved: it survives a reload, a crash of the browser and the end of the call. */
const drafts = new Drafts<FollowUp>(() => `pishvaz.follow-up.${session.signedIn.value?.me.user ?? ''}.`);
const keyOf = (pop: string, kind: FollowUpKind) => `${pop} ${kind}`;

export const writtenOf = (pop: string, kind: FollowUpKind) => drafts.get(keyOf(pop, kind));
export const keep = (pop: string, kind: FollowUpKind, draft: FollowUp) => drafts.set(keyOf(pop, kind), draft);

interface Opened {
  pop: string;
  kind: FollowUpKind;
}

/** The dialog that is open in this tab; a reload and the next view of the same call find it open again. */
const tab = new Drafts<Opened>(() => 'pishvaz.', sessionStorage);
export const opened = new Store<Opened | undefined>(tab.get('opened'));

export function open(pop: string, kind: FollowUpKind): void {
  opened.set({ pop, kind });
  tab.set('opened', { pop, kind });
}

export function close(pop: string): void {
  if (opened.value?.pop !== pop) return;
  opened.set(undefined);
  tab.delete('opened');
}

export async function save(pop: string, kind: FollowUpKind, draft: FollowUp): Promise<void> {
  await (kind === 'task' ? makeTask(pop, task(draft)) : agree(pop, callback(draft)));
  drafts.delete(keyOf(pop, kind));
  close(pop);
}

/** What the open dialog of a call holds is saved as it stands: the call is finished, or its time is over. */
export async function saveOpened(pop: string): Promise<void> {
  const kind = opened.value?.pop === pop ? opened.value.kind : undefined;
  const draft = kind && writtenOf(pop, kind);
  if (kind !== undefined && draft !== undefined && isWhole(kind, draft)) await save(pop, kind, draft);
}

/** A task needs words; a callback has its number. Both need a time. */
export function isWhole(kind: FollowUpKind, { what, due }: FollowUp): boolean {
  return due !== '' && (kind === 'callback' || what.trim() !== '');
}

function task({ what, whose, due }: FollowUp) {
  const assignee = whose.startsWith(DEPARTMENT)
    ? { department: whose.slice(DEPARTMENT.length) }
    : { owner: whose };
  return { title: what.trim(), dueAt: due, ...assignee };
}

function callback({ what, whose, due }: FollowUp) {
  const note = what.trim();
  return { dueAt: due, owner: whose, ...(note !== '' && { note }) };
}

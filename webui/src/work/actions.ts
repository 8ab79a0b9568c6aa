import { dial } from '../desk/dialling.ts';
import { session } from '../services.ts';
import type { CallEffects, Callback, CallbackResult, WorkTask } from '../wire/work.ts';

const callback = (id: string, what: string) => `/callbacks/${encodeURIComponent(id)}/${what}`;
const task = (id: string, what: string) => `/tasks/${encodeURIComponent(id)}/${what}`;
const pop = (id: string, what: string) => `/pops/${encodeURIComponent(id)}/${what}`;

export type TaskStep = 'accept' | 'done' | 'reopen' | 'withdraw';

export interface NewTask {
  title: string;
  note?: string;
  owner?: string;
  department?: string;
  dueAt?: string;
}

export const take = (id: string) => session.post<Callback>(callback(id, 'take'));
export const release = (id: string) => session.post<Callback>(callback(id, 'release'));
export const postpone = (id: string, dueAt: string) => session.put<Callback>(callback(id, 'due'), { dueAt });
export const close = (id: string, result: CallbackResult) =>
  session.post<Callback>(callback(id, 'close'), { result });
export const stepTask = (id: string, step: TaskStep) => session.post<WorkTask>(task(id, step));
export const makeTask = (id: string, wish: NewTask) => session.post<{ id: string }>(pop(id, 'tasks'), wish);
export const agree = (id: string, wish: { dueAt: string; owner?: string; note?: string }) =>
  session.put(pop(id, 'callback'), wish);
export const effects = (id: string) => session.get<CallEffects>(pop(id, 'effects'));
export const answer = (id: string, script: string, field: string, value: string) =>
  session.put(pop(id, 'answers'), { script, field, ...(value !== '' && { value }) });

/** Takes a callback where it is nobody's yet, then phones. */
export async function phoneBack({ id, number, owner, who }: Callback): Promise<void> {
  if (owner === undefined) await take(id);
  await dial(number, who?.party);
}

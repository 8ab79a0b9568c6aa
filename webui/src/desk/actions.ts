import { session } from '../services.ts';
import { refusalOf } from '../wire/refusal.ts';

/** What an agent asks of one pop. */
const path = (pop: string, what: string) => `/pops/${encodeURIComponent(pop)}/${what}`;

export interface NewCaller {
  name: string;
  kind: 'PERSON' | 'ORGANISATION';
  company?: string;
  source?: string;
  reason?: string;
  referrer?: string;
}

export type Then = 'AVAILABLE' | 'PAUSED';

export const chooseParty = (pop: string, party: string) => session.put(path(pop, 'party'), { party });
export const rejectParty = (pop: string, remember: boolean) =>
  session.post(path(pop, 'party/rejection'), { remember });
export const takeBackParty = (pop: string) => session.delete(path(pop, 'party'));
export const saveCaller = (pop: string, caller: NewCaller) => session.post(path(pop, 'party'), caller);
export const askPlugin = (pop: string, plugin: string) =>
  session.post(path(pop, `panels/${encodeURIComponent(plugin)}`));
export const dispose = (pop: string, code: string) => session.put(path(pop, 'disposition'), { code });
export const extend = (pop: string) => session.post(path(pop, 'wrap-up-extension'));
export const finish = (pop: string, then: Then, disposition?: string) =>
  session.post(path(pop, 'finish'), { then, ...(disposition !== undefined && { disposition }) });

/** Why something was not done, in words. */
export function reasonOf(failure: unknown): string {
  return refusalOf(failure);
}

import { session } from '../services.ts';
import type { Aim, Care, Kept, KeptAims, Treatment } from '../wire/care.ts';

export type Kind = 'promise' | 'complaint' | 'contact' | 'answer' | 'treatment' | 'job';

const WHERE: Record<Kind, string> = {
  promise: 'promises',
  complaint: 'complaints',
  contact: 'contacts',
  answer: 'answers',
  treatment: 'treatments',
  job: 'service-jobs',
};

const party = (id: string, what: string) => `/parties/${encodeURIComponent(id)}/${what}`;
const version = ({ version: read }: { version: number }) => ({ 'If-Match': `"${read}"` });

export const careOf = (id: string) => session.get<Care>(party(id, 'care'));
export const catalogueOf = () =>
  session.get<{ items: Treatment[] }>('/treatments').then(({ items }) => items);
export const keep = (kind: Kind, id: string, body: object, key: string) =>
  session.post(party(id, WHERE[kind]), body, { 'idempotency-key': key });

export const edit = (kind: 'promise' | 'complaint' | 'contact', one: Kept, body: object) =>
  session.put(`/${WHERE[kind]}/${one.id}`, body, version(one));
export const takeBack = (what: 'promises' | 'given' | 'complaints' | 'contacts', one: Kept) =>
  session.delete(`/${what}/${one.id}`, version(one));
export const keepPromise = (one: Kept) => session.post(`/promises/${one.id}/keep`, undefined, version(one));
export const useTreatment = (one: Kept) => session.post(`/given/${one.id}/use`, undefined, version(one));
export const moveJob = (one: Kept, body: object) =>
  session.put(`/service-jobs/${one.id}`, body, version(one));
export const tellOf = (one: Kept, channel: string) =>
  session.post(`/service-jobs/${one.id}/told`, { channel }, version(one));
export const addStep = (one: Kept, title: string) =>
  session.post(`/complaints/${one.id}/steps`, { title }, version(one));
export const markStep = (one: Kept, place: number, done: boolean) =>
  session.put(`/complaints/${one.id}/steps/${place}`, { done }, version(one));
export const closeComplaint = (one: Kept, body: object) =>
  session.post(`/complaints/${one.id}/close`, body, version(one));
export const aimsOf = (interaction: string) =>
  session.get<KeptAims>(`/interactions/${encodeURIComponent(interaction)}/aims`);
export const setAims = (interaction: string, read: KeptAims, aims: readonly Aim[]) =>
  session.put<KeptAims>(`/interactions/${encodeURIComponent(interaction)}/aims`, { aims }, version(read));

export const define = (body: object, key: string) =>
  session.post('/treatments', body, { 'idempotency-key': key });
export const change = (one: Treatment, body: object) =>
  session.put(`/treatments/${encodeURIComponent(one.code)}`, body, version(one));

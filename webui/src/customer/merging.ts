import { session } from '../services.ts';
import type { CustomerFile, Party } from '../wire/customer.ts';
import type { Duplicate, Merge } from '../wire/people.ts';
import { refusalOf } from '../wire/refusal.ts';
import { Problem } from '../wire/session.ts';

/** What the surviving file may take from the other. */
export const FIELDS = [
  ...(['NAME', 'KIND', 'ROLE', 'JOB', 'COMPANY', 'PLACE'] as const),
  ...(['LANGUAGE', 'SOURCE', 'BIRTHDAY', 'CHANNEL', 'HOURS'] as const),
] as const;
export type Field = (typeof FIELDS)[number];

/** A field as it stands in both files; nothing is known where it is empty. */
export interface Row {
  field: Field;
  mine: string | undefined;
  other: string | undefined;
}

export function valueOf(party: Party, field: Field): string | undefined {
  switch (field) {
    case 'CHANNEL':
      return party.preferredChannel;
    case 'HOURS':
      return [party.preferredFrom, party.preferredTo].filter(Boolean).join(' – ') || undefined;
    default:
      return party[field.toLowerCase() as Lowercase<Exclude<Field, 'CHANNEL' | 'HOURS'>>];
  }
}

/** The fields in which the files differ. */
export function differences(survivor: Party, duplicate: Party): Row[] {
  return FIELDS.map((field) => ({
    field,
    mine: valueOf(survivor, field),
    other: valueOf(duplicate, field),
  })).filter(({ mine, other }) => mine !== other);
}

/** What is taken unless somebody chooses otherwise: what the survivor does not know. */
export function missing(rows: readonly Row[]): ReadonlySet<Field> {
  return new Set(rows.filter(({ mine }) => mine === undefined).map(({ field }) => field));
}

const side = ({ id: party, version }: Party) => ({ party, version });
const path = (party: string) => `/parties/${encodeURIComponent(party)}`;

export const fileOf = (party: string) => session.get<CustomerFile>(path(party));
export const duplicatesOf = async (party: string) =>
  (await session.get<{ items: Duplicate[] }>(`${path(party)}/duplicates`)).items;
const apart = (party: string, other: string) =>
  `${path(party)}/duplicates/${encodeURIComponent(other)}/apart`;
export const tellApart = (party: string, other: string) => session.put(apart(party, other), undefined);
export const maybeSame = (party: string, other: string) => session.delete(apart(party, other));
export const mergesOf = async (party: string) =>
  (await session.get<{ items: Merge[] }>(`${path(party)}/merges`)).items;
export const merge = (survivor: Party, duplicate: Party, take: ReadonlySet<Field>) =>
  session.post<Merge>('/merges', { survivor: side(survivor), duplicate: side(duplicate), take: [...take] });
export const undoMerge = (merge: string) => session.delete(`/merges/${encodeURIComponent(merge)}`);

/** Why something was not done, in words. */
export function whyNot(failure: unknown, otherwise: string): string {
  return failure instanceof Problem ? refusalOf(failure) : otherwise;
}

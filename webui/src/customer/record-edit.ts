import { visible } from '../i18n/digits.ts';
import type { FreeField } from '../wire/catalogue.ts';
import type { PartyRecord } from '../wire/record.ts';

/** Fields that are one line of text or a choice. */
const PLAIN = [
  'job',
  'company',
  'place',
  'language',
  'source',
  'birthday',
  'preferredChannel',
  'preferredFrom',
  'preferredTo',
] as const;

export const CONSENTS = ['CALL', 'SMS', 'EMAIL', 'MESSENGER'] as const;

/** The record as a form tells it; what the form does not show stays as it was. */
export function recordOf(form: FormData, before: PartyRecord, defined: readonly FreeField[]): PartyRecord {
  const text = (name: string) => written(form.get(name));
  const record: PartyRecord = {
    name: text('name'),
    kind: before.kind,
    role: text('role') || before.role,
    numbers: pairs(form, 'number', 'numberKind').map(([number, kind]) => ({ number, kind })),
    channels: pairs(form, 'address', 'addressKind').map(([address, kind]) => ({ kind, address })),
    consents: { ...before.consents },
    fields: {},
    links: before.links,
  };
  for (const name of PLAIN) if (text(name) !== '') record[name] = text(name);
  for (const channel of CONSENTS) {
    const said = text(`consent.${channel}`);
    if (said === '') Reflect.deleteProperty(record.consents, channel);
    else record.consents[channel] = said === 'yes';
  }
  for (const { code } of defined)
    if (text(`field.${code}`) !== '') record.fields[code] = text(`field.${code}`);
  return record;
}

/** Rows of two inputs; a row whose first is blank is none. */
function pairs(form: FormData, first: string, second: string): [string, string][] {
  const kinds = form.getAll(second).map(written);
  return form
    .getAll(first)
    .map((value, index): [string, string] => [written(value), kinds[index] ?? ''])
    .filter(([value]) => value !== '');
}

function written(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? visible(value).trim() : '';
}

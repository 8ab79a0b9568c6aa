import { visible } from '../i18n/digits.ts';
import type { NewCaller } from './actions.ts';

/** What is typed of an unknown caller. Every field is text; empty fields are not there. */
export type Record = Partial<
  globalThis.Record<'name' | 'company' | 'reason' | 'source' | 'referrer' | 'referrerName' | 'kind', string>
>;

/** With a field changed; nothing is left of one that was emptied. */
export function filled(record: Record, field: keyof Record, value: string): Record {
  const { [field]: before, ...others } = record;
  return value === '' ? others : { ...others, [field]: value };
}

/** The caller to save, or nothing while there is no name. */
export function callerOf({
  name = '',
  kind,
  company,
  reason,
  source,
  referrer,
}: Record): NewCaller | undefined {
  const written = visible(name).trim();
  const where = visible(company ?? '').trim();
  if (written === '') return undefined;
  return {
    name: written,
    kind: kind === 'ORGANISATION' ? kind : 'PERSON',
    ...(where && { company: where }),
    ...(reason && { reason }),
    ...(source && { source }),
    ...(referrer && { referrer }),
  };
}

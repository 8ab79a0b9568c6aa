import type { PlainKey } from '../i18n/messages.ts';
import type { Kind } from './actions.ts';

export type Option = readonly [value: string, label: string, locked?: boolean];
export type Value = string | boolean | readonly string[];
export type Values = Readonly<Record<string, Value>>;

/** One thing that is asked in a form. */
export interface Field {
  name: string;
  kind: 'text' | 'area' | 'due' | 'select' | 'chips' | 'score' | 'check';
  label: PlainKey;
  options?: readonly Option[];
  needed?: boolean;
}

/** Before the code of a department, where a person or a department may be named. */
export const DEPARTMENT = 'department:';

/** What a form begins with: the first choice of each list, nothing written. */
export function blank(fields: readonly Field[], due: string, me: string): Record<string, Value> {
  return Object.fromEntries(fields.map((field) => [field.name, first(field, due, me)]));
}

function first({ kind, options = [] }: Field, due: string, me: string): Value {
  switch (kind) {
    case 'due':
      return due;
    case 'chips':
      return [];
    case 'check':
      return false;
    case 'select':
      return (options.find(([value]) => value === me) ?? options.find(([, , locked]) => !locked))?.[0] ?? '';
    default:
      return '';
  }
}

/** Whether what is needed is written; a time that is asked for is needed always. */
export const complete = (fields: readonly Field[], values: Values): boolean =>
  fields.every(
    ({ name, needed, kind }) => (!needed && kind !== 'due') || String(values[name] ?? '').trim() !== '',
  );

/** What is sent: empty answers are left out, who does it is a person or a department. */
export function bodyOf(kind: Kind, values: Values): object {
  const said = Object.entries(values).filter(([, value]) => value !== '');
  const body: Record<string, unknown> = Object.fromEntries(said);
  if (kind === 'answer') body['score'] = Number(values['score']);
  if (kind === 'contact') body['ownAccord'] = values['askedFor'] !== true;
  delete body['askedFor'];
  const whose = values['whose'];
  delete body['whose'];
  if (typeof whose !== 'string' || whose === '') return body;
  return whose.startsWith(DEPARTMENT)
    ? { ...body, department: whose.slice(DEPARTMENT.length) }
    : { ...body, owner: whose };
}

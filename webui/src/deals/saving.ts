import { reasonOf } from '../desk/actions.ts';
import { t } from '../i18n/messages.ts';
import { Problem } from '../wire/session.ts';

/** What became of saving; `current` is how it stands where somebody else was faster. */
export type Saved<T> = { done: T } | { why: string; current?: T };

export async function saved<T>(asked: Promise<T>, reason = reasonOf): Promise<Saved<T>> {
  try {
    return { done: await asked };
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 412)
      return { why: t('deal.changed'), current: (failure.body as { current: T }).current };
    return { why: reason(failure) };
  }
}

/** The headers of an edit: it rests on what was read. */
export function asRead(version: number): Record<string, string> {
  return { 'if-match': `"${String(version)}"` };
}

/** What a form field says; blank is nothing. */
export function said(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

/** A member of an object that is left out when there is nothing to say. */
export function member<K extends string, V>(name: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [name]: value } as Partial<Record<K, V>>);
}

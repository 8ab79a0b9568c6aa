import { language } from '../i18n/locale.ts';
import { lookup, t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { hour } from '../i18n/phrase.ts';
import { misfitOf } from './misfit.ts';
import { Problem } from './session.ts';

/**
 * Why the server did not do something, in the user's language: the reason it names, else its own words, which are English;
 * in another language what the kind of its refusal means. Of a wrong value the field, the value and what is allowed.
 */
export function refusalOf(failure: unknown): string {
  if (!(failure instanceof Problem)) return t('refusal.unreachable');
  const { code, said } = (failure.body ?? {}) as { code?: string; said?: string };
  const words = code === undefined ? undefined : lookup(`refusal.${code}`);
  if (words !== undefined) return said === undefined ? words : `${words} ${saidWords(said)}`;
  if (failure.errors.length > 0) return failure.errors.map(misfitOf).join(' ');
  if (language.value === 'en') return failure.detail;
  const known = lookup(`refusal.status.${failure.status}`);
  return failure.status === 400 ? `${known} ${failure.detail}` : (known ?? failure.detail);
}

/** Who or what a refusal is about: a rule of telemarketing, a time of day, a person, or others' own words. */
export function saidWords(said: string): string {
  return lookup(`lists.block.${said}`) ?? (/^\d\d:\d\d$/.test(said) ? hour(said) : person(said));
}

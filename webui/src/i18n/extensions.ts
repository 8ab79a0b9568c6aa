import type { Phones } from '../wire/phones.ts';
import { persianDigits } from './digits.ts';
import { language } from './locale.ts';

/** Digits alone have no direction: where Persian is read, the first stands on the right. */
const COMMA = '\u200F، ';

/** The extensions of somebody's phones as they are read, the main one first; nothing without a phone. */
export function extensions({ extension, furtherExtensions = [] }: Phones): string | undefined {
  if (extension === undefined) return undefined;
  const all = [extension, ...furtherExtensions];
  return language.value === 'fa' ? persianDigits(all.join(COMMA)) : all.join(', ');
}

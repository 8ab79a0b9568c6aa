import { language, zone } from './locale.ts';

const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat>();

/** What was made for these words, in the language and the zone of now. */
export function cached<T extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat>(
  key: string,
  make: () => T,
): T {
  const name = `${language.value} ${zone.value} ${key}`;
  const made = (cache.get(name) as T | undefined) ?? make();
  cache.set(name, made);
  return made;
}

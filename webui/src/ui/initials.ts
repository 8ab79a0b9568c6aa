/** At most two first letters of a name; in Persian parted, so that they do not join. */
export function initials(name: string): string {
  const words = name.split(/[\s\u200c]+/u).filter((word) => /^\p{L}/u.test(word));
  const first = words[0]?.at(0);
  if (first === undefined) return '#';
  const last = words.length > 1 ? (words.at(-1)?.at(0) ?? '') : '';
  const joiner = /\p{Script=Arabic}/u.test(first) ? '\u200c' : '';
  return last === '' ? first.toUpperCase() : `${first}${joiner}${last}`.toUpperCase();
}

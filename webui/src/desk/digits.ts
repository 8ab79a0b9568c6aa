/** The digit of a key by its place, on the row or the number pad. */
export function digitOf(code: string): number | undefined {
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1];
  return digit === undefined ? undefined : Number(digit);
}

/** How a value stands against its thresholds; the words are class names of the shared styles. */
export type Level = '' | 'warn' | 'bad';

export function level(value: number, warn: number | undefined, over: number | undefined): Level {
  if (over !== undefined && value >= over) return 'bad';
  return warn !== undefined && value >= warn ? 'warn' : '';
}

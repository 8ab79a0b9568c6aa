import { cached } from './intl.ts';
import { zone } from './locale.ts';

const DAY_MS = 86_400_000;

/** The day in the centre's zone, counted from 1 January 1970. */
export function daysSinceEpoch(at: string | number): number {
  return Date.parse(isoDay(at)) / DAY_MS;
}

/** The day in the centre's zone as the server writes one: 2026-11-22. */
export function isoDay(at: string | number): string {
  const format = cached('day', () => new Intl.DateTimeFormat('en-CA', { timeZone: zone.value }));
  return format.format(new Date(at));
}

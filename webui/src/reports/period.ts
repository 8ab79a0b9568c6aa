import type { Language } from '../i18n/locale.ts';

export const PERIODS = ['day', 'week', 'month', 'own'] as const;
export type PeriodKind = (typeof PERIODS)[number];

/** First and last day, counted from 1 January 1970. */
export interface Period {
  first: number;
  last: number;
}

const DAY_MS = 86_400_000;
const THURSDAY = 4;
/** The week begins on Saturday in Persian, on Monday in English; Sunday is 0. */
const WEEK_START: Record<Language, number> = { fa: 6, en: 1 };
const CALENDAR: Record<Language, string> = { fa: 'en-u-ca-persian', en: 'en-u-ca-gregory' };

/** The period of this kind that holds a day, in the calendar of the language. */
export function periodOf(kind: Exclude<PeriodKind, 'own'>, day: number, language: Language): Period {
  if (kind === 'day') return { first: day, last: day };
  if (kind === 'week') {
    const weekday = (day + THURSDAY) % 7;
    const first = day - ((weekday - WEEK_START[language] + 7) % 7);
    return { first, last: first + 6 };
  }
  const first = day - dayOfMonth(day, language) + 1;
  let last = first + 27;
  while (dayOfMonth(last + 1, language) !== 1) last++;
  return { first, last };
}

/** As the API takes it: 2026-11-22. */
export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** An instant in the middle of the day in every inhabited time zone but the outermost. */
export function noon(day: number): number {
  return day * DAY_MS + DAY_MS / 2;
}

function dayOfMonth(day: number, language: Language): number {
  const format = new Intl.DateTimeFormat(CALENDAR[language], { day: 'numeric', timeZone: 'UTC' });
  return Number(format.format(day * DAY_MS));
}

import { normalise } from '../i18n/digits.ts';
import type { Language } from '../i18n/locale.ts';

const DAY_MS = 86_400_000;
const PERSIAN_YEAR_MS = 365.2422 * DAY_MS;
/** 1 Farvardin 1 in the Gregorian calendar. */
const PERSIAN_BEGIN = Date.UTC(622, 2, 22);

const persian = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** A day as its user writes it: 1405/9/1 in Persian, 2026-11-22 in English. */
export function written(iso: string, language: Language): string {
  return language === 'fa' ? persianOf(Date.parse(iso)).join('/') : iso;
}

/** The day that was typed, as 2026-11-22; nothing for what is no day. */
export function dayOf(typed: string, language: Language): string | undefined {
  const found = /^\s*(\d{3,4})[/.-](\d{1,2})[/.-](\d{1,2})\s*$/.exec(normalise(typed));
  if (found === null) return undefined;
  const wanted = found.slice(1).map(Number) as [number, number, number];
  return language === 'fa' ? fromPersian(wanted) : fromGregorian(wanted);
}

function fromGregorian([year, month, day]: readonly [number, number, number]): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return same ? at.toISOString().slice(0, 10) : undefined;
}

/** Found by looking near where it must be: the browser knows the calendar one way only. */
function fromPersian([year, month, day]: readonly [number, number, number]): string | undefined {
  const near = PERSIAN_BEGIN + (year - 1) * PERSIAN_YEAR_MS + ((month - 1) * 30.5 + day) * DAY_MS;
  const first = Math.floor(near / DAY_MS) * DAY_MS - 5 * DAY_MS;
  for (let at = first; at < first + 10 * DAY_MS; at += DAY_MS)
    if (persianOf(at).join() === [year, month, day].join()) return new Date(at).toISOString().slice(0, 10);
  return undefined;
}

function persianOf(at: number): [number, number, number] {
  const parts = persian.formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return [of('year'), of('month'), of('day')];
}

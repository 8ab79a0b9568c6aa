import { daysSinceEpoch, isoDay } from './day.ts';
import { cached } from './intl.ts';
import { persianDigits } from './digits.ts';
import { language, zone, type Language } from './locale.ts';

const TAG: Record<Language, string> = { en: 'en-GB', fa: 'fa-IR' };
const DATE_TAG: Record<Language, string> = { en: 'en-GB', fa: 'fa-IR-u-ca-persian' };
const DAY_MS = 86_400_000;
const ORDER: readonly string[] = ['year', 'month', 'day'];
const NO_BREAK = '\u00a0';

function numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached(JSON.stringify(options), () => new Intl.NumberFormat(TAG[language.value], options));
}

/** One part of a date. In Persian, Intl orders several parts wrongly, so each is asked for alone. */
function part(at: Date, options: Intl.DateTimeFormatOptions): string {
  const timeZone = zone.value;
  return cached(
    JSON.stringify(options),
    () => new Intl.DateTimeFormat(DATE_TAG[language.value], { timeZone, ...options }),
  ).format(at);
}

export function number(value: number): string {
  return numbers({}).format(value);
}

/** A share 0..1 as a percentage with at most one decimal. */
export function percent(share: number, decimals = 0): string {
  const digits = numbers({ minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
    share * 100,
  );
  return language.value === 'fa' ? `${digits}٪` : `${digits}%`;
}

/** A signed number with a true minus sign. */
export function signed(value: number, decimals = 0): string {
  const digits = numbers({ maximumFractionDigits: decimals }).format(Math.abs(value));
  if (value === 0) return digits;
  return `${value > 0 ? '+' : '\u2212'}${digits}`;
}

/** m:ss, then h:mm:ss. Show it in an element with the class `t`, which isolates it left to right. */
export function duration(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const text =
    hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  return language.value === 'fa' ? persianDigits(text) : text;
}

/** An amount stored in Rial, in Toman with its unit. */
export function money(rial: number): string {
  return `${toman(rial)}${NO_BREAK}${language.value === 'fa' ? 'تومان' : 'Toman'}`;
}

/** An amount stored in Rial, in Toman without its unit: for columns whose heading names it. */
export function toman(rial: number): string {
  const digits = number(Math.abs(Math.trunc(rial / 10)));
  return rial < 0 ? `\u2212${digits}` : digits;
}

/** Millions of Toman, for tables and charts. */
export function bigMoney(rial: number): string {
  return `${number(Math.round(rial / 10_000_000))}${NO_BREAK}${language.value === 'fa' ? 'م' : 'm'}`;
}

/** Tuesday 28 October 2025 · سه‌شنبه ۶ آبان ۱۴۰۴ */
export function longDate(at: string | number): string {
  const date = new Date(at);
  const parts = [{ weekday: 'long' }, { day: 'numeric' }, { month: 'long' }] as const;
  const year = part(date, { year: 'numeric' }).replace(/[^\d۰-۹]/g, '');
  return [...parts.map((options) => part(date, options)), year].join(' ');
}

/** November 2026 · آذر ۱۴۰۵ */
export function monthAndYear(at: string | number): string {
  const date = new Date(at);
  return `${part(date, { month: 'long' })} ${part(date, { year: 'numeric' }).replace(/[^\d۰-۹]/g, '')}`;
}

/** 28 October 2025 (1404/08/06) · ۶ آبان ۱۴۰۴ (2025-10-28): for paper, which knows no settings. */
export function bothCalendars(at: string | number): string {
  const date = new Date(at);
  const own = `${part(date, { day: 'numeric' })} ${monthAndYear(at)}`;
  const other =
    language.value === 'fa'
      ? isoDay(at)
      : new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
          timeZone: zone.value,
          year: 'numeric',
          month: '2-digit',
          day: '2-digit',
        })
          .formatToParts(date)
          .filter(({ type }) => type === 'year' || type === 'month' || type === 'day')
          .sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type))
          .map(({ value }) => value)
          .join('/');
  return `${own} (\u2066${other}\u2069)`;
}

/** 28 Oct · ۶ آبان */
export function shortDate(at: string | number): string {
  const date = new Date(at);
  return `${part(date, { day: 'numeric' })} ${part(date, { month: language.value === 'fa' ? 'long' : 'short' })}`;
}

/** 10:42 */
export function clockTime(at: string | number): string {
  const text = part(new Date(at), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return language.value === 'fa' ? persianDigits(text) : text;
}

/** 10:41:50 */
export function clockSeconds(at: string | number): string {
  const options = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  return part(new Date(at), options);
}

/** Today: the clock; within a week: weekday and clock; else the date. */
export function when(at: string | number, now = Date.now()): string {
  const date = new Date(at);
  const days = daysSinceEpoch(now) - daysSinceEpoch(at);
  if (days === 0) return clockTime(at);
  if (days > 0 && days < 7)
    return `${part(date, { weekday: language.value === 'fa' ? 'long' : 'short' })} ${clockTime(at)}`;
  return shortDate(at);
}

/** 27 minutes ago; after seven days the date. */
export function ago(at: string | number, now = Date.now()): string {
  const elapsed = now - new Date(at).getTime();
  if (Math.abs(elapsed) > 7 * DAY_MS) return shortDate(at);
  const [value, unit] = coarse(-elapsed);
  return cached(
    'relative',
    () => new Intl.RelativeTimeFormat(TAG[language.value], { numeric: 'auto' }),
  ).format(value, unit);
}

function coarse(milliseconds: number): [number, Intl.RelativeTimeFormatUnit] {
  const size = Math.abs(milliseconds);
  if (size < 60_000) return [Math.trunc(milliseconds / 1000), 'second'];
  if (size < 3_600_000) return [Math.trunc(milliseconds / 60_000), 'minute'];
  if (size < DAY_MS) return [Math.trunc(milliseconds / 3_600_000), 'hour'];
  return [Math.trunc(milliseconds / DAY_MS), 'day'];
}

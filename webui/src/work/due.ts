import { normalise } from '../i18n/digits.ts';

const DAY_MS = 86_400_000;

/** The instant at which the clocks of a zone show this time on this day (days since 1 January 1970). */
export function instantAt(day: number, minutes: number, zone: string): number {
  const wanted = day * DAY_MS + minutes * 60_000;
  const first = wanted - offset(wanted, zone);
  return wanted - offset(first, zone);
}

/** Minutes of the day as somebody typed them, in the digits of any of our languages; nothing for no time. */
export function minutesOf(typed: string): number | undefined {
  const found = /^\s*(\d{1,2})\s*[:٫.]?\s*(\d{2})?\s*$/.exec(normalise(typed));
  if (found === null) return undefined;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined;
}

/** How far the clocks of a zone are ahead of UTC at an instant. */
function offset(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  return shown - Math.floor(at / 60_000) * 60_000;
}

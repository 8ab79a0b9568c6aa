import { normalise } from '../i18n/digits.ts';
import { daysSinceEpoch } from '../i18n/day.ts';
import { instantAt } from '../work/due.ts';

/** What a note says that is worth recording; `dueAt` where it names a day or an hour. */
export interface Suggestion {
  kind: 'promise' | 'complaint';
  text: string;
  dueAt?: string;
}

const PROMISE =
  /\b(promised?|told (?:her|him|them)|(?:i|we)(?:'|’)?ll|(?:i|we) will)\b|قول|گفتم|خبر می.?ده|تماس می.?گیر|می.?فرست|می.?آی|انجام می.?ده/iu;
const COMPLAINT = /\b(complain\w*|unhappy|angry|disappointed|furious)\b|شکایت|ناراضی|ناراحت|عصبانی|گله/iu;
/** Sunday first, as the days since 1970 are counted below. */
const WEEKDAYS: readonly RegExp[] = [
  /\bsun(?:day)?\b|(?<!\S)یک.?شنبه/iu,
  /\bmon(?:day)?\b|دو.?شنبه/iu,
  /\btue(?:s|sday)?\b|سه.?شنبه/iu,
  /\bwed(?:nesday)?\b|چهار.?شنبه/iu,
  /\bthu(?:r|rs|rsday)?\b|پنج.?شنبه/iu,
  /\bfri(?:day)?\b|جمعه/iu,
  /\bsat(?:urday)?\b|(?<!\S)شنبه/iu,
];
const TIME = /(?<!\d)(\d{1,2})[:٫](\d{2})(?!\d)|(?:\bat|ساعت)\s+(\d{1,2})(?!\d)/iu;
const MORNING = 10 * 60;
const LONGEST = 200;

/** Looks at the last sentence that says something worth keeping. */
export function suggestionOf(note: string, now: number, zone: string): Suggestion | undefined {
  const sentences = note.split(/(?<=[.!?؟\n])\s+|\n/u).map((sentence) => sentence.trim());
  for (const sentence of sentences.reverse()) {
    const kind = PROMISE.test(sentence) ? 'promise' : COMPLAINT.test(sentence) ? 'complaint' : undefined;
    if (kind === undefined) continue;
    const due = kind === 'promise' ? dueOf(normalise(sentence), now, zone) : undefined;
    const text = sentence.replace(/[.!؟?]+$/u, '').slice(0, LONGEST);
    return { kind, text, ...(due !== undefined && { dueAt: new Date(due).toISOString() }) };
  }
  return undefined;
}

/** The next such day and time that lies ahead. */
function dueOf(sentence: string, now: number, zone: string): number | undefined {
  const today = daysSinceEpoch(now);
  const day = dayOf(sentence, today);
  const time = TIME.exec(sentence);
  if (day === undefined && time === null) return undefined;
  const minutes = time === null ? MORNING : Number(time[1] ?? time[3]) * 60 + Number(time[2] ?? 0);
  if (minutes >= 1440) return undefined;
  const due = instantAt(day ?? today, minutes, zone);
  return due > now ? due : instantAt((day ?? today) + (day === undefined ? 1 : 7), minutes, zone);
}

function dayOf(sentence: string, today: number): number | undefined {
  if (/پس.?فردا/u.test(sentence)) return today + 2;
  if (/\btomorrow\b|فردا/iu.test(sentence)) return today + 1;
  if (/\btoday\b|امروز/iu.test(sentence)) return today;
  // The first of January 1970 was a Thursday.
  const weekday = (((today + 4) % 7) + 7) % 7;
  const named = WEEKDAYS.findIndex((name) => name.test(sentence));
  return named < 0 ? undefined : today + ((named - weekday + 7) % 7);
}

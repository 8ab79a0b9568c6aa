import { afterEach, describe, expect, it } from 'vitest';
import { normalise } from './digits.ts';
import * as format from './format.ts';
import { language } from './locale.ts';
import { phone } from './phone.ts';

const at = '2025-10-28T07:12:00Z';
const inPersian = <T>(write: () => T): T => {
  language.set('fa');
  return write();
};
const inEnglish = <T>(write: () => T): T => {
  language.set('en');
  return write();
};

afterEach(() => language.set('en'));

describe('dates', () => {
  it('writes the whole date in both calendars', () => {
    expect(inPersian(() => format.longDate(at))).toBe('سه‌شنبه ۶ آبان ۱۴۰۴');
    expect(inEnglish(() => format.longDate(at))).toBe('Tuesday 28 October 2025');
  });

  it('writes the short date and the clock in the zone of the centre', () => {
    expect(inPersian(() => [format.shortDate(at), format.clockTime(at)])).toEqual(['۶ آبان', '۱۰:۴۲']);
    expect(inEnglish(() => [format.shortDate(at), format.clockTime(at)])).toEqual(['28 Oct', '10:42']);
  });

  it.each([
    ['2025-10-28T09:00:00Z', '10:42', '۱۰:۴۲'],
    ['2025-10-30T09:00:00Z', 'Tue 10:42', 'سه‌شنبه ۱۰:۴۲'],
    ['2025-11-30T09:00:00Z', '28 Oct', '۶ آبان'],
  ])('says when, seen from %s', (now, en, fa) => {
    expect(inEnglish(() => format.when(at, Date.parse(now)))).toBe(en);
    expect(inPersian(() => format.when(at, Date.parse(now)))).toBe(fa);
  });

  it('turns the day at midnight in Tehran, not in London', () => {
    const lateEvening = '2025-10-28T19:00:00Z';
    const nextMorning = Date.parse('2025-10-28T21:00:00Z');
    expect(inEnglish(() => format.when(lateEvening, nextMorning))).toBe('Tue 22:30');
  });

  it.each([
    [27 * 60_000, '27 minutes ago', '۲۷ دقیقه پیش'],
    [86_400_000, 'yesterday', 'دیروز'],
    [8 * 86_400_000, '28 Oct', '۶ آبان'],
  ])('says how long ago: %i ms', (elapsed, en, fa) => {
    const now = Date.parse(at) + elapsed;
    expect(inEnglish(() => format.ago(at, now))).toBe(en);
    expect(inPersian(() => format.ago(at, now))).toBe(fa);
  });
});

describe('numbers', () => {
  it.each([
    [161_000, '2:41', '۲:۴۱'],
    [3_852_999, '1:04:12', '۱:۰۴:۱۲'],
    [-5, '0:00', '۰:۰۰'],
  ])('writes %i ms as a duration', (milliseconds, en, fa) => {
    expect(inEnglish(() => format.duration(milliseconds))).toBe(en);
    expect(inPersian(() => format.duration(milliseconds))).toBe(fa);
  });

  it('stores Rial and shows Toman', () => {
    expect(inPersian(() => format.money(797_940_000))).toBe('۷۹٬۷۹۴٬۰۰۰\u00a0تومان');
    expect(inEnglish(() => format.money(797_940_000))).toBe('79,794,000\u00a0Toman');
    expect(inEnglish(() => format.bigMoney(13_880_000_000))).toBe('1,388\u00a0m');
    expect(inEnglish(() => format.toman(-60_060_000))).toBe('\u22126,006,000');
  });

  it('writes shares and signed numbers', () => {
    expect(inPersian(() => [format.percent(0.043, 1), format.signed(9.2, 1)])).toEqual(['۴٫۳٪', '+۹٫۲']);
    expect(inEnglish(() => [format.percent(0.043, 1), format.signed(-9)])).toEqual(['4.3%', '\u22129']);
  });
});

describe('numbers that people type and dial', () => {
  it('reads Latin, Persian and Arabic keyboards alike', () => {
    expect(normalise('۰۹۱۲٣٤٥')).toBe('0912345');
    expect(normalise('علي كريمي')).toBe('علی کریمی');
    expect(normalise('\u202a+98 912\u202c'), 'as phones copy a number').toBe('+98 912');
    expect(normalise('می\u200cروم')).toBe('می\u200cروم');
  });

  it('groups phone numbers in the digits of the language', () => {
    expect(inEnglish(() => phone('+989175550142'))).toBe('+98 917 555 0142');
    expect(inPersian(() => phone('+982144550139'))).toBe('+۹۸ ۲۱ ۴۴۵۵ ۰۱۳۹');
    expect(inEnglish(() => phone('214'))).toBe('214');
  });
});

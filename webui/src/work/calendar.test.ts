import { describe, expect, it } from 'vitest';
import { dayOf, written } from './calendar.ts';

describe('a day in the calendar of its user', () => {
  it('is read and written in the Persian calendar', () => {
    expect(dayOf('۱۴۰۵/۹/۱', 'fa')).toBe('2026-11-22');
    expect(written('2026-11-22', 'fa')).toBe('1405/9/1');
    expect(dayOf('1403/12/30', 'fa')).toBe('2025-03-20');
    expect(dayOf('1404/12/30', 'fa')).toBeUndefined();
  });

  it('is read and written in the Gregorian calendar', () => {
    expect(dayOf('2026-11-22', 'en')).toBe('2026-11-22');
    expect(dayOf('2026-02-30', 'en')).toBeUndefined();
    expect(dayOf('tomorrow', 'en')).toBeUndefined();
  });

  it('comes back as it went, day by day', () => {
    for (let at = Date.UTC(2020, 0, 1); at < Date.UTC(2032, 0, 1); at += 11 * 86_400_000) {
      const iso = new Date(at).toISOString().slice(0, 10);
      expect(dayOf(written(iso, 'fa'), 'fa')).toBe(iso);
    }
  });
});

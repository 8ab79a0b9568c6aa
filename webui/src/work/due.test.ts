import { describe, expect, it } from 'vitest';
import { instantAt, minutesOf } from './due.ts';

const day = (date: string) => Date.parse(date) / 86_400_000;

describe('when something is due', () => {
  it('is by the clocks of the centre', () => {
    expect(new Date(instantAt(day('2026-11-23'), 10 * 60, 'Asia/Tehran')).toISOString()).toBe(
      '2026-11-23T06:30:00.000Z',
    );
    expect(new Date(instantAt(day('2026-11-23'), 30, 'Asia/Tehran')).toISOString()).toBe(
      '2026-11-22T21:00:00.000Z',
    );
    expect(new Date(instantAt(day('2026-07-01'), 9 * 60, 'Europe/Berlin')).toISOString()).toBe(
      '2026-07-01T07:00:00.000Z',
    );
    expect(new Date(instantAt(day('2026-12-01'), 9 * 60, 'Europe/Berlin')).toISOString()).toBe(
      '2026-12-01T08:00:00.000Z',
    );
  });

  it('is typed in any digits', () => {
    expect(minutesOf('9:30')).toBe(570);
    expect(minutesOf('۱۴:۰۵')).toBe(845);
    expect(minutesOf(' 16 ')).toBe(960);
    expect(minutesOf('25:00')).toBeUndefined();
    expect(minutesOf('soon')).toBeUndefined();
  });
});

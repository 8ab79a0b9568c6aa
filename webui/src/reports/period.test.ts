import { describe, expect, it } from 'vitest';
import { isoDay, periodOf, type PeriodKind } from './period.ts';

const day = (iso: string) => Date.parse(iso) / 86_400_000;

describe('a period', () => {
  it.each<[Exclude<PeriodKind, 'own'>, 'fa' | 'en', string, string, string]>([
    ['day', 'fa', '2026-11-22', '2026-11-22', '2026-11-22'],
    ['week', 'fa', '2026-11-22', '2026-11-21', '2026-11-27'],
    ['week', 'fa', '2026-11-21', '2026-11-21', '2026-11-27'],
    ['week', 'fa', '2026-11-20', '2026-11-14', '2026-11-20'],
    ['week', 'en', '2026-11-22', '2026-11-16', '2026-11-22'],
    ['week', 'en', '2026-11-23', '2026-11-23', '2026-11-29'],
    ['month', 'en', '2026-11-22', '2026-11-01', '2026-11-30'],
    ['month', 'en', '2028-02-29', '2028-02-01', '2028-02-29'],
    ['month', 'fa', '2026-11-22', '2026-11-22', '2026-12-21'],
    ['month', 'fa', '2026-11-21', '2026-10-23', '2026-11-21'],
    ['month', 'fa', '2026-03-20', '2026-02-20', '2026-03-20'],
    ['month', 'fa', '2025-03-20', '2025-02-19', '2025-03-20'],
  ])('of a %s in %s that holds %s is %s to %s', (kind, language, held, first, last) => {
    const period = periodOf(kind, day(held), language);
    expect([isoDay(period.first), isoDay(period.last)]).toEqual([first, last]);
  });
});

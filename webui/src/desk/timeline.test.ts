import { describe, expect, it } from 'vitest';
import type { HistoryItem } from '../wire/customer.ts';
import { filtered, grouped, periodOf } from './timeline.ts';

const day = (date: string) => Date.parse(date) / 86_400_000;
const saturday = day('2026-11-21');

describe('periodOf', () => {
  it('begins the week on Saturday in Persian and on Monday in English', () => {
    const sunday = day('2026-11-22');
    expect(periodOf(sunday, sunday, 'saturday')).toBe('today');
    expect(periodOf(saturday, sunday, 'saturday')).toBe('thisWeek');
    expect(periodOf(saturday - 1, sunday, 'saturday')).toBe('lastWeek');
    expect(periodOf(saturday - 1, sunday, 'monday')).toBe('thisWeek');
    expect(periodOf(day('2026-11-15'), sunday, 'monday')).toBe('lastWeek');
    expect(periodOf(day('2026-11-08'), sunday, 'monday')).toBe('earlier');
  });

  it('calls an instant that is a little ahead today', () => {
    expect(periodOf(saturday + 1, saturday, 'monday')).toBe('today');
  });
});

it('filters by kind and groups by period', () => {
  const history = (['CALL', 'ORDER', 'QUOTE', 'SMS'] as const).map((kind) => ({ kind }) as HistoryItem);
  expect(filtered(history, 'orders').map(({ kind }) => kind)).toEqual(['ORDER', 'QUOTE']);
  expect(filtered(history, 'all')).toHaveLength(4);
  const groups = grouped(history, ({ kind }) => (kind === 'SMS' ? 'earlier' : 'today'));
  expect(groups.map(({ period, items }) => [period, items.length])).toEqual([
    ['today', 3],
    ['earlier', 1],
  ]);
});

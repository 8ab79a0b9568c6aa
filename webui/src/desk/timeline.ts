import type { HistoryItem, HistoryKind } from '../wire/customer.ts';

export type Filter = 'all' | 'calls' | 'orders' | 'messages' | 'care';
export type Period = 'today' | 'thisWeek' | 'lastWeek' | 'earlier';

/** What each filter keeps. */
export const KINDS: Record<Exclude<Filter, 'all'>, readonly HistoryKind[]> = {
  calls: ['CALL'],
  orders: ['ORDER', 'QUOTE'],
  messages: ['SMS', 'EMAIL', 'MESSENGER', 'SOCIAL', 'WEB', 'VISIT'],
  care: ['COMPLAINT', 'PROMISE', 'SERVICE', 'TREATMENT', 'SURVEY', 'TASK'],
};

export const FILTERS: readonly Filter[] = ['all', 'calls', 'orders', 'messages', 'care'];

export function filtered(history: readonly HistoryItem[], filter: Filter): readonly HistoryItem[] {
  return filter === 'all' ? history : history.filter(({ kind }) => KINDS[filter].includes(kind));
}

/** In which stretch of time a day is; days are counted since 1970, a Thursday. */
export function periodOf(day: number, today: number, weekStart: 'saturday' | 'monday'): Period {
  if (day >= today) return 'today';
  const first = weekStart === 'saturday' ? 2 : 4;
  const weeks = Math.floor((today - first) / 7) - Math.floor((day - first) / 7);
  if (weeks === 0) return 'thisWeek';
  return weeks === 1 ? 'lastWeek' : 'earlier';
}

/** Neighbours of the same period together, in the order given. */
export function grouped<T>(
  items: readonly T[],
  period: (item: T) => Period,
): { period: Period; items: T[] }[] {
  const groups: { period: Period; items: T[] }[] = [];
  for (const item of items) {
    const now = period(item);
    const last = groups.at(-1);
    if (last?.period === now) last.items.push(item);
    else groups.push({ period: now, items: [item] });
  }
  return groups;
}

import { describe, expect, it } from 'vitest';
import type { Callback, Today } from '../wire/work.ts';
import { itemsOf, nextCall, sectionOf, sectionsOf } from './plan.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();

const callback = (id: string, minutes: number, owner?: string): Callback => ({
  id,
  number: '+989121234567',
  pbx: 'main',
  why: { reason: 'TIMED_OUT', call: 'c' },
  calls: 1,
  since: at(-60),
  latest: at(-60),
  dueAt: at(minutes),
  attempts: 0,
  ...(owner !== undefined && { owner }),
});
const task = (id: string, minutes?: number) => ({
  id,
  title: id,
  madeAt: at(-99),
  ...(minutes !== undefined && { dueAt: at(minutes) }),
});
const who = { party: 'p', name: 'Shirin', stage: 'LOYAL' } as const;
const reminder = (id: string, minutes: number, kind: 'PROMISE' | 'QUOTE_ENDS' = 'QUOTE_ENDS') => ({
  id,
  kind,
  who,
  text: 'x',
  dueAt: at(minutes),
});

const day: Today = {
  date: '2026-11-22',
  callbacks: [callback('c-late', -5, 'omid'), callback('c-now', 20)],
  tasks: [task('t-whenever'), task('t-tomorrow', 15 * 60), task('t-later', 200)],
  reminders: [reminder('r-today', -30), reminder('r-yesterday', -24 * 60)],
  done: 2,
};

describe('the plan of the day', () => {
  const items = itemsOf(day);

  it('goes by due time, what has none comes last', () => {
    expect(items.map(({ id }) => id)).toEqual([
      'r-yesterday',
      'r-today',
      'c-late',
      'c-now',
      't-later',
      't-tomorrow',
      't-whenever',
    ]);
  });

  it('has sections by the days of the centre', () => {
    expect(sectionsOf(items, NOW).map(([section, some]) => [section, some.map(({ id }) => id)])).toEqual([
      ['late', ['r-yesterday', 'c-late']],
      ['now', ['r-today', 'c-now']],
      ['later', ['t-later']],
      ['tomorrow', ['t-tomorrow']],
      ['some', ['t-whenever']],
    ]);
  });

  it.each([
    ['a callback', { callbacks: [callback('c', 0)], reminders: [] }],
    ['a promise, which is broken then', { callbacks: [], reminders: [reminder('r', 0, 'PROMISE')] }],
  ])('%s becomes late at its minute', (_, due) => {
    const [item] = itemsOf({ ...day, tasks: [], ...due });
    if (item === undefined) throw new Error('no item');
    expect(sectionOf(item, NOW)).toBe('now');
    expect(sectionOf(item, NOW + 1000)).toBe('late');
  });

  it('phones next whom nobody else phones', () => {
    expect(nextCall(items, 'mina')?.id).toBe('c-now');
    expect(nextCall(items, 'omid')?.id).toBe('c-late');
  });
});

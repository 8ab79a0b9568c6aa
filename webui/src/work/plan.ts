import { daysSinceEpoch } from '../i18n/day.ts';
import type { Callback, Reminder, Today, WorkTask } from '../wire/work.ts';

/** One line of an agent's plan. */
export type Item =
  | { kind: 'callback'; id: string; dueAt: string; of: Callback }
  | { kind: 'task'; id: string; dueAt?: string; of: WorkTask }
  | { kind: 'reminder'; id: string; dueAt: string; of: Reminder };

export type Section = 'late' | 'now' | 'later' | 'tomorrow' | 'some';

export const SECTIONS: readonly Section[] = ['late', 'now', 'later', 'tomorrow', 'some'];

/** What is due within this time is due now. */
const NOW_MS = 90 * 60_000;

/** Everything of the day by due time; what has none comes last. */
export function itemsOf({ callbacks, tasks, reminders }: Today): Item[] {
  return [
    ...callbacks.map((of): Item => ({ kind: 'callback', id: of.id, dueAt: of.dueAt, of })),
    ...tasks.map((of): Item => ({ kind: 'task', id: of.id, ...(of.dueAt && { dueAt: of.dueAt }), of })),
    ...reminders.map((of): Item => ({ kind: 'reminder', id: of.id, dueAt: of.dueAt, of })),
  ].toSorted((a, b) => due(a) - due(b) || a.id.localeCompare(b.id));
}

/** Where in the plan something stands; days are those of the centre. Of a quote that ends its day is meant, not its minute. */
export function sectionOf(item: Item, now: number): Section {
  if (item.dueAt === undefined) return 'some';
  const left = due(item) - now;
  const days = daysSinceEpoch(item.dueAt) - daysSinceEpoch(now);
  const byDay = item.kind === 'reminder' && item.of.kind === 'QUOTE_ENDS';
  if (left < 0 && (!byDay || days < 0)) return 'late';
  if (days > 0) return 'tomorrow';
  return left <= NOW_MS ? 'now' : 'later';
}

/** The lines of each section that has some, in the order of the day. */
export function sectionsOf(items: readonly Item[], now: number): [Section, Item[]][] {
  return SECTIONS.map((section): [Section, Item[]] => [
    section,
    items.filter((item) => sectionOf(item, now) === section),
  ]).filter(([, some]) => some.length > 0);
}

/** Whom to phone next: the first callback of the plan that is nobody's or one's own. */
export function nextCall(items: readonly Item[], me: string): Callback | undefined {
  return items
    .flatMap((item) => (item.kind === 'callback' ? [item.of] : []))
    .find(({ owner }) => owner === undefined || owner === me);
}

function due({ dueAt }: Item): number {
  return dueAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(dueAt);
}

import { daysSinceEpoch } from '../i18n/day.ts';
import { ago, clockTime, duration, shortDate } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { person, queueTitle } from '../i18n/names.ts';
import { catalogue } from '../services.ts';
import { language } from '../i18n/locale.ts';
import { clock } from '../wire/clock.ts';
import type { Callback } from '../wire/work.ts';

/** An agent as people know them; a login that nobody has any more stays as it is. */
export function colleague(agent: string): string {
  return person(catalogue.value.colleagues.find((one) => one.agent === agent)?.name ?? agent);
}

export function department(code: string): string {
  return catalogue.value.departments.find((one) => one.code === code)?.title[language.value] ?? code;
}

/** Why somebody is to be phoned back, in one line. */
export function whyOf({ why, calls, queue, pbx }: Callback): string {
  const reason = t(`work.why.${why.reason}`, { queue: queue === undefined ? '' : queueTitle(queue, pbx) });
  const waited = why.waitedMs === undefined ? '' : ` ${t('work.waited', { wait: duration(why.waitedMs) })}`;
  return calls > 1 ? `${reason}${waited} ${t('work.calls', { n: calls })}` : `${reason}${waited}`;
}

/** The clock for today and tomorrow, else the date. */
export function dueAt(at: string): string {
  const days = daysSinceEpoch(at) - daysSinceEpoch(clock.now());
  return days === 0 || days === 1 ? clockTime(at) : shortDate(at);
}

/** How late something is, or how soon it will be. */
export function left(at: string): string {
  const late = Date.parse(at) < clock.now();
  return late ? t('work.late', { since: ago(at, clock.now()) }) : ago(at, clock.now());
}

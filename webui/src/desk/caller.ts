import { t } from '../i18n/messages.ts';
import { person, queueTitle } from '../i18n/names.ts';
import { phone } from '../i18n/phone.ts';
import { clock } from '../wire/clock.ts';
import type { Party, Stage } from '../wire/customer.ts';
import type { Pop, PopCall } from '../wire/stream.ts';

/** Who is on the line, as far as it is known; a colleague who asks about somebody is not that somebody. */
export function nameOf({ file, call }: Pop): string {
  return isInside(call) ? colleagueOf(call) : (file?.party.name ?? numberOf(call));
}

/** For how long a PBX may be asked whether a number is withheld; until it has answered there is none. */
const ASKED_MS = 1500;

/** Whether it can be told who calls: a number that has not come yet is not taken for a withheld one. */
export function isTellable({ match, call: { number, ringingAt, startedAt } }: Pop): boolean {
  return match !== 'LOADING' && (number !== undefined || clock.since(ringingAt ?? startedAt) >= ASKED_MS);
}

/** Whether a colleague calls. */
export function isInside({ numberKind }: PopCall): boolean {
  return numberKind === 'EXTENSION';
}

/** Where whoever is on the line stands; nothing for a colleague and a stranger. */
export function stageOf({ file, call }: Pop): Stage | undefined {
  return isInside(call) ? undefined : file?.lifecycle.stage;
}

/** A colleague by name; an extension that is nobody's by its number. */
export function colleagueOf(call: Partial<Pick<PopCall, 'colleague' | 'number' | 'numberKind'>>): string {
  return call.colleague === undefined ? numberOf(call) : person(call.colleague);
}

/** The number as it is read, or that there is none. */
export function numberOf({ number, numberKind }: Partial<Pick<PopCall, 'number' | 'numberKind'>>): string {
  if (number === undefined || numberKind === 'WITHHELD') return t('desk.withheld');
  return numberKind === 'EXTENSION' ? t('desk.extension', { number: phone(number) }) : phone(number);
}

/** Where a parked caller waits; nothing for one who is not parked. */
export function parkedAt(pop: Pop): string | undefined {
  const { parked } = pop.call;
  return parked && t('call.parked', { name: nameOf(pop), slot: phone(parked.slot) });
}

/** What a person is: job, company, place. */
export function about({ job, company, place }: Pick<Party, 'job' | 'company' | 'place'>): string {
  return [job, company, place].filter((part) => part !== undefined).join(t('desk.comma'));
}

/** The queue's title. */
export function queueOf({ pbx, queue }: PopCall): string | undefined {
  return queue && queueTitle(queue, pbx);
}

/** The line under the name: what the person is, or the number; under a number, that it is nobody's. */
export function subtitle({ file, call, match }: Pop): string {
  if (isInside(call)) return call.colleague === undefined ? t('desk.colleague') : numberOf(call);
  if (file !== undefined) return about(file.party) || numberOf(call);
  return match === 'UNKNOWN' ? t('desk.stranger') : '';
}

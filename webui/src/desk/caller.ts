import { t } from '../i18n/messages.ts';
import { queueTitle } from '../i18n/names.ts';
import { phone } from '../i18n/phone.ts';
import type { Party } from '../wire/customer.ts';
import type { Pop, PopCall } from '../wire/stream.ts';

/** Who is on the line, as far as it is known; a colleague who asks about somebody is not that somebody. */
export function nameOf({ file, call }: Pop): string {
  return isInside(call) ? numberOf(call) : (file?.party.name ?? numberOf(call));
}

/** Whether a colleague calls. */
export function isInside({ numberKind }: PopCall): boolean {
  return numberKind === 'EXTENSION';
}

/** The number as it is read, or that there is none. */
export function numberOf({ number, numberKind }: Partial<Pick<PopCall, 'number' | 'numberKind'>>): string {
  if (number === undefined || numberKind === 'WITHHELD') return t('desk.withheld');
  return numberKind === 'EXTENSION' ? t('desk.extension', { number }) : phone(number);
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
  if (isInside(call)) return t('desk.colleague');
  if (file !== undefined) return about(file.party) || numberOf(call);
  return match === 'UNKNOWN' ? t('desk.stranger') : '';
}

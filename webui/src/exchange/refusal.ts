import { lookup, t } from '../i18n/messages.ts';
import { Problem } from '../wire/session.ts';

/** What a failed request says to people: what is wrong with the file, else the server's words. */
export function refusal(failure: unknown): string {
  if (!(failure instanceof Problem)) return t('exchange.away');
  const reason = failure.errors[0]?.value;
  return (typeof reason === 'string' ? lookup(`exchange.reason.${reason}`) : undefined) ?? failure.detail;
}

import { t } from '../i18n/messages.ts';
import { Problem } from '../wire/session.ts';

/** Why a list was not made: the field at fault, where the server names one. */
export function whyNot(failure: unknown): string {
  const field = failure instanceof Problem ? failure.errors[0]?.field.replace(/^.*[./]/, '') : undefined;
  return field === undefined ? t('lists.failed') : t('lists.wrong', { field });
}

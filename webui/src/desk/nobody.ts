import { html } from 'lit';
import { t } from '../i18n/messages.ts';
import type { TransferTargets } from '../wire/transfer-targets.ts';

/** Why the list of whom a call can be handed to is empty. */
export function nobody(told: TransferTargets | 'failed' | undefined, typed: string) {
  if (told === undefined) return html`<pv-skeleton lines="5"></pv-skeleton>`;
  if (told === 'failed') return html`<pv-empty icon="warn" fact=${t('transfer.failed')}></pv-empty>`;
  return typed === ''
    ? html`<pv-empty icon="users" fact=${t('transfer.nobody')}></pv-empty>`
    : html`<pv-empty icon="user-q" fact=${t('transfer.none')}>${t('transfer.none.next')}</pv-empty>`;
}

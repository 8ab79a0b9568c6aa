import { html } from 'lit';
import { t } from '../i18n/messages.ts';
import '../ui/pv-banner.ts';

const WHY = {
  CHANGED: 'order.refused.changed',
  UNREACHABLE: 'desk.unreachable',
  NOT_OPEN: 'order.refused.notOpen',
  EXPIRED: 'order.refused.expired',
} as const;

/** Why an order was not registered; a reason without words of its own shows what the server says. */
export function refusal(why: string) {
  const words = why in WHY ? t(WHY[why as keyof typeof WHY]) : why;
  return html`<pv-banner tone="bad" icon="warn" role="alert"
    ><span slot="fact">${t('order.refused')}</span>${words}</pv-banner
  >`;
}

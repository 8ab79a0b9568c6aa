import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { money } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { wordOf } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import type { Order } from '../wire/sales.ts';

/** An order that stands, and what followed from it. */
@customElement('pv-order-registered')
export class PvOrderRegistered extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      li {
        display: flex;
        gap: 8px;
        align-items: center;
        padding-block: 5px;
      }
      li pv-icon {
        color: var(--pv-ok);
      }
      p {
        margin-block-end: 8px;
        font-size: 18px;
        font-weight: 650;
      }
    `,
  ];

  @property({ attribute: false }) order!: Order;

  override render() {
    const { number, totalRial, won, job, climb } = this.order;
    const followed = [
      won && t('order.did.won', { title: won.title }),
      job &&
        t('order.did.job', {
          number: job.number,
          department: wordOf(job.department ?? '') || t('order.service'),
        }),
      climb && t('order.did.climb', { from: wordOf(climb.from), to: wordOf(climb.to) }),
      climb?.to === 'CUSTOMER' && t('order.did.dayZero'),
    ];
    return html`<p role="status">
        ${t('order.registered', { number })} <span class="muted">· ${money(totalRial)}</span>
      </p>
      <ul>
        ${followed.map((line) => (line ? html`<li><pv-icon name="check"></pv-icon>${line}</li>` : nothing))}
      </ul>`;
  }
}

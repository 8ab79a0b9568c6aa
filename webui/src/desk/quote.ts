import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { money, shortDate, toman, when } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { wordOf } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import type { Quote } from '../wire/customer.ts';

/** The last pro-forma: when it went out, its lines (not where it is `brief`), its total. The slot is in its head. */
@customElement('pv-quote')
export class PvQuote extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: block;
      }
      p {
        margin-block-end: 4px;
      }
      div {
        display: flex;
        justify-content: space-between;
        gap: 12px;
        padding-block: 4px;
      }
      .sum {
        margin-block-start: 4px;
        padding-block-start: 7px;
        border-block-start: 1px solid var(--pv-line);
        font-size: 14px;
        font-weight: 650;
      }
    `,
  ];

  @property({ attribute: false }) quote!: Quote;
  @property({ type: Boolean }) brief = false;

  override render() {
    const { number, sentAt, channel, validUntil, status, lines, totalRial } = this.quote;
    const sent = t('desk.quote.sent', { channel: wordOf(channel), at: when(sentAt) });
    const until = validUntil === undefined ? '' : t('desk.quote.valid', { until: shortDate(validUntil) });
    return html`<pv-card icon="doc" heading=${t('desk.quote', { number })}>
      <pv-pill slot="end" .tone=${status === 'SENT' || status === 'OPENED' ? 'accent' : 'plain'}
        >${wordOf(status)}</pv-pill
      ><slot slot="end"></slot>
      <p class="muted">${[sent, until].filter((part) => part !== '').join(' · ')}</p>
      <dl>
        ${(this.brief ? [] : lines).map(
          ({ title, quantity, amountRial }) =>
            html`<div>
              <dt class="ell">
                <bdi>${title}</bdi>${quantity === 1 ? '' : ` ${t('desk.quote.count', { n: quantity })}`}
              </dt>
              <dd class="num"><bdi dir="ltr">${toman(amountRial)}</bdi></dd>
            </div>`,
        )}
        <div class="sum">
          <dt>${t('desk.quote.total')}</dt>
          <dd class="num">${money(totalRial)}</dd>
        </div>
      </dl>
    </pv-card>`;
  }
}

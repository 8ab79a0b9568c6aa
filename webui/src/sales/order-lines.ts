import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { number, toman } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { OpenQuote, SalesLine } from '../wire/sales.ts';
import { amounts, withQuantity, type OrderDraft } from './order-draft.ts';

/** The lines of an order with their pieces. Tells of another draft by `pv-draft`. */
@customElement('pv-order-lines')
export class PvOrderLines extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      th {
        padding-block: 6px;
        color: var(--pv-ink-3);
        font-size: 12px;
      }
      td {
        padding-block: 6px;
        border-block-start: 1px solid var(--pv-line);
      }
      td + td,
      th + th {
        padding-inline-start: 10px;
      }
      td:first-child {
        font-weight: 600;
      }
      td:last-child {
        font-weight: 650;
      }
      .pieces {
        display: inline-flex;
        align-items: center;
        border: 1px solid var(--pv-line-strong);
        border-radius: 7px;
      }
      .pieces b {
        min-inline-size: 30px;
        font-weight: 600;
        text-align: center;
      }
      button {
        display: grid;
        place-items: center;
        inline-size: 28px;
        block-size: 28px;
        padding: 0;
        border: 0;
        background: none;
        color: var(--pv-ink-2);
      }
      button:disabled {
        opacity: 0.4;
        cursor: default;
      }
      .none td {
        color: var(--pv-ink-3);
        font-weight: 400;
        text-decoration: line-through;
      }
    `,
  ];

  @property({ attribute: false }) quote!: OpenQuote;
  @property({ attribute: false }) draft!: OrderDraft;
  @property({ type: Boolean }) disabled = false;

  override render() {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${t('order.item')}</th>
          <th scope="col">${t('order.count')}</th>
          <th scope="col" class="num">${t('order.price')}</th>
          <th scope="col" class="num">${t('order.sum')}</th>
        </tr>
      </thead>
      <tbody>
        ${amounts(this.quote, this.draft).lines.map((line) => this.#line(line))}
      </tbody>
    </table>`;
  }

  #line(line: SalesLine) {
    const { title, quantity, amountRial, position } = line;
    const quoted = this.quote.lines.find((one) => one.position === position) ?? line;
    return html`<tr class=${quantity === 0 ? 'none' : ''}>
      <td><bdi>${title}</bdi></td>
      <td>
        <span class="pieces" role="group" aria-label=${t('order.pieces', { title })}>
          ${this.#step('minus', line, -1)}<b aria-live="polite">${number(quantity)}</b
          >${this.#step('plus', line, 1)}
        </span>
      </td>
      <td class="num"><bdi dir="ltr">${toman(quoted.amountRial / quoted.quantity)}</bdi></td>
      <td class="num"><bdi dir="ltr">${toman(amountRial)}</bdi></td>
    </tr>`;
  }

  #step(icon: 'minus' | 'plus', { position, quantity }: SalesLine, by: number) {
    const label = t(icon === 'minus' ? 'order.fewer' : 'order.more');
    const change = () => this.emit('pv-draft', withQuantity(this.draft, position, quantity + by));
    return html`<button
      type="button"
      aria-label=${label}
      ?disabled=${this.disabled || quantity + by < 0}
      @click=${change}
    >
      <pv-icon .name=${icon} .size=${14}></pv-icon>
    </button>`;
  }
}

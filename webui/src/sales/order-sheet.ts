import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hint } from '../app/keys.ts';
import { isoDay } from '../i18n/day.ts';
import { money, toman } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { OpenQuote } from '../wire/sales.ts';
import { amounts, chosen, isExpired, type OrderDraft } from './order-draft.ts';
import { refusal } from './order-refusal.ts';
import './order-lines.ts';
import './order-terms.ts';

/** An order while it is made. Tells `pv-draft` of changes, `pv-register` and `pv-leave`. */
@customElement('pv-order-sheet')
export class PvOrderSheet extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-block-size: 0;
      }
      footer {
        flex: none;
        padding: 9px 14px;
        border-block-start: 1px solid var(--pv-line);
        border-radius: 0 0 var(--pv-radius-lg) var(--pv-radius-lg);
        background: var(--pv-sunken);
      }
      .follows {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 14px;
        padding-block-end: 6px;
        color: var(--pv-ink-2);
        font-size: 12.5px;
      }
      .follows span {
        display: inline-flex;
        gap: 5px;
        align-items: center;
      }
      .follows pv-icon {
        color: var(--pv-ok);
      }
      .total {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
      }
      strong {
        margin-inline-end: auto;
        font-size: 20px;
        font-weight: 680;
      }
      .discount {
        display: flex;
        justify-content: space-between;
        padding-block: 7px;
        border-block-start: 1px solid var(--pv-line);
        color: var(--pv-ok-ink);
      }
      pv-banner {
        display: block;
        margin-block-end: 8px;
      }
    `,
  ];

  @property({ attribute: false }) quote!: OpenQuote;
  @property({ attribute: false }) draft!: OrderDraft;
  @property({ type: Boolean }) saving = false;
  /** Why the last attempt was refused. */
  @property() why?: string;

  override render() {
    const { quote, draft, saving, why } = this;
    return html`<pv-card fill icon="bag" heading=${t('order.title')} aria-busy=${String(saving)}>
      <bdi slot="end" class="faint" dir="ltr">${quote.number}</bdi>
      ${why === undefined ? nothing : refusal(why)}
      <pv-order-lines .quote=${quote} .draft=${draft} ?disabled=${saving}></pv-order-lines>
      ${this.#discount()}
      <pv-order-terms
        .quote=${quote}
        .draft=${draft}
        ?expired=${isExpired(quote, isoDay(Date.now()))}
      ></pv-order-terms>
      ${this.#foot()}
    </pv-card>`;
  }

  #discount() {
    const stated = chosen(this.quote, this.draft);
    if (stated === undefined) return nothing;
    const { discount } = amounts(this.quote, this.draft);
    return html`<p class="discount">
      <span>${t('order.stated', { title: stated.title[language.value] })}</span
      ><bdi dir="ltr">${toman(-discount)}</bdi>
    </p>`;
  }

  #foot() {
    const { quote, draft, saving } = this;
    return html`<footer slot="foot">
      ${follows(draft)}
      <div class="total">
        <span class="faint">${t('order.total')}</span>
        <strong aria-live="polite">${money(amounts(quote, draft).total)}</strong>
        <pv-button ?disabled=${saving} @click=${() => this.emit('pv-leave')}>${t('order.leave')}</pv-button>
        <pv-button
          variant="primary"
          size="lg"
          icon="check"
          kbd=${hint('quoteToOrder')}
          ?disabled=${saving}
          @click=${() => this.emit('pv-register')}
          >${saving ? t('order.saving') : t('order.register')}</pv-button
        >
      </div>
    </footer>`;
  }
}

function follows({ opportunity }: OrderDraft) {
  const what = [...(opportunity === undefined ? [] : [t('order.will.win')]), t('order.will.service')];
  return html`<p class="follows">
    <b>${t('order.will')}</b>
    ${what.map((one) => html`<span><pv-icon name="check" .size=${14}></pv-icon>${one}</span>`)}
  </p>`;
}

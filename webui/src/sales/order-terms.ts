import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { shortDate } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { Competitor, OpenQuote } from '../wire/sales.ts';
import { changed, withDiscount, withRival, type OrderDraft } from './order-draft.ts';

/** On what an order rests: the discount stated, the opportunity won and against whom. Tells by `pv-draft`. */
@customElement('pv-order-terms')
export class PvOrderTerms extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: grid;
        gap: 8px;
        padding-block-start: 10px;
        border-block-start: 1px solid var(--pv-line);
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 8px;
        align-items: center;
      }
      .line > span:first-child {
        flex: none;
        inline-size: 96px;
        color: var(--pv-ink-3);
      }
      label {
        display: flex;
        gap: 8px;
        align-items: center;
      }
      input[type='text'] {
        inline-size: 170px;
        block-size: 28px;
        padding-inline: 8px;
        border: 1px solid var(--pv-line-input);
        border-radius: 7px;
        background: var(--pv-surface);
      }
      input[type='checkbox'] {
        inline-size: 16px;
        block-size: 16px;
        accent-color: var(--pv-accent);
      }
    `,
  ];

  @property({ attribute: false }) quote!: OpenQuote;
  @property({ attribute: false }) draft!: OrderDraft;
  /** The prices' time is over. */
  @property({ type: Boolean }) expired = false;
  @query('input[type=text]') private readonly rival!: HTMLInputElement;

  override render() {
    return html`${this.#discounts()} ${this.#opportunity()} ${this.expired ? this.#expired() : nothing}`;
  }

  #discounts() {
    if (this.quote.discounts.length === 0) return nothing;
    return html`<div class="line" role="group" aria-label=${t('order.discount')}>
      <span>${t('order.discount')}</span>
      ${this.quote.discounts.map(({ code, title }) => {
        const on = code === this.draft.discount;
        return html`<pv-chip
          icon="tag"
          .pressed=${on}
          @click=${() => this.#tell(withDiscount(this.draft, on ? undefined : code))}
          ><bdi>${title[language.value]}</bdi></pv-chip
        >`;
      })}
    </div>`;
  }

  #opportunity() {
    const { opportunities } = this.quote;
    const won = opportunities.find(({ id }) => id === this.draft.opportunity);
    if (opportunities.length === 0) return nothing;
    return html`<div class="line" role="group" aria-label=${t('order.wins')}>
        <span>${t('order.wins')}</span>
        ${opportunities.map(
          ({ id, title }) =>
            html`<pv-chip
              icon="funnel"
              .pressed=${id === won?.id}
              @click=${() => this.#tell(changed(this.draft, { opportunity: id }))}
              ><bdi>${title}</bdi></pv-chip
            >`,
        )}
      </div>
      ${won ? this.#rivals([...won.competitors, ...this.draft.rivals]) : nothing}`;
  }

  #rivals(rivals: readonly Competitor[]) {
    return html`<form class="line" @submit=${this.#add}>
      <span>${t('order.against')}</span>
      ${rivals.map(({ name, note }) => html`<pv-pill title=${note ?? nothing}><bdi>${name}</bdi></pv-pill>`)}
      <input type="text" aria-label=${t('order.rival')} placeholder=${t('order.rival')} dir="auto" />
      <pv-button
        size="sm"
        variant="quiet"
        icon="plus"
        type="submit"
        label=${t('order.rival.add')}
      ></pv-button>
    </form>`;
  }

  #expired() {
    const until = shortDate(this.quote.validUntil ?? '');
    return html`<label class="warn"
      ><input
        type="checkbox"
        .checked=${this.draft.acceptExpired}
        @change=${() => this.#tell(changed(this.draft, { acceptExpired: !this.draft.acceptExpired }))}
      />${t('order.expired', { until })}</label
    >`;
  }

  readonly #add = (event: Event) => {
    event.preventDefault();
    this.#tell(withRival(this.draft, this.rival.value));
    this.rival.value = '';
  };

  #tell(draft: OrderDraft): void {
    if (draft !== this.draft) this.emit('pv-draft', draft);
  }
}

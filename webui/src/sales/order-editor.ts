import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hint, Keys } from '../app/keys.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { Quote } from '../wire/customer.ts';
import type { OrderDraft } from './order-draft.ts';
import { OrderEditing } from './order-editing.ts';
import { refusal } from './order-refusal.ts';
import { Narrow } from '../desk/narrow.ts';
import '../desk/quote.ts';
import './order-registered.ts';
import './order-sheet.ts';

/** The last quote, and the order that becomes of it in one step. */
@customElement('pv-order-editor')
export class PvOrderEditor extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: flex;
        flex: 0 1 auto;
        flex-direction: column;
        gap: 8px;
        min-block-size: 0;
      }
      :host([making]) {
        flex: 3 1 0;
        min-block-size: 300px;
      }
      pv-quote {
        min-block-size: 0;
        overflow: auto;
      }
    `,
  ];

  @property({ attribute: false }) quote!: Quote;
  @property({ type: Boolean, reflect: true }) making = false;
  readonly #narrow = new Narrow(this);
  readonly #editing = new OrderEditing(this, () => this.quote.id);

  constructor() {
    super();
    new Keys(this, () => ({ quoteToOrder: () => void this.#step() }));
  }

  override willUpdate(): void {
    this.making = 'draft' in this.#editing.now;
  }

  override render() {
    const { now } = this.#editing;
    switch (now.state) {
      case 'view':
      case 'opening':
        return this.#view(now.state === 'opening');
      case 'failed':
        return html`${this.#view(false)} ${refusal(now.why)}`;
      case 'saved':
        return html`<pv-card icon="bag" heading=${t('order.title')}>
          <pv-order-registered .order=${now.order}></pv-order-registered>
        </pv-card>`;
      default:
        return html`<pv-order-sheet
          .quote=${now.quote}
          .draft=${now.draft}
          .why=${now.state === 'refused' ? now.why : undefined}
          ?saving=${now.state === 'saving'}
          @pv-draft=${this.#drafted}
          @pv-register=${() => void this.#step()}
          @pv-leave=${() => this.#editing.leave()}
        ></pv-order-sheet>`;
    }
  }

  #view(busy: boolean) {
    const make = html`<pv-button
      icon="bag"
      kbd=${hint('quoteToOrder')}
      ?disabled=${busy}
      @click=${() => void this.#step()}
      >${t('order.make')}</pv-button
    >`;
    return html`<pv-quote tabindex="0" .quote=${this.quote} ?brief=${this.#narrow.value}
      >${this.#isOpen ? make : nothing}</pv-quote
    >`;
  }

  get #isOpen(): boolean {
    return this.quote.status === 'SENT' || this.quote.status === 'OPENED';
  }

  readonly #drafted = ({ detail }: CustomEvent<OrderDraft>) => this.#editing.change(detail);

  /** The key and the buttons go one step on: first the order is shown, then it is registered. */
  async #step(): Promise<void> {
    if (this.making) await this.#editing.register();
    else if (this.#isOpen && this.#editing.now.state !== 'opening') await this.#editing.open();
  }
}

import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { newKey } from '../wire/request-key.ts';
import '../sales/order-editor.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { KeptQuote } from '../wire/deals.ts';
import { dealForm } from './deal-form.css.ts';
import './sale-changes.ts';
import { asRead, saved, type Saved } from './saving.ts';

/** A pro-forma that was sent: printed, ordered, refused, or written anew as its next version. Tells `pv-kept`. */
@customElement('pv-sent-quote')
export class PvSentQuote extends PvElement {
  static override styles = [PvElement.styles, dealForm];

  @property({ attribute: false }) quote!: KeptQuote;
  @state() private why = '';
  readonly #key = newKey();

  override render() {
    const { quote } = this;
    const { status, sentAt = '', channel = '' } = quote;
    const open = status === 'SENT' || status === 'OPENED' || status === 'EXPIRED';
    return html`<div class="sheet">
      <pv-order-editor .quote=${{ ...quote, sentAt, channel }}></pv-order-editor>
      ${quote.terms.note === undefined ? nothing : html`<p><bdi>${quote.terms.note}</bdi></p>`}
      <pv-sale-changes subject="QUOTE" of=${quote.id}></pv-sale-changes>
      <div class="foot">
        <p class="bad grow" role="alert">${this.why}</p>
        <a href="/quotes/${quote.id}" target="_blank"
          ><pv-button icon="print" tabindex="-1">${t('deal.print')}</pv-button></a
        >
        ${open ? html`<pv-button icon="thumb-down" @click=${this.#refuse}>${t('deal.quote.refuse')}</pv-button>` : nothing}
        ${open || status === 'REFUSED' ? html`<pv-button icon="edit" @click=${this.#revise}>${t('deal.quote.revise')}</pv-button>` : nothing}
      </div>
    </div>`;
  }

  readonly #refuse = async () => {
    const { id, version } = this.quote;
    this.#told(await saved(session.put<KeptQuote>(`/quotes/${id}/refusal`, undefined, asRead(version))));
  };

  readonly #revise = async () => {
    const headers = { 'idempotency-key': this.#key };
    this.#told(
      await saved(session.post<KeptQuote>(`/quotes/${this.quote.id}/revisions`, undefined, headers)),
    );
  };

  #told(outcome: Saved<KeptQuote>): void {
    this.why = 'done' in outcome ? '' : outcome.why;
    const now = 'done' in outcome ? outcome.done : outcome.current;
    if (now !== undefined) this.emit('pv-kept', now);
  }
}

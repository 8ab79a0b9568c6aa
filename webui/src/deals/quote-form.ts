import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { newKey } from '../wire/request-key.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { Deals, KeptQuote } from '../wire/deals.ts';
import '../work/day-field.ts';
import { BLANK, cartOf, written, type Cart } from './cart.ts';
import './cart-editor.ts';
import { dealForm } from './deal-form.css.ts';
import './quote-sending.ts';
import './sale-changes.ts';
import { asRead, member, said, saved } from './saving.ts';

/** A pro-forma while it is written, until it is sent. Tells `pv-kept` with the quote as it stands. */
@customElement('pv-quote-form')
export class PvQuoteForm extends PvElement {
  static override styles = [PvElement.styles, dealForm];

  @property() party = '';
  @property({ attribute: false }) kept: KeptQuote | undefined;
  @property({ attribute: false }) deals!: Deals;
  @state() private cart: Cart = { items: [BLANK] };
  @state() private until = '';
  @state() private why = '';
  @state() private changed = false;
  #key = newKey();

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('kept') || this.kept === undefined) return;
    this.cart = cartOf(this.kept.lines, this.kept.terms.discount);
    this.until = this.kept.validUntil ?? '';
    this.changed = false;
  }

  override render() {
    const { kept } = this;
    return html`<form @submit=${this.#save} @input=${() => (this.changed = true)}>
        <pv-cart
          .cart=${this.cart}
          .discounts=${kept?.discounts ?? this.deals.discounts}
          @pv-cart=${this.#lines}
        ></pv-cart>
        <div class="fields">
          <pv-day-field
            label=${t('deal.validUntil')}
            .value=${this.until}
            @pv-choose=${({ detail }: CustomEvent<string>) => (this.until = detail)}
          ></pv-day-field>
          ${this.#opportunity()}
          <label class="wide"
            >${t('deal.quote.note')}<textarea
              name="note"
              maxlength="2000"
              dir="auto"
              .value=${kept?.terms.note ?? ''}
            ></textarea>
          </label>
        </div>
        <div class="foot">
          <p class="bad grow" role="alert">${this.why}</p>
          <pv-button
            type="submit"
            variant=${kept !== undefined && !this.changed ? 'plain' : 'primary'}
            icon="check"
            ?disabled=${written(this.cart) === undefined}
            >${t('deal.quote.save')}</pv-button
          >
        </div>
      </form>
      ${kept === undefined ? nothing : this.#more(kept)}`;
  }

  #more(kept: KeptQuote) {
    return html`<div class="sheet">
      <pv-quote-sending .quote=${kept} ?disabled=${this.changed}></pv-quote-sending>
      <pv-sale-changes subject="QUOTE" of=${kept.id}></pv-sale-changes>
    </div>`;
  }

  #opportunity() {
    const open = this.deals.opportunities.filter(({ closedAt }) => closedAt === undefined);
    const chosen = this.kept?.terms.opportunity ?? (this.kept === undefined ? open[0]?.id : undefined);
    return html`<label
      >${t('deal.quote.opportunity')}<select name="opportunity">
        <option value="">${t('deal.none')}</option>
        ${open.map(({ id, terms }) => html`<option value=${id} ?selected=${id === chosen}>${terms.title}</option>`)}
      </select></label
    >`;
  }

  readonly #lines = ({ detail }: CustomEvent<Cart>) => {
    this.cart = detail;
    this.changed = true;
  };

  readonly #save = async (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const items = written(this.cart);
    if (items === undefined) return;
    const body = {
      items,
      ...member('discount', this.cart.discount),
      ...member('validUntil', this.until === '' ? undefined : this.until),
      ...member('opportunity', said(form, 'opportunity')),
      ...member('note', said(form, 'note')),
    };
    const { kept } = this;
    const outcome = await saved(
      kept === undefined
        ? session.post<KeptQuote>(`/parties/${this.party}/quotes`, body, { 'idempotency-key': this.#key })
        : session.put<KeptQuote>(`/quotes/${kept.id}`, body, asRead(kept.version)),
    );
    this.why = 'done' in outcome ? '' : outcome.why;
    if ('done' in outcome) this.emit('pv-kept', outcome.done);
    else if (outcome.current !== undefined) this.kept = outcome.current;
    else this.#key = newKey();
  };
}

import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { newKey } from '../wire/request-key.ts';
import '../sales/order-registered.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { Deals } from '../wire/deals.ts';
import type { Order } from '../wire/sales.ts';
import { BLANK, cartOf, written, type Cart } from './cart.ts';
import './cart-editor.ts';
import { dealForm } from './deal-form.css.ts';
import './order-cancel.ts';
import './sale-changes.ts';
import { asRead, member, said, saved } from './saving.ts';

/** An order without a quote, or one that was other than was written down. Tells `pv-close` when it is kept. */
@customElement('pv-purchase-form')
export class PvPurchaseForm extends PvElement {
  static override styles = [PvElement.styles, dealForm];

  @property() party = '';
  @property({ attribute: false }) kept: Order | undefined;
  @property({ attribute: false }) deals!: Deals;
  /** The opportunity that is won by it. */
  @property() wins = '';
  @state() private cart: Cart = { items: [BLANK] };
  @state() private why = '';
  @state() private made: Order | undefined;
  #key = newKey();

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('kept') && this.kept !== undefined)
      this.cart = cartOf(this.kept.lines, this.kept.treatment);
    if (changed.has('wins') && this.wins !== '') this.#begin();
  }

  /** A line for what the opportunity says, so that nothing is typed twice. */
  #begin(): void {
    const terms = this.deals.opportunities.find(({ id }) => id === this.wins)?.terms;
    if (terms === undefined || this.kept !== undefined) return;
    const { title, product, valueRial: priceRial } = terms;
    this.cart = { items: [{ title, category: '', quantity: 1, priceRial, ...member('product', product) }] };
  }

  override render() {
    const { kept, made } = this;
    if (made !== undefined) return html`<pv-order-registered .order=${made}></pv-order-registered>`;
    if (kept?.cancelled) return this.#cancelled(kept);
    return html`<form @submit=${this.#save}>
        <pv-cart
          .cart=${this.cart}
          .discounts=${this.deals.discounts}
          @pv-cart=${({ detail }: CustomEvent<Cart>) => (this.cart = detail)}
        ></pv-cart>
        ${kept === undefined ? html`<div class="fields">${this.#opportunity()}</div>` : nothing}
        <div class="foot">
          <p class="bad grow" role="alert">${this.why}</p>
          <pv-button
            type="submit"
            variant="primary"
            icon="check"
            ?disabled=${written(this.cart) === undefined}
            >${kept === undefined ? t('order.register') : t('deal.save')}</pv-button
          >
        </div>
      </form>
      ${kept === undefined ? nothing : this.#more(kept)}`;
  }

  #more(kept: Order) {
    return html`<div class="sheet">
      <pv-order-cancel .order=${kept}></pv-order-cancel>
      <pv-sale-changes subject="ORDER" of=${kept.id}></pv-sale-changes>
    </div>`;
  }

  #cancelled({ id, cancelled }: Order) {
    return html`<div class="sheet">
      <pv-banner tone="warn" icon="x-c"
        ><span slot="fact">${t('deal.order.cancelled')}</span>
        <bdi>${cancelled?.reason ?? ''}</bdi></pv-banner
      >
      <pv-sale-changes subject="ORDER" of=${id}></pv-sale-changes>
    </div>`;
  }

  #opportunity() {
    const open = this.deals.opportunities.filter(({ closedAt }) => closedAt === undefined);
    return html`<label class="wide"
      >${t('order.wins')}<select name="opportunity">
        <option value="">${t('deal.none')}</option>
        ${open.map(({ id, terms }) => html`<option value=${id} ?selected=${id === this.wins}>${terms.title}</option>`)}
      </select></label
    >`;
  }

  readonly #save = async (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const { kept } = this;
    const cart = { items: written(this.cart), ...member('discount', this.cart.discount) };
    const won = { ...cart, ...member('opportunity', said(form, 'opportunity')) };
    const outcome = await saved(
      kept === undefined
        ? session.post<Order>(`/parties/${this.party}/orders`, won, { 'idempotency-key': this.#key })
        : session.put<Order>(`/orders/${kept.id}`, cart, asRead(kept.version)),
    );
    this.why = 'done' in outcome ? '' : outcome.why;
    if (!('done' in outcome)) {
      this.#key = newKey();
      if (outcome.current !== undefined) this.kept = outcome.current;
    } else if (kept === undefined) this.made = outcome.done;
    else this.emit('pv-close');
  };
}

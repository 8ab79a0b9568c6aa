import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { persianDigits } from '../i18n/digits.ts';
import { number, toman } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { category as categoryName, categoryCode } from '../i18n/names.ts';
import { PvElement } from '../ui/element.ts';
import type { Discount } from '../wire/sales.ts';
import { Watch } from '../wire/store.ts';
import { BLANK, piecesOf, rialOf, type Cart, type CartItem } from './cart.ts';
import { cartSums } from './cart-sums.ts';
import { cartStyle } from './cart-editor.css.ts';
import { found, lookFor } from './product-list.ts';

/** Lines of a quote or an order while they are written, chosen by typing. Tells of another cart by `pv-cart`. */
@customElement('pv-cart')
export class PvCart extends PvElement {
  static override styles = [PvElement.styles, cartStyle];

  @property({ attribute: false }) cart: Cart = { items: [BLANK] };
  @property({ attribute: false }) discounts: readonly Discount[] = [];
  readonly #found = new Watch(this, found, (value) => value);

  override connectedCallback(): void {
    super.connectedCallback();
    void lookFor('');
  }

  override render() {
    const { items, categories } = this.#found.value;
    const choices = [...new Set([...categories, ...this.cart.items.map(({ category }) => category)])];
    return html`<datalist id="products">
        ${items.map(
          ({ code, title, priceRial }) =>
            html`<option value=${title[language.value]}>${code} · ${toman(priceRial)}</option>`,
        )}
      </datalist>
      <datalist id="categories">
        ${choices.map((one) => html`<option value=${categoryName(one)}></option>`)}
      </datalist>
      <div class="line head" aria-hidden="true">
        <span>${t('order.item')}</span><span>${t('deal.category')}</span><span>${t('order.count')}</span
        ><span>${t('order.price')}</span><span class="num">${t('order.sum')}</span><span></span>
      </div>
      ${this.cart.items.map((item, place) => this.#line(item, place))}
      <div class="row">
        <pv-button
          size="sm"
          variant="quiet"
          icon="plus"
          @click=${() => this.#set([...this.cart.items, BLANK])}
          >${t('deal.line.add')}</pv-button
        >
      </div>
      ${cartSums(this.cart, this.discounts, this.#discount)}`;
  }

  #line(item: CartItem, place: number) {
    const n = number(place + 1);
    const digits = (text: string) => (language.value === 'fa' ? persianDigits(text) : text);
    return html`<div class="line" role="group" aria-label=${t('deal.line', { n: place + 1 })}>
      ${this.#input(`${t('order.item')} ${n}`, item.title, 'products', (title) => this.#title(place, title))}
      ${this.#input(`${t('deal.category')} ${n}`, categoryName(item.category), 'categories', (typed) => this.#change(place, { category: categoryCode(typed) }))}
      ${this.#input(`${t('order.count')} ${n}`, digits(String(item.quantity)), '', (typed) => this.#number(place, 'quantity', piecesOf(typed)), 'ltr')}
      ${this.#input(`${t('order.price')} ${n}`, item.priceRial === 0 ? '' : toman(item.priceRial), '', (typed) => this.#number(place, 'priceRial', rialOf(typed)), 'ltr')}
      <bdi class="num" dir="ltr">${toman(item.quantity * item.priceRial)}</bdi>
      <pv-button
        size="sm"
        variant="quiet"
        icon="x"
        label=${t('deal.line.remove', { n: place + 1 })}
        @click=${() => this.#set(this.cart.items.filter((_, i) => i !== place))}
      ></pv-button>
    </div>`;
  }

  #input(label: string, value: string, list: string, tell: (typed: string) => void, dir = 'auto') {
    const heard = ({ target }: Event) => tell((target as HTMLInputElement).value);
    return html`<input
      aria-label=${label}
      dir=${dir}
      list=${list === '' ? nothing : list}
      maxlength="200"
      autocomplete="off"
      inputmode=${list === '' ? 'numeric' : nothing}
      .value=${value}
      @input=${list === 'products' ? heard : nothing}
      @change=${heard}
    />`;
  }

  /** A title that a product has brings its code, category and price along. */
  #title(place: number, title: string): void {
    void lookFor(title.trim());
    const known = found.value.items.find((one) => one.title[language.value] === title.trim());
    if (known === undefined) this.#change(place, { title });
    else {
      const { code: product, category, priceRial } = known;
      this.#change(place, { product, title: title.trim(), category, priceRial });
    }
  }

  #number(place: number, name: 'quantity' | 'priceRial', value: number | undefined): void {
    if (value === undefined) this.requestUpdate();
    else this.#change(place, { [name]: value });
  }

  #change(place: number, change: Partial<CartItem>): void {
    this.#set(this.cart.items.map((item, i) => (i === place ? { ...item, ...change } : item)));
  }

  #set(items: readonly CartItem[]): void {
    this.#tell({ ...this.cart, items: items.length === 0 ? [BLANK] : items });
  }

  readonly #discount = ({ target }: Event) => {
    const { discount: _, ...cart } = this.cart;
    const { value } = target as HTMLSelectElement;
    this.#tell(value === '' ? cart : { ...cart, discount: value });
  };

  #tell(cart: Cart): void {
    this.cart = cart;
    this.emit('pv-cart', cart);
  }
}

import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { PvField } from '../ui/pv-field.ts';
import type { Product, ProductPage } from '../wire/deals.ts';
import './product-form.ts';
import './product-paste.ts';
import { productRow } from './product-row.ts';
import { productsStyle } from './products-page.css.ts';

type Open = { what: 'one'; product?: Product } | { what: 'paste' };

/** What is sold, kept by administrators: one by one, or pasted from a spreadsheet. */
@customElement('pv-products')
export class PvProducts extends PvElement {
  static override styles = [PvElement.styles, productsStyle];

  @state() private words = '';
  @state() private all = false;
  @state() private items: readonly Product[] | 'away' | undefined;
  @state() private next: string | undefined;
  @state() private categories: readonly string[] = [];
  @state() private open: Open | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render() {
    return html`<header>
        <div>
          <h1 tabindex="-1">${t('products.title')}</h1>
          <p>${t('products.lead')}</p>
        </div>
        <pv-button icon="upload" @click=${() => (this.open = { what: 'paste' })}
          >${t('products.paste')}</pv-button
        >
        <pv-button variant="primary" icon="plus" @click=${() => (this.open = { what: 'one' })}
          >${t('products.add')}</pv-button
        >
      </header>
      <pv-card fill flush icon="box" heading=${t('products.title')}>
        <div class="tools">
          <pv-field
            icon="search"
            label=${t('products.search')}
            .value=${this.words}
            @input=${this.#typed}
          ></pv-field>
          <label
            ><input
              type="checkbox"
              ?checked=${this.all}
              @change=${this.#retired}
            />${t('products.retired')}</label
          >
        </div>
        ${this.#list()}
      </pv-card>
      ${this.#dialog()}`;
  }

  #list() {
    const { items } = this;
    if (items === undefined) return html`<pv-skeleton lines="6"></pv-skeleton>`;
    if (items === 'away') return html`<pv-empty icon="wifi-off" fact=${t('party.failed')}></pv-empty>`;
    if (items.length === 0)
      return html`<pv-empty icon="box" fact=${t('products.none')}>${t('products.none.next')}</pv-empty>`;
    return html`<table>
        <thead>
          <tr>
            <th scope="col">${t('products.code')}</th>
            <th scope="col">${t('products.fa')}</th>
            <th scope="col">${t('products.en')}</th>
            <th scope="col">${t('deal.category')}</th>
            <th scope="col" class="num">${t('products.price')}</th>
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${items.map((product) => productRow(product, () => (this.open = { what: 'one', product })))}
        </tbody>
      </table>
      ${this.next === undefined ? nothing : html`<p class="more"><pv-button @click=${() => void this.#load(this.next)}>${t('products.more')}</pv-button></p>`}`;
  }

  #dialog() {
    const { open } = this;
    const product = open?.what === 'one' ? open.product : undefined;
    const heading =
      open?.what === 'paste'
        ? t('products.paste')
        : product
          ? t('products.edit', { code: product.code })
          : t('products.add');
    const close = () => (this.open = undefined);
    return html`<pv-dialog
      heading=${heading}
      ?open=${open !== undefined}
      @pv-close=${close}
      @pv-loaded=${this.#loaded}
    >
      ${open?.what === 'one' ? html`<pv-product-form .kept=${product} .categories=${this.categories}></pv-product-form>` : nothing}
      ${open?.what === 'paste' ? html`<pv-product-paste></pv-product-paste>` : nothing}
    </pv-dialog>`;
  }

  readonly #loaded = () => {
    this.open = undefined;
    void this.#load();
  };

  readonly #typed = ({ target }: Event) => {
    this.words = (target as PvField).value;
    void this.#load();
  };

  readonly #retired = ({ target }: Event) => {
    this.all = (target as HTMLInputElement).checked;
    void this.#load();
  };

  async #load(after?: string): Promise<void> {
    const { words, all } = this;
    const rest = after === undefined ? '' : `&after=${encodeURIComponent(after)}`;
    const path = `/products?q=${encodeURIComponent(words.trim())}&all=${String(all)}&limit=100${rest}`;
    const page = await session.get<ProductPage>(path).catch(() => undefined);
    if (words !== this.words || all !== this.all) return;
    const before = after !== undefined && Array.isArray(this.items) ? (this.items as Product[]) : [];
    this.items = page === undefined ? 'away' : [...before, ...page.items];
    this.next = page?.next;
    this.categories = page?.categories ?? this.categories;
  }
}

import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { toman } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { category as categoryName, categoryCode } from '../i18n/names.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { Product } from '../wire/deals.ts';
import { rialOf } from './cart.ts';
import { dealForm } from './deal-form.css.ts';
import './sale-changes.ts';
import { asRead, said, saved } from './saving.ts';

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** One product while it is added or changed. Tells `pv-loaded` when it is kept. */
@customElement('pv-product-form')
export class PvProductForm extends PvElement {
  static override styles = [PvElement.styles, dealForm];

  @property({ attribute: false }) kept: Product | undefined;
  @property({ attribute: false }) categories: readonly string[] = [];
  @state() private why = '';

  override render() {
    const { kept } = this;
    return html`<form @submit=${this.#save}>
      <div class="fields">
        ${kept === undefined ? this.#input('code', t('products.code'), '', 'ltr') : nothing}
        ${this.#input('price', t('products.price'), kept === undefined ? '' : toman(kept.priceRial), 'ltr')}
        ${this.#input('fa', t('products.fa'), kept?.title.fa ?? '')}
        ${this.#input('en', t('products.en'), kept?.title.en ?? '')}
        ${this.#input('category', t('deal.category'), categoryName(kept?.category ?? ''))}
        <label class="tick"
          ><input
            type="checkbox"
            name="offered"
            ?checked=${kept?.offered ?? true}
          />${t('products.offered')}</label
        >
      </div>
      <datalist id="category">
        ${this.categories.map((one) => html`<option value=${categoryName(one)}></option>`)}
      </datalist>
      ${kept ? html`<pv-sale-changes subject="PRODUCT" of=${kept.code}></pv-sale-changes>` : nothing}
      <div class="foot">
        <p class="bad grow" role="alert">${this.why}</p>
        <pv-button type="submit" variant="primary" icon="check">${t('deal.save')}</pv-button>
      </div>
    </form>`;
  }

  #input(name: string, label: string, value: string, dir = 'auto') {
    const list = name === 'category' ? 'category' : nothing;
    return html`<label
      >${label}<input name=${name} maxlength="200" dir=${dir} list=${list} autocomplete="off" .value=${value}
    /></label>`;
  }

  readonly #save = async (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const { kept } = this;
    const code = kept?.code ?? said(form, 'code') ?? '';
    const [en, fa] = [said(form, 'en'), said(form, 'fa')];
    const category = categoryCode(said(form, 'category') ?? '');
    const priceRial = rialOf(said(form, 'price') ?? '');
    if (!CODE.test(code) || !en || !fa || !category || priceRial === undefined) {
      this.why = t('products.wrong');
      return;
    }
    const body = { title: { en, fa }, category, priceRial, offered: form.get('offered') !== null };
    const headers = kept === undefined ? {} : asRead(kept.version);
    const outcome = await saved(session.put<Product>(`/products/${code}`, body, headers));
    if ('done' in outcome) this.emit('pv-loaded');
    else {
      this.why = outcome.why;
      if (outcome.current !== undefined) this.kept = outcome.current;
    }
  };
}

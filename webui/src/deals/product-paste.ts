import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { money } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { dealForm } from './deal-form.css.ts';
import { pasted } from './pasted.ts';
import { member, saved } from './saving.ts';
import type { Product } from '../wire/deals.ts';

const AT_ONCE = 200;

/** Many products at once, as a spreadsheet copies them. Tells `pv-loaded` when all are kept. */
@customElement('pv-product-paste')
export class PvProductPaste extends PvElement {
  static override styles = [PvElement.styles, dealForm];

  @state() private text = '';
  @state() private why = '';
  /** What is on the list otherwise than it was pasted, as it is there; it is changed by loading once more. */
  @state() private others: readonly Product[] = [];

  override render() {
    const read = pasted(this.text);
    const wrong = 'line' in read ? t('products.paste.bad', read) : '';
    const count = 'line' in read ? 0 : read.length;
    return html`<form @submit=${this.#load}>
      <p class="muted" id="how">${t('products.paste.how')}</p>
      <textarea
        aria-label=${t('products.paste')}
        aria-describedby="how"
        rows="10"
        dir="auto"
        .value=${this.text}
        @input=${this.#type}
      ></textarea>
      ${this.others.length === 0 ? nothing : this.#others()}
      <div class="foot">
        <p class="bad grow" role="alert">${wrong || this.why}</p>
        <pv-button type="submit" variant="primary" icon="upload" ?disabled=${count === 0}
          >${t(this.others.length === 0 ? 'products.paste.load' : 'products.paste.change', { n: count })}</pv-button
        >
      </div>
    </form>`;
  }

  #others() {
    return html`<div role="status">
      <p>${t('products.paste.others', { n: this.others.length })}</p>
      <ul>
        ${this.others.map(
          ({ code, title, priceRial }) =>
            html`<li>
              <bdi dir="ltr">${code}</bdi> · <bdi>${title[language.value]}</bdi> · ${money(priceRial)}
            </li>`,
        )}
      </ul>
    </div>`;
  }

  readonly #type = ({ target }: Event) => {
    this.text = (target as HTMLTextAreaElement).value;
    this.others = [];
    this.why = '';
  };

  readonly #load = async (event: Event) => {
    event.preventDefault();
    const read = pasted(this.text);
    if ('line' in read) return;
    for (let first = 0; first < read.length; first += AT_ONCE) {
      const items = read.slice(first, first + AT_ONCE).map((one) => ({
        ...one,
        ...member('version', this.others.find(({ code }) => code === one.code)?.version),
      }));
      const outcome = await saved<unknown>(session.post('/products', { items }));
      if ('done' in outcome) continue;
      this.others = (outcome.current ?? []) as readonly Product[];
      this.why = this.others.length === 0 ? outcome.why : '';
      return;
    }
    this.emit('pv-loaded');
  };
}

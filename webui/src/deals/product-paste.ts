import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { dealForm } from './deal-form.css.ts';
import { pasted } from './pasted.ts';
import { saved } from './saving.ts';

const AT_ONCE = 200;

/** Many products at once, as a spreadsheet copies them. Tells `pv-loaded` when all are kept. */
@customElement('pv-product-paste')
export class PvProductPaste extends PvElement {
  static override styles = [PvElement.styles, dealForm];

  @state() private text = '';
  @state() private why = '';

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
        @input=${({ target }: Event) => (this.text = (target as HTMLTextAreaElement).value)}
      ></textarea>
      <div class="foot">
        <p class="bad grow" role="alert">${wrong || this.why}</p>
        <pv-button type="submit" variant="primary" icon="upload" ?disabled=${count === 0}
          >${t('products.paste.load', { n: count })}</pv-button
        >
      </div>
    </form>`;
  }

  readonly #load = async (event: Event) => {
    event.preventDefault();
    const read = pasted(this.text);
    if ('line' in read) return;
    for (let first = 0; first < read.length; first += AT_ONCE) {
      const outcome = await saved(session.post('/products', { items: read.slice(first, first + AT_ONCE) }));
      if (!('done' in outcome)) {
        this.why = outcome.why;
        return;
      }
    }
    this.emit('pv-loaded');
  };
}

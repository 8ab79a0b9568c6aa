import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { openedQuote } from '../app/router.ts';
import { bothCalendars, money, number, toman, when } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { CustomerFile } from '../wire/customer.ts';
import type { KeptQuote } from '../wire/deals.ts';
import type { SalesLine } from '../wire/sales.ts';
import { Watch } from '../wire/store.ts';
import { quotePrintStyle } from './quote-print.css.ts';

interface Read {
  quote: KeptQuote;
  party: CustomerFile['party'];
}

/** A pro-forma as it goes out on paper: A4, dates in both calendars. */
@customElement('pv-quote-print')
export class PvQuotePrint extends PvElement {
  static override styles = [PvElement.styles, quotePrintStyle];

  readonly #quote = new Watch(this, openedQuote, (id) => id);
  readonly #me = new Watch(this, session.signedIn, (value) => value);
  @state() private read: Read | 'failed' | undefined;
  #shown: string | undefined;

  override willUpdate(): void {
    if (this.#quote.value === this.#shown) return;
    this.#shown = this.#quote.value;
    void this.#read();
  }

  override render() {
    const { read } = this;
    if (read === 'failed') return html`<pv-empty icon="wifi-off" fact=${t('party.failed')}></pv-empty>`;
    if (read === undefined) return html`<pv-skeleton lines="8"></pv-skeleton>`;
    return html`<div class="bar">
        <pv-button variant="primary" icon="print" @click=${() => window.print()}>${t('print.now')}</pv-button>
      </div>
      ${this.#paper(read)}`;
  }

  #paper({ quote, party }: Read) {
    const { centre = '', me } = this.#me.value ?? {};
    const at = quote.sentAt ?? quote.terms.at;
    return html`<article>
      <header>
        <div>
          <p class="centre"><bdi>${centre}</bdi></p>
          <h1 tabindex="-1">${t('print.proforma')} <bdi dir="ltr">${quote.number}</bdi></h1>
          ${quote.status === 'DRAFT' ? html`<p class="warn">${t('print.notSent')}</p>` : nothing}
        </div>
        <dl>
          <dt>${t('print.for')}</dt>
          <dd><bdi>${party.name}</bdi></dd>
          <dt>${t('print.date')}</dt>
          <dd>${bothCalendars(at)}</dd>
          ${
            quote.validUntil === undefined
              ? nothing
              : html`<dt>${t('deal.validUntil')}</dt>
                  <dd>${bothCalendars(quote.validUntil)}</dd>`
          }
        </dl>
      </header>
      ${this.#table(quote)}
      ${quote.terms.note === undefined ? nothing : html`<p class="note"><bdi>${quote.terms.note}</bdi></p>`}
      <footer>
        <span>${t('print.toman')}</span>
        <span
          >${t('print.by', { name: me === undefined ? '' : person(me.user), when: when(Date.now()) })}</span
        >
      </footer>
    </article>`;
  }

  #table(quote: KeptQuote) {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">#</th>
          <th scope="col">${t('order.item')}</th>
          <th scope="col" class="num">${t('order.count')}</th>
          <th scope="col" class="num">${t('order.price')}</th>
          <th scope="col" class="num">${t('order.sum')}</th>
        </tr>
      </thead>
      <tbody>
        ${quote.lines.map(line)}
      </tbody>
      <tfoot>
        ${this.#discount(quote)}
        <tr class="total">
          <th scope="row" colspan="4">${t('order.total')}</th>
          <td class="num">${money(quote.totalRial)}</td>
        </tr>
      </tfoot>
    </table>`;
  }

  #discount({ terms, discounts }: KeptQuote) {
    if (terms.discountRial === 0) return nothing;
    const title = discounts.find(({ code }) => code === terms.discount)?.title[language.value];
    return html`<tr>
      <th scope="row" colspan="4">
        ${t('order.discount')} <bdi>${title ?? ''}</bdi> <bdi dir="ltr">${terms.discount ?? ''}</bdi>
      </th>
      <td class="num"><bdi dir="ltr">${toman(-terms.discountRial)}</bdi></td>
    </tr>`;
  }

  async #read(): Promise<void> {
    const id = this.#shown;
    if (id === undefined) return;
    this.read = undefined;
    const read = await fetched(id).catch(() => 'failed' as const);
    if (id === this.#shown) this.read = read;
  }
}

async function fetched(id: string): Promise<Read> {
  const quote = await session.get<KeptQuote>(`/quotes/${id}`);
  const { party } = await session.get<CustomerFile>(`/parties/${quote.party}`);
  return { quote, party };
}

function line({ title, product, quantity, amountRial }: SalesLine, place: number) {
  return html`<tr>
    <td>${number(place + 1)}</td>
    <td>
      <bdi>${title}</bdi>
      ${product === undefined ? nothing : html`<bdi dir="ltr" class="faint">${product}</bdi>`}
    </td>
    <td class="num">${number(quantity)}</td>
    <td class="num">${toman(Math.round(amountRial / quantity))}</td>
    <td class="num">${toman(amountRial)}</td>
  </tr>`;
}

import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { wordOf } from '../i18n/phrase.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { DealAsked, Deals, KeptOpportunity, KeptQuote } from '../wire/deals.ts';
import type { Order } from '../wire/sales.ts';
import './opportunity-form.ts';
import './purchase-form.ts';
import './quote-form.ts';
import './referral-form.ts';
import './sent-quote.ts';

interface Read {
  party: string;
  deals: Deals;
  opportunity?: KeptOpportunity;
  quote?: KeptQuote;
  order?: Order;
}

/** One thing of the selling side, opened from wherever it is named. Open while `asked` is set; tells by `pv-close`. */
@customElement('pv-deal-dialog')
export class PvDealDialog extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      pv-dialog {
        --pv-dialog-size: 640px;
      }
      pv-dialog[wide] {
        --pv-dialog-size: 860px;
      }
    `,
  ];

  @property({ attribute: false }) asked: DealAsked | undefined;
  @state() private read: Read | 'failed' | undefined;

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('asked')) return;
    this.read = undefined;
    if (this.asked !== undefined) void this.#read(this.asked);
  }

  override render() {
    const { asked } = this;
    const what = asked?.what;
    return html`<pv-dialog
      heading=${this.#heading(asked)}
      ?open=${asked !== undefined}
      ?wide=${what === 'quote' || what === 'order'}
    >
      ${this.#head()} ${asked === undefined ? nothing : this.#body(asked)}
    </pv-dialog>`;
  }

  #heading(asked: DealAsked | undefined): string {
    if (asked === undefined) return '';
    const { read } = this;
    const number = typeof read === 'object' ? (read.quote?.number ?? read.order?.number) : undefined;
    if (number !== undefined) return t(asked.what === 'quote' ? 'desk.quote' : 'deal.order', { number });
    return t(`deal.${asked.id === undefined ? 'new' : 'one'}.${asked.what}`);
  }

  #head() {
    const { read } = this;
    if (typeof read !== 'object') return nothing;
    const { opportunity, quote } = read;
    if (quote !== undefined) return html`<pv-pill slot="head">${wordOf(quote.status)}</pv-pill>`;
    if (opportunity === undefined) return nothing;
    if (opportunity.closedAt !== undefined)
      return html`<pv-pill slot="head">${t(`deal.stage.${opportunity.stage as 'WON'}`)}</pv-pill>`;
    return html`<pv-opportunity-step
      slot="head"
      .opportunity=${opportunity.id}
      .stage=${opportunity.stage}
      .heading=${opportunity.terms.title}
      @pv-moved=${() => this.asked && void this.#read(this.asked)}
    ></pv-opportunity-step>`;
  }

  #body(asked: DealAsked) {
    const { read } = this;
    if (read === undefined) return html`<pv-skeleton lines="6"></pv-skeleton>`;
    if (read === 'failed') return html`<pv-empty icon="wifi-off" fact=${t('party.failed')}></pv-empty>`;
    const { party, deals, opportunity, quote, order } = read;
    switch (asked.what) {
      case 'opportunity':
        return html`<pv-opportunity-form .party=${party} .kept=${opportunity}></pv-opportunity-form>`;
      case 'referral':
        return html`<pv-referral-form
          .party=${party}
          .kept=${deals.referrals.find(({ id }) => id === asked.id)}
        ></pv-referral-form>`;
      case 'order':
        return html`<pv-purchase-form
          .party=${party}
          .deals=${deals}
          .kept=${order}
          .wins=${asked.opportunity ?? ''}
        ></pv-purchase-form>`;
      case 'quote':
        return quote === undefined || quote.status === 'DRAFT'
          ? html`<pv-quote-form
              .party=${party}
              .deals=${deals}
              .kept=${quote}
              @pv-kept=${this.#kept}
            ></pv-quote-form>`
          : html`<pv-sent-quote .quote=${quote} @pv-kept=${this.#kept}></pv-sent-quote>`;
    }
  }

  readonly #kept = ({ detail }: CustomEvent<KeptQuote>) => {
    if (typeof this.read === 'object') this.read = { ...this.read, quote: detail };
  };

  async #read(asked: DealAsked): Promise<void> {
    const read = await fetched(asked).catch(() => 'failed' as const);
    if (asked === this.asked) this.read = read;
  }
}

/** What is on file of it, and what else of its party the form offers. */
async function fetched({ what, id, party }: DealAsked): Promise<Read> {
  const opportunity =
    what === 'opportunity' && id ? await session.get<KeptOpportunity>(`/opportunities/${id}`) : undefined;
  const quote = what === 'quote' && id ? await session.get<KeptQuote>(`/quotes/${id}`) : undefined;
  const order = what === 'order' && id ? await session.get<Order>(`/orders/${id}`) : undefined;
  const whose = (opportunity ?? quote ?? order)?.party ?? party;
  const deals = await session.get<Deals>(`/parties/${whose}/deals`);
  return {
    party: whose,
    deals,
    ...(opportunity && { opportunity }),
    ...(quote && { quote }),
    ...(order && { order }),
  };
}

import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { live, session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { DealAsked, Deals } from '../wire/deals.ts';
import { Watch } from '../wire/store.ts';
import { rowsOf, type Row } from './deal-rows.ts';

const KINDS = ['opportunity', 'quote', 'order', 'referral'] as const;
type Kind = (typeof KINDS)[number];
const LISTS = {
  opportunity: 'opportunities',
  quote: 'quotes',
  order: 'orders',
  referral: 'referrals',
} as const;

/** What was sold and may be sold to one party, in tabs; each line opens by `pv-deal`. */
@customElement('pv-deals')
export class PvDeals extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: flex;
        flex: none;
        flex-direction: column;
      }
      .list {
        max-block-size: 216px;
        overflow: auto;
      }
      button.line {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        gap: 10px;
        align-items: center;
        inline-size: 100%;
        min-block-size: 34px;
        padding: 5px 4px;
        border: 0;
        border-block-start: 1px solid var(--pv-line);
        background: none;
        text-align: start;
      }
      button.line:hover {
        background: var(--pv-hover);
      }
      button.line:focus-visible {
        outline-offset: -2px;
      }
      .gone .what,
      .gone .amount {
        color: var(--pv-ink-3);
        text-decoration: line-through;
      }
      small {
        color: var(--pv-ink-2);
      }
      .amount {
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      .none {
        padding: 10px 4px;
      }
    `,
  ];

  @property() party = '';
  @state() private kind: Kind = 'opportunity';
  @state() private deals: Deals | 'failed' | undefined;
  readonly #changed = new Watch(this, live.state, ({ lastChanged }) => lastChanged);
  #shown = '';
  #heard: number | undefined;

  override willUpdate(): void {
    const { parties = [], seq } = this.#changed.value ?? {};
    const news = parties.includes(this.#shown) && seq !== this.#heard;
    this.#heard = seq;
    if (this.party === this.#shown && !news) return;
    if (this.party !== this.#shown) this.deals = undefined;
    this.#shown = this.party;
    void this.#read();
  }

  override render() {
    const { deals, kind } = this;
    const counts = typeof deals === 'object' ? deals : undefined;
    return html`<pv-card icon="bag" heading=${t('deal.deals')}>
      <pv-button
        slot="end"
        size="sm"
        icon="plus"
        @click=${() => this.emit('pv-deal', { what: kind, party: this.party })}
        >${t(`deal.new.${kind}`)}</pv-button
      >
      <pv-tabs
        label=${t('deal.deals')}
        .tabs=${KINDS.map((id) => ({ id, label: t(`deal.${id}s`), ...(counts && { count: counts[LISTS[id]].length }) }))}
        .selected=${kind}
        @pv-choose=${({ detail }: CustomEvent<Kind>) => (this.kind = detail)}
      >
        <div class="list" tabindex="0" role="region" aria-label=${t(`deal.${kind}s`)}>${this.#rows()}</div>
      </pv-tabs>
    </pv-card>`;
  }

  #rows() {
    const { deals, kind } = this;
    if (deals === undefined) return html`<pv-skeleton lines="2"></pv-skeleton>`;
    if (deals === 'failed') return html`<p class="none bad">${t('party.failed')}</p>`;
    const rows = rowsOf(deals, kind, this.party);
    if (rows.length === 0) return html`<p class="none muted">${t('deal.noneYet')}</p>`;
    return rows.map((row) => this.#row(row));
  }

  #row({ id, title, more, state: word, tone, amount, gone }: Row) {
    const asked: DealAsked = { what: this.kind, party: this.party, id };
    return html`<button
      type="button"
      class="line ${gone ? 'gone' : ''}"
      @click=${() => this.emit('pv-deal', asked)}
    >
      <span class="what ell"
        ><bdi>${title}</bdi>${more === '' ? nothing : html` <small>${more}</small>`}</span
      >
      <pv-pill .tone=${tone}>${word}</pv-pill>
      <span class="amount">${amount}</span>
    </button>`;
  }

  async #read(): Promise<void> {
    const { party } = this;
    if (party === '') return;
    const read = session.get<Deals>(`/parties/${encodeURIComponent(party)}/deals`);
    const deals = await read.catch(() => 'failed' as const);
    if (party === this.#shown) this.deals = deals;
  }
}

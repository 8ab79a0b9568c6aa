import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { openedParty } from '../app/router.ts';
import { t } from '../i18n/messages.ts';
import { live, session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { CustomerFile } from '../wire/customer.ts';
import type { KeptRecord, StageHistory } from '../wire/record.ts';
import { Watch } from '../wire/store.ts';
import { columns } from '../desk/columns.css.ts';
import '../deals/deals-card.ts';
import '../desk/days-card.ts';
import '../desk/quote.ts';
import '../desk/timeline-list.ts';
import './open-now.ts';
import './page-head.ts';
import './record-card.ts';
import './relationship-line.ts';
import './stage-history.ts';

interface Known {
  file: CustomerFile;
  record: KeptRecord;
  stages: StageHistory;
}

/** Everything known of one customer on one page. */
@customElement('pv-customer')
export class PvCustomer extends PvElement {
  static override styles = [
    PvElement.styles,
    columns,
    css`
      :host {
        --columns: 320px minmax(0, 1fr) 330px;
      }
      @media (width < 1181px) {
        :host {
          --columns: 300px minmax(0, 1fr);
        }
        .aside {
          display: none;
        }
      }
      .middle > :last-child {
        flex: 1;
      }
    `,
  ];

  readonly #party = new Watch(this, openedParty, (id) => id);
  readonly #changed = new Watch(this, live.state, ({ lastChanged }) => lastChanged);
  @state() private known: Known | 'failed' | undefined;
  #shown: string | undefined;
  #heard: number | undefined;

  /** Another party is asked for, or what is on file of this one changed. */
  override willUpdate(): void {
    const { party, seq } = this.#changed.value ?? {};
    const news = party === this.#shown && seq !== this.#heard;
    this.#heard = seq;
    if (this.#party.value !== this.#shown) this.known = undefined;
    if (this.#party.value === this.#shown && !news) return;
    this.#shown = this.#party.value;
    void this.#read();
  }

  override render() {
    if (this.#shown === undefined)
      return html`<h1 class="vh" tabindex="-1">${t('customer.title')}</h1>
        <pv-empty icon="users" fact=${t('customer.none')}>${t('customer.none.next')}</pv-empty>`;
    if (this.known === undefined) return html`<pv-skeleton lines="8"></pv-skeleton>`;
    if (this.known === 'failed') return this.#failed();
    const { file, record, stages } = this.known;
    return html`<pv-customer-head .file=${file}></pv-customer-head>
      <div class="columns">
        <div class="column scroll" role="region" tabindex="0" aria-label=${t('customer.written')}>
          <pv-record-card .party=${file.party.id} .kept=${record}></pv-record-card>
        </div>
        <div class="column middle">
          <pv-relationship-line .file=${file} .stages=${stages}></pv-relationship-line>
          <pv-deals .party=${file.party.id}></pv-deals>
          <pv-timeline .file=${file}></pv-timeline>
        </div>
        <div class="column scroll aside" role="region" tabindex="0" aria-label=${t('desk.region.now')}>
          <pv-open-now .file=${file}></pv-open-now>
          ${file.quote ? html`<pv-quote .quote=${file.quote}></pv-quote>` : nothing}
          ${
            file.hundredDays
              ? html`<pv-hundred-days
                  .stage=${file.lifecycle.stage}
                  .hundredDays=${file.hundredDays}
                ></pv-hundred-days>`
              : nothing
          }
          <pv-stage-history .party=${file.party.id} .stages=${stages}></pv-stage-history>
        </div>
      </div>`;
  }

  #failed() {
    return html`<pv-empty icon="wifi-off" fact=${t('party.failed')}>
      <pv-button icon="refresh" @click=${() => void this.#read()}>${t('app.tryAgain')}</pv-button>
    </pv-empty>`;
  }

  async #read(): Promise<void> {
    const party = this.#shown;
    if (party === undefined) return;
    const path = `/parties/${encodeURIComponent(party)}`;
    const read = Promise.all([
      session.get<CustomerFile>(path),
      session.get<KeptRecord>(`${path}/record`),
      session.get<StageHistory>(`${path}/stages`),
    ]);
    const known = await read
      .then(([file, record, stages]) => ({ file, record, stages }))
      .catch(() => 'failed' as const);
    if (party === this.#shown) this.known = known;
  }
}

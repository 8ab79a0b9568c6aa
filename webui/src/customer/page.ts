import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { openedItem, openedParty } from '../app/router.ts';
import '../care/record-menu.ts';
import { t } from '../i18n/messages.ts';
import { live } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { Tab } from '../ui/pv-tabs.ts';
import type { Care } from '../wire/care.ts';
import { Watch } from '../wire/store.ts';
import { columns } from '../desk/columns.css.ts';
import '../desk/timeline-list.ts';
import { AskedPanels } from './asked-panels.ts';
import { countOf, PARTS, type Part } from './care-tab.ts';
import './care-tab.ts';
import { read, type Known } from './known.ts';
import { rememberOpened } from './opened.ts';
import './opened-list.ts';
import './overview.ts';
import './page-head.ts';

/** Everything known of one customer on one page. */
@customElement('pv-customer')
export class PvCustomer extends PvElement {
  static override styles = [
    PvElement.styles,
    columns,
    css`
      pv-tabs {
        flex: 1;
      }
      .part {
        display: flex;
        flex-direction: column;
        block-size: 100%;
        padding-block-start: var(--pv-3);
      }
      .part > * {
        flex: 1;
        min-block-size: 0;
      }
    `,
  ];

  readonly #party = new Watch(this, openedParty, (id) => id);
  readonly #item = new Watch(this, openedItem, (id) => id);
  readonly #changed = new Watch(this, live.state, ({ lastChanged }) => lastChanged);
  readonly #panels = new AskedPanels();
  readonly #said = new Watch(this, this.#panels.shown, (panels) => panels);
  @state() private known: Known | 'failed' | undefined;
  @state() private tab = 'overview';
  #shown: string | undefined;
  #heard: number | undefined;
  #marked: string | undefined;

  /** Another party is asked for, or what is on file of this one changed. */
  override willUpdate(): void {
    const { parties = [], seq } = this.#changed.value ?? {};
    const news = parties.includes(this.#shown ?? '') && seq !== this.#heard;
    this.#heard = seq;
    if (this.#item.value !== this.#marked && (this.#marked = this.#item.value)) this.tab = 'timeline';
    if (this.#party.value !== this.#shown) this.known = undefined;
    if (this.#party.value === this.#shown && !news) return;
    this.#shown = this.#party.value;
    void this.#read();
  }

  override render() {
    if (this.#shown === undefined)
      return html`<h1 class="vh" tabindex="-1">${t('customer.title')}</h1>
        <pv-opened-list></pv-opened-list>`;
    if (this.known === undefined) return html`<pv-skeleton lines="8"></pv-skeleton>`;
    if (this.known === 'failed') return this.#failed();
    const { file, care } = this.known;
    return html`<pv-customer-head .file=${file} @pv-kept=${() => void this.#read()}></pv-customer-head>
      <pv-tabs
        label=${t('care.tabs')}
        .tabs=${tabs(care)}
        .selected=${this.tab}
        @pv-choose=${({ detail }: CustomEvent<string>) => (this.tab = detail)}
      >
        <div class="part" @pv-kept=${() => void this.#read()}>${this.#part(this.known)}</div>
      </pv-tabs>`;
  }

  #part({ file, record, stages, care }: Known) {
    const part = PARTS.find((one) => one === this.tab);
    if (part !== undefined)
      return html`<pv-care-tab
        .party=${file.party.id}
        .shown=${part}
        .care=${care}
        .news=${this.#heard ?? 0}
      ></pv-care-tab>`;
    if (this.tab === 'timeline')
      return html`<pv-timeline .file=${file} .marked=${this.#marked}></pv-timeline>`;
    return html`<pv-overview
      .file=${file}
      .kept=${record}
      .stages=${stages}
      .care=${care}
      .panels=${this.#said.value}
      .again=${this.#panels.again}
      @pv-part=${({ detail }: CustomEvent<Part>) => (this.tab = detail)}
    ></pv-overview>`;
  }

  #failed() {
    return html`<pv-empty icon="wifi-off" fact=${t('party.failed')}>
      <pv-button icon="refresh" @click=${() => void this.#read()}>${t('app.tryAgain')}</pv-button>
    </pv-empty>`;
  }

  async #read(): Promise<void> {
    const party = this.#shown;
    if (party === undefined) return;
    const known = await read(party).catch(() => 'failed' as const);
    if (party !== this.#shown) return;
    this.known = known;
    if (known !== 'failed') this.#panels.ask(party, known.panels);
    if (known !== 'failed') rememberOpened(party);
  }
}

function tabs(care: Care): Tab[] {
  const own = (['overview', 'timeline'] as const).map((id) => ({ id, label: t(`care.tab.${id}`) }));
  const parts = PARTS.map((id) => {
    const count = countOf(id, care);
    return { id, label: t(`care.tab.${id}`), ...(count !== undefined && { count }) };
  });
  return [...own, ...parts];
}

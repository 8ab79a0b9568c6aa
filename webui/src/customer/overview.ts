import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { columns } from '../desk/columns.css.ts';
import '../deals/deals-card.ts';
import '../desk/contact-cap.ts';
import '../desk/days-card.ts';
import '../desk/guardrail.ts';
import { Narrow } from '../desk/narrow.ts';
import '../desk/plugin-column.ts';
import type { AskPlugin } from '../desk/plugin-panel.ts';
import '../desk/quote.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { Care } from '../wire/care.ts';
import type { CustomerFile } from '../wire/customer.ts';
import type { KeptRecord, StageHistory } from '../wire/record.ts';
import type { Panel } from '../wire/stream.ts';
import './open-now.ts';
import './record-card.ts';
import './relationship-line.ts';
import './stage-history.ts';

/** The customer at a glance. On a narrow screen the last column becomes a tab beside what is open. */
@customElement('pv-overview')
export class PvOverview extends PvElement {
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
      }
      .more {
        margin-block-start: var(--pv-3);
      }
      .rails {
        display: grid;
        gap: 8px;
        margin-block-start: 8px;
      }
      pv-plugin-column {
        --pv-panel-size: 216px;
      }
      pv-contact-cap {
        block-size: auto;
      }
    `,
  ];

  @property({ attribute: false }) file!: CustomerFile;
  @property({ attribute: false }) kept!: KeptRecord;
  @property({ attribute: false }) stages!: StageHistory;
  @property({ attribute: false }) care!: Care;
  @property({ attribute: false }) panels: readonly Panel[] = [];
  @property({ attribute: false }) again!: AskPlugin;
  @state() private side = 'open';
  readonly #narrow = new Narrow(this);

  override render() {
    const { file } = this;
    const narrow = this.#narrow.value;
    return html`<div class="columns">
      <div class="column scroll" role="region" tabindex="0" aria-label=${t('customer.written')}>
        <pv-record-card .party=${file.party.id} .kept=${this.kept}></pv-record-card>
        ${this.#limits()}
      </div>
      <div class="column scroll" role="region" tabindex="0" aria-label=${t('care.tab.overview')}>
        <pv-relationship-line .file=${file} .stages=${this.stages}></pv-relationship-line>
        <pv-deals .party=${file.party.id}></pv-deals>
        ${narrow ? this.#tabs() : this.#open()}
      </div>
      ${
        narrow
          ? nothing
          : html`<div class="column scroll" role="region" tabindex="0" aria-label=${t('desk.region.now')}>
              ${this.#more()}
            </div>`
      }
    </div>`;
  }

  #open() {
    return html`<pv-open-now .file=${this.file} .care=${this.care}></pv-open-now>`;
  }

  #tabs() {
    const tabs = [
      { id: 'open', label: t('open.title') },
      { id: 'more', label: t('care.tab.more') },
    ];
    return html`<pv-tabs
      label=${t('care.tabs')}
      .tabs=${tabs}
      .selected=${this.side}
      @pv-choose=${({ detail }: CustomEvent<string>) => (this.side = detail)}
      ><div class="column more">${this.side === 'open' ? this.#open() : this.#more()}</div></pv-tabs
    >`;
  }

  #more() {
    const { quote, hundredDays, lifecycle, party } = this.file;
    return html`${
        this.panels.length > 0
          ? html`<pv-plugin-column
              .panels=${this.panels}
              .stage=${lifecycle.stage}
              .again=${this.again}
            ></pv-plugin-column>`
          : nothing
      }
      ${quote ? html`<pv-quote .quote=${quote}></pv-quote>` : nothing}
      ${
        hundredDays
          ? html`<pv-hundred-days .stage=${lifecycle.stage} .hundredDays=${hundredDays}></pv-hundred-days>`
          : nothing
      } <pv-stage-history .party=${party.id} .stages=${this.stages}></pv-stage-history>`;
  }

  /** What to mind before one turns to this person. */
  #limits() {
    return html`<pv-card icon="hand" heading=${t('care.cap')}>
      <pv-contact-cap .cap=${this.file.contactCap}></pv-contact-cap>
      <div class="rails">
        ${this.file.guardrails.map((rail) => html`<pv-guardrail .guardrail=${rail}></pv-guardrail>`)}
      </div>
    </pv-card>`;
  }
}

import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { CustomerFile } from '../wire/customer.ts';
import type { Pop } from '../wire/stream.ts';
import { columns } from './columns.css.ts';
import { Narrow } from './narrow.ts';
import '../deals/deal-actions.ts';
import './care-strip.ts';
import './handed-over.ts';
import './note-card.ts';
import './opportunity.ts';
import './plugin-list.ts';
import './pop-hero.ts';
import './step-list.ts';
import './tasks.ts';
import '../work/script-card.ts';
import './timeline-list.ts';
import './who-is-it.ts';
import '../sales/order-editor.ts';

/** The desk while the agent talks: what to do, the note, what is open, what was. */
@customElement('pv-talk-view')
export class PvTalkView extends PvElement {
  static override styles = [
    PvElement.styles,
    columns,
    css`
      :host {
        --columns: 312px minmax(0, 1fr) 348px;
      }
      pv-who-is-it {
        margin-block-start: 1px;
      }
      @media (width < 1181px) {
        :host {
          --columns: 300px minmax(0, 1fr);
        }
        /* While an order is made there is no room to look back. */
        pv-order-editor[making] ~ pv-timeline {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) pop!: Pop;
  readonly #narrow = new Narrow(this);

  override render() {
    const { file } = this.pop;
    if (file === undefined)
      return html`<pv-pop-hero .pop=${this.pop}></pv-pop-hero><pv-note-card .pop=${this.pop}></pv-note-card>`;
    return html`<h1 class="vh" tabindex="-1">${file.party.name}</h1>
      <pv-care-strip .file=${file}></pv-care-strip>
      <div class="columns">${this.#start(file)} ${this.#centre(file)} ${this.#end(file)}</div>`;
  }

  #start({ party, action, opportunities, lifecycle, tasks }: CustomerFile) {
    const panels = html`<pv-plugin-list
      .panels=${this.pop.panels}
      .stage=${lifecycle.stage}
    ></pv-plugin-list>`;
    return html`<div
      class="column scroll"
      data-region="pop.start"
      role="region"
      tabindex="0"
      aria-label=${t('desk.region.now')}
    >
      <pv-script-card .pop=${this.pop}></pv-script-card>
      <pv-step-list .pop=${this.pop.id} .action=${action}></pv-step-list>
      ${opportunities.map((one) => html`<pv-opportunity .opportunity=${one}></pv-opportunity>`)}
      <pv-deal-actions .party=${party.id}></pv-deal-actions>
      ${this.#narrow.value ? html`<pv-tasks .tasks=${tasks}></pv-tasks>` : panels}
    </div>`;
  }

  #centre(file: CustomerFile) {
    const { quote } = file;
    return html`<div class="column" data-region="pop.centre">
      ${this.pop.call.transferredBy || this.pop.call.consultedBy ? html`<pv-handed-over .call=${this.pop.call}></pv-handed-over>` : nothing}
      <pv-note-card .pop=${this.pop}><pv-who-is-it .pop=${this.pop}></pv-who-is-it></pv-note-card>
      ${quote ? html`<pv-order-editor .quote=${quote}></pv-order-editor>` : nothing}
      ${this.#narrow.value ? html`<pv-timeline .file=${file} .panels=${this.pop.panels}></pv-timeline>` : nothing}
    </div>`;
  }

  #end(file: CustomerFile) {
    if (this.#narrow.value) return nothing;
    return html`<div class="column" data-region="pop.end">
      <pv-tasks .tasks=${file.tasks}></pv-tasks> <pv-timeline .file=${file}></pv-timeline>
    </div>`;
  }
}

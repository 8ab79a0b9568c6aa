import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { CustomerFile } from '../wire/customer.ts';
import type { Pop } from '../wire/stream.ts';
import { columns } from './columns.css.ts';
import { Narrow } from './narrow.ts';
import './days-card.ts';
import './note-card.ts';
import './plugin-column.ts';
import './pop-hero.ts';
import './quote.ts';
import './tasks.ts';
import './timeline-list.ts';

/** The caller's file while the phone rings. */
@customElement('pv-file-view')
export class PvFileView extends PvElement {
  static override styles = [
    PvElement.styles,
    columns,
    css`
      :host {
        --columns: var(--pv-col-start) minmax(0, 1fr) var(--pv-col-end);
      }
      @media (width < 1181px) {
        :host {
          --columns: 340px minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) pop!: Pop;
  readonly #narrow = new Narrow(this);

  override render() {
    const { file, match } = this.pop;
    return html`<pv-pop-hero .pop=${this.pop}></pv-pop-hero>
      ${file === undefined ? this.#unread(match) : this.#columns(file)}`;
  }

  /** The note may be written although the file cannot be read. */
  #unread(match: Pop['match']) {
    return match === 'UNAVAILABLE' ? html`<pv-note-card .pop=${this.pop}></pv-note-card>` : nothing;
  }

  #columns(file: CustomerFile) {
    const { panels } = this.pop;
    const { quote, tasks, hundredDays, lifecycle } = file;
    const aside = this.#narrow.value || panels.length === 0;
    return html`<div
      class="columns"
      style=${aside && !this.#narrow.value ? '--columns:var(--pv-col-start) 1fr' : ''}
    >
      <div
        class="column scroll"
        data-region="pop.start"
        tabindex="0"
        aria-label=${t('desk.region.now')}
        role="region"
      >
        ${quote && html`<pv-quote .quote=${quote}></pv-quote>`} <pv-tasks .tasks=${tasks}></pv-tasks>
        ${hundredDays && html`<pv-hundred-days .stage=${lifecycle.stage} .hundredDays=${hundredDays}></pv-hundred-days>`}
      </div>
      <div class="column" data-region="pop.centre">
        <pv-timeline .file=${file} .panels=${this.#narrow.value ? panels : []}></pv-timeline>
      </div>
      ${
        aside
          ? nothing
          : html`<div class="column panels" data-region="pop.end">
              <pv-plugin-column .panels=${panels} .stage=${lifecycle.stage}></pv-plugin-column>
            </div>`
      }
    </div>`;
  }
}

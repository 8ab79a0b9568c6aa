import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { CustomerFile } from '../wire/customer.ts';
import { about } from './caller.ts';
import { columns } from './columns.css.ts';
import './evidence.ts';
import './quote.ts';
import './tasks.ts';
import './timeline-list.ts';

/** The customer about whom a colleague probably phones. It is a guess, and says so. */
@customElement('pv-about-card')
export class PvAboutCard extends PvElement {
  static override styles = [
    PvElement.styles,
    columns,
    css`
      :host {
        --columns: var(--pv-col-start) minmax(0, 1fr);

        flex: 2;
        min-block-size: 0;
      }
      .who {
        display: grid;
        gap: 8px;
      }
    `,
  ];

  @property({ attribute: false }) file!: CustomerFile;

  override render() {
    const { party, lifecycle, quote, tasks } = this.file;
    return html`<div class="columns">
      <div class="column scroll" role="region" tabindex="0" aria-label=${t('desk.region.now')}>
        <pv-card icon="user-q" heading=${t('desk.probablyAbout', { name: party.name })}>
          <div class="who">
            <p class="muted"><bdi>${about(party)}</bdi></p>
            <pv-stage .stage=${lifecycle.stage}></pv-stage>
            <pv-evidence .lifecycle=${lifecycle}></pv-evidence>
          </div>
        </pv-card>
        ${quote && html`<pv-quote .quote=${quote}></pv-quote>`} <pv-tasks .tasks=${tasks}></pv-tasks>
      </div>
      <div class="column"><pv-timeline .file=${this.file}></pv-timeline></div>
    </div>`;
  }
}

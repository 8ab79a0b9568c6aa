import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { bigMoney, number } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { PvElement } from '../ui/element.ts';
import type { LateItem, PipelineReport } from '../wire/pipeline.ts';
import './pipeline-files.ts';
import { spent } from './pipeline-words.ts';

/** What stands longer than the standard now. Tells of a choice by `pv-party`. */
@customElement('pv-late-list')
export class PvLateList extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: flex;
        flex: 2;
        min-block-size: 0;
      }
      button {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 2px 10px;
        inline-size: 100%;
        padding: 9px 14px;
        border: 0;
        border-block-start: 1px solid var(--pv-line);
        background: none;
        text-align: start;
      }
      button:hover {
        background: var(--pv-hover);
      }
      button:focus-visible {
        outline-offset: -3px;
      }
      .who {
        display: flex;
        align-items: center;
        gap: 8px;
        min-inline-size: 0;
        font-weight: 600;
      }
      bdi,
      .what {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .what,
      .value {
        color: var(--pv-ink-2);
        font-size: 12.5px;
      }
      .value,
      .bad {
        text-align: end;
      }
      .bad {
        font-weight: 600;
      }
      .more {
        padding: 8px 14px;
        border-block-start: 1px solid var(--pv-line);
        color: var(--pv-ink-2);
      }
      @media (max-width: 1180px) {
        pv-stage {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) late: PipelineReport['late'] = { total: 0, items: [] };

  /** What the report was asked for. */
  @property() query = '';

  override render() {
    const { total, items } = this.late;
    return html`<pv-card heading=${t('pipeline.lateNow')} icon="clock" fill flush>
      <pv-pill slot="after" tone="count">${number(total)}</pv-pill>
      <pv-pipeline-files slot="end" table="LATE" query=${this.query}></pv-pipeline-files>
      ${
        total === 0
          ? html`<pv-empty icon="check-c" fact=${t('pipeline.lateNow.none')}></pv-empty>`
          : html`<ul>
              ${items.map((item) => html`<li>${this.#item(item)}</li>`)}
            </ul>`
      }
      ${total > items.length ? html`<p class="more" slot="foot">${t('pipeline.lateNow.more', { n: total - items.length })}</p>` : ''}
    </pv-card>`;
  }

  #item({ party, name, stage, step, ownerName, rival, lateMs, valueRial }: LateItem) {
    const parts = [
      t(`pipeline.${step}`),
      ownerName && person(ownerName),
      rival && t('pipeline.rival', { name: rival }),
    ];
    return html`<button type="button" @click=${() => this.emit('pv-party', { party, name })}>
      <span class="who"><bdi>${name}</bdi><pv-stage variant="bare" .stage=${stage}></pv-stage></span>
      <span class="bad">${t('pipeline.lateBy', { time: spent(lateMs) })}</span>
      <span class="what">${parts.filter(Boolean).join(' · ')}</span>
      <span class="value">${bigMoney(valueRial)}</span>
    </button>`;
  }
}

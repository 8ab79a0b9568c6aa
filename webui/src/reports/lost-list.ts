import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { bigMoney, number } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { catalogue } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import './pipeline-files.ts';
import type { PipelineReport } from '../wire/pipeline.ts';
import { Watch } from '../wire/store.ts';

/** What was lost in the period, by the reason that was given. */
@customElement('pv-lost-list')
export class PvLostList extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: flex;
        flex: 1;
        min-block-size: 110px;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 40px 80px;
        gap: 10px;
        padding: 7px 14px;
        border-block-start: 1px solid var(--pv-line);
      }
      button {
        padding: 0 6px;
        border: 0;
        background: none;
      }
      button:hover {
        text-decoration: underline;
      }
      span:not(:first-child) {
        text-align: end;
      }
    `,
  ];

  readonly #reasons = new Watch(this, catalogue, ({ lostReasons }) => lostReasons);
  @property({ attribute: false }) lost: PipelineReport['lost'] = [];

  /** What the report was asked for. */
  @property() query = '';

  override render() {
    const count = this.lost.reduce((sum, { count }) => sum + count, 0);
    return html`<pv-card heading=${t('pipeline.lost')} icon="x-c" fill flush>
      <pv-pill slot="after" tone="count">${number(count)}</pv-pill>
      <pv-pipeline-files slot="end" table="LOST" query=${this.query}></pv-pipeline-files>
      ${
        count === 0
          ? html`<pv-empty icon="check-c" fact=${t('pipeline.lost.none')}></pv-empty>`
          : html`<ul>
              ${this.lost.map(
                ({ reason, count, valueRial }) =>
                  html`<li>
                    <span>${this.#words(reason)}</span>
                    <span
                      ><button
                        type="button"
                        @click=${() => this.emit('pv-behind', { measure: 'LOST', ...(reason !== undefined && { reason }) })}
                      >
                        ${number(count)}
                      </button></span
                    >
                    <span>${bigMoney(valueRial)}</span>
                  </li>`,
              )}
            </ul>`
      }
    </pv-card>`;
  }

  #words(reason: string | undefined): string {
    if (reason === undefined) return t('pipeline.lost.unsaid');
    return this.#reasons.value.find(({ code }) => code === reason)?.title[language.value] ?? reason;
  }
}

import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { clockTime } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { live } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { Watch } from '../wire/store.ts';
import './agents.ts';
import './alerts.ts';
import './kpi-strip.ts';
import './queue-table.ts';
import { chosenQueue, scope, type Scope } from './scope.ts';
import './waiting-list.ts';

/** The supervisors' live board: what waits now, who works, and the figures of the day. */
@customElement('pv-board')
export class PvBoard extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      .page,
      .column {
        display: flex;
        flex-direction: column;
        gap: var(--pv-3);
        min-block-size: 0;
        min-inline-size: 0;
      }
      .page {
        block-size: 100%;
      }
      .columns {
        display: grid;
        flex: 1;
        grid-template-columns: minmax(0, 1fr) minmax(300px, 396px);
        gap: var(--pv-3);
        min-block-size: 0;
      }
      .stale {
        filter: saturate(0.15);
      }
      @media (max-width: 860px) {
        :host {
          overflow: auto;
        }
        .page {
          block-size: auto;
        }
        .page .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      @media (max-width: 1180px) {
        .columns {
          grid-template-columns: minmax(0, 1fr) 268px;
        }
      }
    `,
  ];

  readonly #board = new Watch(this, live.state, ({ board }) => board);
  readonly #queue = new Watch(this, chosenQueue, (value) => value);
  readonly #status = new Watch(this, live.connected, ({ status }) => status);

  override render() {
    const board = this.#board.value;
    const heading = html`<h1 class="vh" tabindex="-1">${t('board.title')}</h1>`;
    if (board === undefined) return html`${heading}<pv-skeleton lines="8"></pv-skeleton>`;
    return html`${heading}${this.#page(scope(board, this.#queue.value))}`;
  }

  #page(shown: Scope) {
    return html`<div class="page ${this.#status.value === 'live' ? '' : 'stale'}">
      <pv-kpi-strip .scope=${shown}></pv-kpi-strip>
      ${this.#blind(shown)}
      <div class="columns">
        <div class="column">
          <pv-queue-table .scope=${shown}></pv-queue-table>
          <pv-waiting-list .scope=${shown}></pv-waiting-list>
        </div>
        <div class="column">
          <pv-alerts .alerts=${shown.alerts}></pv-alerts>
          <pv-agents .scope=${shown}></pv-agents>
        </div>
      </div>
    </div>`;
  }

  /** Says for which minutes the board was blind; the newest stretch stands for all. */
  #blind({ blind }: Scope) {
    return blind
      .slice(-1)
      .map(
        ({ pbx, from, to }) =>
          html`<pv-banner icon="eye-off">
            ${t('board.blind', { pbx, from: clockTime(from), to: to === undefined ? t('board.blind.still') : clockTime(to) })}
          </pv-banner>`,
      );
  }
}

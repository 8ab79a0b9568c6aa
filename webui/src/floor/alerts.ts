import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { number } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { BoardAlert } from '../wire/board.ts';
import './alert-row.ts';

/** What needs a supervisor now: what nobody sees to yet first, each part newest first. */
@customElement('pv-alerts')
export class PvAlerts extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: flex;
        flex: 0 1 auto;
        min-block-size: 120px;
        max-block-size: 45%;
      }
      li {
        padding: 9px 12px;
        border-block-start: 1px solid var(--pv-line);
        animation: appear var(--pv-base) var(--pv-ease);
      }
      @keyframes appear {
        from {
          opacity: 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) alerts: readonly BoardAlert[] = [];

  override render() {
    const ordered = this.alerts.toSorted(
      (a, b) => Number(a.owner !== undefined) - Number(b.owner !== undefined) || b.at.localeCompare(a.at),
    );
    return html`<pv-card heading=${t('board.alerts')} icon="bell" fill flush>
      ${ordered.length === 0 ? nothing : html`<pv-pill slot="after" tone="count">${number(ordered.length)}</pv-pill>`}
      ${ordered.length === 0 ? this.#nothing() : nothing}
      <div role="log" aria-label=${t('board.alerts')}>
        <ul>
          ${repeat(
            ordered,
            ({ id }) => id,
            (alert) => html`<li><pv-alert-row .alert=${alert}></pv-alert-row></li>`,
          )}
        </ul>
      </div>
    </pv-card>`;
  }

  #nothing() {
    return html`<pv-empty icon="check-c" fact=${t('board.alerts.none')}
      >${t('board.alerts.none.next')}</pv-empty
    >`;
  }
}

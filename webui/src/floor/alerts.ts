import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { clockTime, number } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { phrase } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import type { IconName } from '../ui/icon-names.ts';
import type { BoardAlert } from '../wire/board.ts';

const ICON: Record<BoardAlert['kind'], IconName> = {
  BREACH: 'hourglass',
  RESPECT_LAPSE: 'warn',
  LONG_CALL: 'timer',
  LINK_DOWN: 'phone-off',
  TASK_LATE: 'clock',
};

/** What needs a supervisor now, newest first. */
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
        display: grid;
        grid-template-columns: 30px minmax(0, 1fr) auto;
        gap: 10px;
        padding: 9px 12px;
        border-block-start: 1px solid var(--pv-line);
        animation: appear var(--pv-base) var(--pv-ease);
      }
      @keyframes appear {
        from {
          opacity: 0;
        }
      }
      .icon {
        display: grid;
        place-items: center;
        inline-size: 30px;
        block-size: 30px;
        border-radius: 8px;
        background: var(--pv-danger-soft);
        color: var(--pv-danger-ink);
      }
      .TASK_LATE,
      .LONG_CALL {
        background: var(--pv-warn-soft);
        color: var(--pv-warn-ink);
      }
      .RESPECT_LAPSE {
        background: var(--pv-at-risk-soft);
        color: var(--pv-at-risk-ink);
      }
      b {
        font-weight: 600;
      }
      p {
        color: var(--pv-ink-2);
      }
    `,
  ];

  @property({ attribute: false }) alerts: readonly BoardAlert[] = [];

  override render() {
    const newest = this.alerts.toSorted((a, b) => b.at.localeCompare(a.at));
    return html`<pv-card heading=${t('board.alerts')} icon="bell" fill flush>
      ${newest.length === 0 ? nothing : html`<pv-pill slot="after" tone="count">${number(newest.length)}</pv-pill>`}
      ${newest.length === 0 ? this.#nothing() : nothing}
      <div role="log" aria-label=${t('board.alerts')}>
        <ul>
          ${repeat(newest, ({ id }) => id, row)}
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

function row({ kind, title, detail, at }: BoardAlert) {
  return html`<li>
    <span class="icon ${kind}"><pv-icon .name=${ICON[kind]}></pv-icon></span>
    <div>
      <b>${phrase(title)}</b>
      ${detail ? html`<p>${phrase(detail)}</p>` : nothing}
    </div>
    <span class="t faint">${clockTime(at)}</span>
  </li>`;
}

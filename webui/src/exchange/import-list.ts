import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { clockTime, shortDate } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { Import } from '../wire/exchange.ts';

/** The latest imports; a click shows one. */
@customElement('pv-import-list')
export class PvImportList extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      button {
        display: grid;
        inline-size: 100%;
        gap: 2px;
        padding: 8px 14px;
        border: 0;
        border-block-start: 1px solid var(--pv-line);
        background: none;
        color: inherit;
        font: inherit;
        text-align: start;
      }
      button:hover {
        background: var(--pv-hover);
      }
      button[aria-current] {
        background: var(--pv-accent-soft);
      }
      b {
        overflow: hidden;
        font-weight: 550;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      span {
        color: var(--pv-ink-2);
        font-size: 12px;
      }
    `,
  ];

  @property({ attribute: false }) imports: Import[] | 'loading' | 'away' = 'loading';
  @property() chosen?: string;

  override render() {
    return html`<pv-card heading=${t('exchange.latest')} icon="list" flush>${this.#body()}</pv-card>`;
  }

  #body() {
    if (this.imports === 'loading') return html`<pv-skeleton lines="3"></pv-skeleton>`;
    if (this.imports === 'away')
      return html`<pv-empty icon="warn" fact=${t('exchange.away')}>
        <pv-button @click=${() => this.emit('pv-again')}>${t('exchange.again')}</pv-button>
      </pv-empty>`;
    if (this.imports.length === 0)
      return html`<pv-empty icon="upload" fact=${t('exchange.none')}>${t('exchange.none.more')}</pv-empty>`;
    return html`<ul>
      ${this.imports.map(
        (one) =>
          html`<li>
            <button
              aria-current=${one.id === this.chosen ? 'true' : nothing}
              @click=${() => this.emit('pv-choose', one.id)}
            >
              <b dir="auto">${one.fileName}</b>
              <span>
                ${t(`exchange.${one.kind}`)} · ${t(`exchange.${one.state}`)} · ${shortDate(one.at)}
                ${clockTime(one.at)}
              </span>
            </button>
          </li>`,
      )}
    </ul>`;
  }
}

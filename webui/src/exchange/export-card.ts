import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { KINDS } from '../wire/exchange.ts';
import { exchangeStyle } from './exchange.css.ts';

/** Links that take data out; the browser saves what they bring. */
@customElement('pv-export-card')
export class PvExportCard extends PvElement {
  static override styles = [
    PvElement.styles,
    exchangeStyle,
    css`
      a {
        color: var(--pv-accent-ink);
        font-weight: 550;
        text-decoration: underline;
        text-underline-offset: 3px;
      }
      td:not(:first-child) {
        inline-size: 1%;
        white-space: nowrap;
      }
    `,
  ];

  override render() {
    const link = (path: string, word: string, what: string) =>
      html`<a href="/api/v1${path}" download aria-label="${what}: ${word}">${word}</a>`;
    return html`<pv-card heading=${t('exchange.export')} icon="download">
      <div class="stack">
        <p class="tell">${t('exchange.export.lead')}</p>
        <table>
          <tbody>
            ${KINDS.map((kind) => {
              const what = t(`exchange.${kind}`);
              return html`<tr>
                <td>${what}</td>
                <td>${link(`/exports/${kind}?format=CSV`, t('exchange.csv'), what)}</td>
                <td>${link(`/exports/${kind}?format=XLSX`, t('exchange.xlsx'), what)}</td>
              </tr>`;
            })}
          </tbody>
        </table>
        <div>
          <a href="/api/v1/database-export" download>${t('exchange.database')}</a>
          <p class="tell">${t('exchange.database.more')}</p>
        </div>
      </div>
    </pv-card>`;
  }
}

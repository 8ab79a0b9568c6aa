import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { Pop } from '../wire/stream.ts';
import { numberOf } from './caller.ts';
import './handed-over.ts';
import './network-name.ts';

/** The hero while the file is not there: still being fetched, or the database cannot be asked. */
@customElement('pv-unread-file')
export class PvUnreadFile extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      article {
        display: grid;
        grid-template-columns: minmax(0, 348px) minmax(0, 1fr);
        min-block-size: 236px;
        border: 1px solid var(--pv-line);
        border-radius: 14px;
        background: var(--pv-surface);
        box-shadow: var(--pv-shadow-2);
      }
      section {
        padding: 18px 20px 16px;
      }
      section + section {
        border-inline-start: 1px solid var(--pv-line);
      }
      h1 {
        font-size: var(--pv-text-3xl);
        font-weight: 680;
        line-height: 1.2;
      }
      pv-empty {
        block-size: 100%;
      }
    `,
  ];

  @property({ attribute: false }) pop!: Pop;

  override render() {
    const { match, call } = this.pop;
    return html`<article aria-label=${t('desk.caller')} aria-busy=${String(match === 'LOADING')}>
      <section data-region="pop.who">
        <h1 tabindex="-1"><bdi class="tel" dir="auto">${numberOf(call)}</bdi></h1>
        <pv-network-name .call=${call}></pv-network-name><pv-handed-over .call=${call}></pv-handed-over>
      </section>
      <section data-region="pop.where">
        ${
          match === 'LOADING'
            ? html`<pv-skeleton .lines=${6}></pv-skeleton>`
            : html`<pv-empty icon="warn" fact=${t('desk.unavailable')}
                >${t('desk.unavailable.next')}</pv-empty
              >`
        }
      </section>
    </article>`;
  }
}

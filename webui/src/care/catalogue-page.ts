import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { costOf } from '../desk/expect-words.ts';
import { TREATMENT_ICON } from '../desk/expects.ts';
import { percent } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { Treatment } from '../wire/care.ts';
import { catalogueOf } from './actions.ts';
import { opens } from './questions.ts';
import { rowStyle } from './row.css.ts';
import './treatment-dialog.ts';

/** Where administrators say what may be given to customers. */
@customElement('pv-treatments')
export class PvTreatments extends PvElement {
  static override styles = [
    PvElement.styles,
    rowStyle,
    css`
      :host {
        overflow: auto;
      }
      header {
        display: flex;
        gap: 16px;
        align-items: start;
        justify-content: space-between;
        margin-block-end: var(--pv-3);
      }
      h1 {
        font-size: 22px;
      }
      header p {
        color: var(--pv-ink-2);
      }
      .off {
        opacity: 0.65;
      }
    `,
  ];

  @state() private items: readonly Treatment[] | 'loading' | 'failed' = 'loading';
  @state() private open: Treatment | 'new' | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  async #read(): Promise<void> {
    this.items = await catalogueOf().catch(() => 'failed' as const);
  }

  override render() {
    return html`<header>
        <div>
          <h1 tabindex="-1">${t('treatments.title')}</h1>
          <p>${t('treatments.about')}</p>
        </div>
        <pv-button variant="primary" icon="plus" @click=${() => (this.open = 'new')}
          >${t('treatments.add')}</pv-button
        >
      </header>
      <pv-card icon="gift" heading=${t('treatments.title')}>${this.#list()}</pv-card>
      <pv-treatment-dialog
        .one=${this.open}
        @pv-close=${() => (this.open = undefined)}
        @pv-kept=${() => void this.#read()}
      ></pv-treatment-dialog>`;
  }

  #list() {
    if (this.items === 'loading') return html`<pv-skeleton lines="5"></pv-skeleton>`;
    if (this.items === 'failed')
      return html`<pv-empty icon="wifi-off" fact=${t('party.failed')}
        ><pv-button icon="refresh" @click=${() => void this.#read()}
          >${t('app.tryAgain')}</pv-button
        ></pv-empty
      >`;
    if (this.items.length === 0) return html`<p class="muted">${t('treatments.none')}</p>`;
    return html`<ul>
      ${this.items.map((one) => this.#row(one))}
    </ul>`;
  }

  #row(one: Treatment) {
    const { code, kind, title, costRial, percent: off, offered } = one;
    const from = t('treatments.from', { stage: t(opens('LOYAL', kind) ? 'word.LOYAL' : 'word.ADVOCATE') });
    const about = [t(`word.${kind}`), from, costOf(costRial), off === undefined ? '' : percent(off / 100)];
    return html`<li class=${offered ? '' : 'off'}>
      <pv-icon .name=${TREATMENT_ICON[kind]}></pv-icon>
      <span
        ><b>${title[language.value]} <bdi dir="ltr" class="muted">${code}</bdi></b
        ><small><bdi>${about.filter(Boolean).join(' · ')}</bdi></small></span
      >
      <span class="acts">
        ${offered ? nothing : html`<pv-pill tone="plain">${t('treatments.not')}</pv-pill>`}
        <pv-button size="sm" icon="edit" @click=${() => (this.open = one)}>${t('record.edit')}</pv-button>
      </span>
    </li>`;
  }
}

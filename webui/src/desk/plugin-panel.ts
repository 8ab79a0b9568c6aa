import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { number } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { text } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import { hues } from '../ui/hues.css.ts';
import type { Stage } from '../wire/customer.ts';
import type { Panel } from '../wire/stream.ts';
import './score-reasons.ts';
import './score-ring.ts';

/** What one plugin says of the caller. Its height is there before its answer: nothing moves when that arrives. */
@customElement('pv-plugin-panel')
export class PvPluginPanel extends PvElement {
  static override styles = [
    PvElement.styles,
    hues,
    css`
      :host {
        display: flex;
        flex: 1 0 150px;
        min-block-size: 150px;
        --pv-ring-size: 54px;
      }
      pv-card {
        flex: 1;
      }
      pv-card::part(body) {
        padding-block-end: 8px;
      }
      .score {
        display: flex;
        gap: 14px;
        align-items: center;
        min-block-size: 54px;
      }
      .score b {
        font-weight: 600;
      }
      pv-score-reasons,
      .foot {
        margin-block-start: 8px;
      }
      .foot {
        display: flex;
        gap: 6px;
        align-items: center;
        padding-block-start: 8px;
        border-block-start: 1px solid var(--pv-line);
        color: var(--pv-ink-3);
        font-size: 12px;
      }
    `,
  ];

  @property({ attribute: false }) panel!: Panel;
  @property() stage: Stage = 'PROSPECT';
  /** Without a card around it, inside a tab. */
  @property({ type: Boolean }) bare = false;

  override render() {
    const { state, title } = this.panel;
    const body = html`<div
      data-hue=${this.stage}
      data-state=${state}
      aria-busy=${String(state === 'LOADING')}
    >
      ${this.#body()}
    </div>`;
    if (this.bare) return body;
    return html`<pv-card fill icon="puzzle" heading=${title[language.value]}>
      <pv-pill slot="end" tone="line">${t('desk.plugin')}</pv-pill>${body}
    </pv-card>`;
  }

  #body() {
    const { state, title, budgetMs, reference } = this.panel;
    const name = title[language.value];
    switch (state) {
      case 'LOADING':
        return html`<pv-skeleton .lines=${4}></pv-skeleton>`;
      case 'LATE':
        return html`<pv-empty icon="hourglass" fact=${t('desk.panel.late')}
          >${t('desk.panel.budget', { seconds: number(budgetMs / 1000) })}</pv-empty
        >`;
      case 'EMPTY':
        return this.#empty(name);
      case 'FAILED':
        return html`<pv-empty icon="plug" fact=${t('desk.panel.failed', { name })}
            >${t('desk.panel.alone')}</pv-empty
          >
          ${reference === undefined ? nothing : html`<p class="foot">${t('desk.panel.reference', { reference })}</p>`}`;
      default:
        return this.#answer();
    }
  }

  #empty(name: string) {
    const { headline } = this.panel;
    return html`<pv-empty
      icon="circle-dash"
      fact=${headline ? text(headline) : t('desk.panel.empty', { name })}
    ></pv-empty>`;
  }

  #answer() {
    const { score, headline, detail, reasons = [] } = this.panel;
    return html`<div class="score">
        ${score === undefined ? nothing : html`<pv-score-ring .score=${score}></pv-score-ring>`}
        <div>
          ${headline && html`<b>${text(headline)}</b>`}
          ${detail && html`<div class="muted">${text(detail)}</div>`}
        </div>
      </div>
      ${score === undefined ? nothing : html`<pv-score-reasons .reasons=${reasons}></pv-score-reasons>`}`;
  }
}

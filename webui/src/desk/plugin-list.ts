import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { text } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import { hues } from '../ui/hues.css.ts';
import type { Stage } from '../wire/customer.ts';
import type { Panel } from '../wire/stream.ts';
import './plugin-panel.ts';
import './score-ring.ts';

/** The plugins in one line each while the agent talks; a line opens. */
@customElement('pv-plugin-list')
export class PvPluginList extends PvElement {
  static override styles = [
    PvElement.styles,
    hues,
    css`
      :host {
        display: flex;
        flex: 1;
        min-block-size: 0;
        --pv-ring-size: 36px;
      }
      pv-card {
        flex: 1;
      }
      details + details {
        border-block-start: 1px solid var(--pv-line);
      }
      summary {
        display: flex;
        gap: 10px;
        align-items: center;
        min-block-size: 56px;
        padding: 8px 14px;
        cursor: pointer;
        list-style: none;
      }
      details[open] summary > pv-icon {
        transform: rotate(180deg);
      }
      summary b {
        font-weight: 600;
      }
      pv-plugin-panel {
        padding: 0 14px 12px;
      }
    `,
  ];

  @property({ attribute: false }) panels: readonly Panel[] = [];
  @property() stage: Stage = 'PROSPECT';

  override render() {
    if (this.panels.length === 0) return nothing;
    return html`<pv-card fill flush icon="puzzle" heading=${t('desk.plugins')} data-hue=${this.stage}>
      ${this.panels.map((panel) => this.#line(panel))}
    </pv-card>`;
  }

  #line(panel: Panel) {
    const { score, headline, state, title } = panel;
    const said = headline ? text(headline) : t(`desk.panel.${state}`);
    return html`<details name="plugin">
      <summary>
        ${score === undefined ? html`<pv-icon name="puzzle"></pv-icon>` : html`<pv-score-ring .score=${score}></pv-score-ring>`}
        <span class="grow"
          ><b>${title[language.value]}</b>
          <div class="muted ell">${said}</div></span
        >
        <pv-icon class="faint" name="chev-d"></pv-icon>
      </summary>
      <pv-plugin-panel bare .panel=${panel} .stage=${this.stage}></pv-plugin-panel>
    </details>`;
  }
}

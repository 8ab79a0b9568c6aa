import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { Stage } from '../wire/customer.ts';
import type { Panel } from '../wire/stream.ts';
import { panelName } from './panel-tab.ts';
import { askAtPop, type AskPlugin } from './plugin-panel.ts';

/** How many panels stand one below the other; with more, those after the first share a place as tabs. */
const STACKED = 2;

/** The plugins' panels one below the other: while the phone rings, and on the customer's page. */
@customElement('pv-plugin-column')
export class PvPluginColumn extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: flex;
        flex: 1;
        flex-direction: column;
        gap: var(--pv-3);
        min-block-size: 0;
      }
      pv-tabs {
        flex: 1 0 190px;
        padding: 7px 14px 0;
        border: 1px solid var(--pv-line);
        border-radius: var(--pv-radius-lg);
        background: var(--pv-surface);
        box-shadow: var(--pv-shadow-1);
      }
      .body {
        block-size: 100%;
        overflow: auto;
        padding-block: 8px;
      }
    `,
  ];

  @property({ attribute: false }) panels: readonly Panel[] = [];
  @property() stage: Stage = 'PROSPECT';
  @property({ attribute: false }) again: AskPlugin = askAtPop;
  @state() private selected = '';

  override render() {
    const stacked = this.panels.length > STACKED ? this.panels.slice(0, 1) : this.panels;
    return html`${stacked.map((panel) => this.#panel(panel))}
    ${this.panels.length > STACKED ? this.#tabs(this.panels.slice(1)) : nothing}`;
  }

  #panel(panel: Panel, bare = false) {
    return html`<pv-plugin-panel
      ?bare=${bare}
      .panel=${panel}
      .stage=${this.stage}
      .again=${this.again}
    ></pv-plugin-panel>`;
  }

  #tabs(panels: readonly Panel[]) {
    const shown = panels.find(({ plugin }) => plugin === this.selected) ?? panels[0];
    if (shown === undefined) return nothing;
    const tabs = panels.map(({ plugin, title, score }) => ({
      id: plugin,
      label: panelName(title[language.value])[0],
      ...(score !== undefined && { count: score }),
    }));
    return html`<pv-tabs
      label=${t('desk.plugins')}
      .tabs=${tabs}
      .selected=${shown.plugin}
      @pv-choose=${({ detail }: CustomEvent<string>) => (this.selected = detail)}
    >
      <div class="body" tabindex="0">${this.#panel(shown, true)}</div>
    </pv-tabs>`;
  }
}

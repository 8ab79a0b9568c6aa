import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { number } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import './agent-tile.ts';
import { orderAgents } from './order.ts';
import type { Scope } from './scope.ts';

/** Every agent of the shown queues. */
@customElement('pv-agents')
export class PvAgents extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: flex;
        flex: 1;
        min-block-size: 160px;
      }
      .tiles {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(160px, 1fr));
        gap: 6px;
        padding: 2px 10px 10px;
      }
    `,
  ];

  @property({ attribute: false }) scope!: Scope;
  @state() private selected = '';

  override render() {
    const agents = orderAgents(this.scope.agents);
    return html`<pv-card heading=${t('board.agents')} icon="headset" fill flush>
      <pv-pill slot="after" tone="count">${number(agents.length)}</pv-pill>
      <span slot="end" class="muted">${t('board.agents.order')}</span>
      ${agents.length === 0 ? this.#nobody() : nothing}
      <div class="tiles" @pv-choose=${({ detail }: CustomEvent<string>) => this.#toggle(detail)}>
        ${repeat(
          agents,
          ({ agent }) => agent,
          (agent) =>
            html`<pv-agent-tile .agent=${agent} ?selected=${agent.agent === this.selected}></pv-agent-tile>`,
        )}
      </div>
    </pv-card>`;
  }

  #toggle(agent: string): void {
    this.selected = this.selected === agent ? '' : agent;
  }

  #nobody() {
    return html`<pv-empty icon="headset" fact=${t('board.agents.none')}
      >${t('board.agents.none.next')}</pv-empty
    >`;
  }
}

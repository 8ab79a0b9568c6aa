import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { refusalOf } from '../wire/refusal.ts';
import type { BoardAgent } from '../wire/board.ts';

/** What a supervisor may do to an agent's state. The truth comes back with the board. */
@customElement('pv-agent-actions')
export class PvAgentActions extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: block;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        padding-block-start: 6px;
      }
      p {
        color: var(--pv-danger-ink);
        font-size: 12.5px;
      }
    `,
  ];

  @property({ attribute: false }) agent!: BoardAgent;
  @state() private refusal = '';

  override render() {
    const { agent, state: now, extension } = this.agent;
    const path = `/agents/${encodeURIComponent(agent)}`;
    const presence = (wanted: string) => () => session.put(`${path}/presence`, { state: wanted });
    return html`<div>
        ${now === 'PAUSED' ? this.#button('headset', 'board.agent.ready', presence('AVAILABLE')) : nothing}
        ${now === 'PAUSED' || now === 'OFFLINE' ? nothing : this.#button('coffee', 'board.agent.pause', presence('PAUSED'))}
        ${
          extension === undefined
            ? nothing
            : this.#button('phone-off', 'board.agent.logOut', () => session.delete(`${path}/extension`))
        }
      </div>
      <p role="alert">${this.refusal}</p>`;
  }

  #button(
    icon: 'headset' | 'coffee' | 'phone-off',
    words: 'board.agent.ready' | 'board.agent.pause' | 'board.agent.logOut',
    ask: () => Promise<void>,
  ) {
    return html`<pv-button size="sm" icon=${icon} @click=${() => this.#ask(ask)}>${t(words)}</pv-button>`;
  }

  async #ask(ask: () => Promise<void>): Promise<void> {
    this.refusal = '';
    try {
      await ask();
    } catch (failure) {
      this.refusal = refusalOf(failure);
    }
  }
}

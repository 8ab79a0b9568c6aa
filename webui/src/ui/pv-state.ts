import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import type { AgentState } from '../wire/stream.ts';
import { STATE_ICON } from './agent-states.ts';
import { PvElement } from './element.ts';
import './pv-icon.ts';

/** An agent's state: icon and word. `word` replaces the state's own word, for a pause reason. */
@customElement('pv-state')
export class PvState extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: inline-flex;
        min-inline-size: 0;
      }
      span {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        min-inline-size: 0;
        font-weight: 600;
        white-space: nowrap;
      }
      .AVAILABLE {
        color: var(--pv-ok-ink);
      }
      .RINGING {
        color: var(--pv-accent-ink);
      }
      .HOLD {
        color: var(--pv-warn-ink);
      }
      .WRAP_UP {
        color: var(--pv-customer-ink);
      }
      .PAUSED {
        color: var(--pv-lapsed-ink);
      }
      .OFFLINE {
        color: var(--pv-ink-3);
      }
    `,
  ];

  @property() state: AgentState = 'OFFLINE';
  @property() word?: string;
  @property({ type: Number }) size = 13;

  override render() {
    const word = this.word ?? t(`word.${this.state}`);
    return html`<span class=${this.state}
      ><pv-icon .name=${STATE_ICON[this.state]} .size=${this.size}></pv-icon
      ><span class="ell">${word}</span></span
    >`;
  }
}

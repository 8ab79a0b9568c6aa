import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PvElement } from '../ui/element.ts';
import type { PopPhase } from '../wire/stream.ts';

/** The round lamp of a call: rings while a phone does, amber while somebody is held. */
@customElement('pv-call-lamp')
export class PvCallLamp extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        position: relative;
        display: grid;
        flex: none;
        place-items: center;
        inline-size: 42px;
        block-size: 42px;
        border-radius: 50%;
        background: var(--pv-answer);
        color: var(--pv-answer-on);
      }
      :host([phase='HOLD']),
      :host([phase='CONSULTING']) {
        background: var(--pv-warn);
        color: var(--pv-warn-on);
      }
      :host([phase='RINGING'])::before,
      :host([phase='RINGING'])::after {
        content: '';
        position: absolute;
        inset: -5px;
        border: 2px solid var(--pv-answer);
        border-radius: 50%;
        opacity: 0.55;
      }
      :host([phase='RINGING'])::after {
        inset: -10px;
        opacity: 0.25;
      }
      @media (prefers-reduced-motion: no-preference) {
        :host([phase='RINGING'])::before {
          animation: ring var(--pv-ring-period) var(--pv-ease) infinite;
        }
        :host([phase='RINGING'])::after {
          animation: ring var(--pv-ring-period) 0.3s var(--pv-ease) infinite;
        }
      }
      @keyframes ring {
        from {
          transform: scale(0.86);
          opacity: 0.8;
        }
        to {
          transform: scale(1.12);
          opacity: 0;
        }
      }
    `,
  ];

  @property({ reflect: true }) phase: PopPhase = 'RINGING';
  /** Whether the agent calls, not the other side. */
  @property({ type: Boolean }) out = false;

  override render() {
    const held = this.phase === 'HOLD' || this.phase === 'CONSULTING';
    const ringing = this.out ? 'phone-out' : 'phone-in';
    return html`<pv-icon
      .name=${held ? 'hold' : this.phase === 'RINGING' ? ringing : 'phone'}
      .size=${20}
    ></pv-icon>`;
  }
}

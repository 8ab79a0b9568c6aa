import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { number } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { AgentState } from '../wire/stream.ts';
import { STATE_ORDER } from './order.ts';

/** Agents of a queue as dots, told apart by shape: disc available, ring ringing, square talking, diamond wrap-up. */
@customElement('pv-dots')
export class PvDots extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      span {
        display: inline-flex;
        flex-wrap: wrap;
        gap: 3px;
      }
      i {
        inline-size: 8px;
        block-size: 8px;
        border-radius: 50%;
        forced-color-adjust: none;
      }
      .AVAILABLE {
        background: var(--pv-state-available);
      }
      .RINGING {
        box-shadow: inset 0 0 0 2.5px var(--pv-state-ringing);
      }
      .TALKING,
      .HOLD {
        border-radius: 2px;
        background: var(--pv-state-talking);
      }
      .HOLD {
        background: var(--pv-state-hold);
      }
      .WRAP_UP {
        border-radius: 1px;
        background: var(--pv-state-wrapup);
        transform: rotate(45deg) scale(0.84);
      }
      .PAUSED {
        box-shadow: inset 0 0 0 2px var(--pv-state-paused);
      }
      .OFFLINE {
        box-shadow: inset 0 0 0 1px var(--pv-line-strong);
      }
    `,
  ];

  @property({ attribute: false }) states: readonly AgentState[] = [];

  override render() {
    const groups = STATE_ORDER.map((state) => ({
      state,
      count: this.states.filter((one) => one === state).length,
    }));
    const present = groups.filter(({ count }) => count > 0);
    const words = present.map(({ state, count }) => `${number(count)} ${t(`word.${state}`)}`).join(', ');
    return html`<span role="img" aria-label=${words || t('unit.none')} title=${words}
      >${present.flatMap(({ state, count }) => Array.from({ length: count }, () => html`<i class=${state}></i>`))}</span
    >`;
  }
}

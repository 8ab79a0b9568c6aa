import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { duration } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { Tick } from '../ui/tick.ts';
import { clock } from '../wire/clock.ts';

const LENGTH = 2 * Math.PI * 22;
const WARNING_MS = 10_000;

/** What is left of wrap-up. Said aloud once, ten seconds before the end. */
@customElement('pv-wrapup-ring')
export class PvWrapupRing extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 16px;
        white-space: nowrap;
      }
      .ring {
        position: relative;
        inline-size: 50px;
        block-size: 50px;
      }
      svg {
        display: block;
        inline-size: 100%;
        block-size: 100%;
        fill: none;
        stroke-width: 4;
        transform: rotate(-90deg);
      }
      circle {
        stroke: var(--pv-callbar-line);
      }
      .left {
        stroke: color-mix(in srgb, var(--pv-customer) 60%, var(--pv-callbar-ink));
        stroke-linecap: round;
      }
      .soon .left {
        stroke: oklch(from var(--pv-warn) 0.84 0.12 h);
      }
      .t {
        position: absolute;
        inset: 0;
        display: grid;
        place-items: center;
        font-size: 14px;
        font-weight: 650;
      }
      b {
        display: block;
        font-size: 15px;
        font-weight: 600;
      }
      small {
        color: var(--pv-callbar-ink-2);
        font-size: 12px;
      }
    `,
  ];

  @property() startedAt = '';
  @property() endsAt = '';

  constructor() {
    super();
    new Tick(this);
  }

  override render() {
    const whole = Math.max(1000, Date.parse(this.endsAt) - Date.parse(this.startedAt));
    const left = Math.min(whole, clock.until(this.endsAt));
    const soon = left <= WARNING_MS;
    return html`<span class="ring ${soon ? 'soon' : ''}" role="timer" aria-live="off">
        <svg viewBox="0 0 50 50" aria-hidden="true">
          <circle cx="25" cy="25" r="22" />
          <circle
            class="left"
            cx="25"
            cy="25"
            r="22"
            stroke-dasharray="${(LENGTH * left) / whole} ${LENGTH}"
          />
        </svg>
        <span class="t">${duration(left)}</span>
      </span>
      <span
        ><b>${t('word.WRAP_UP')}</b><small>${t('desk.wrapUp.of', { whole: duration(whole) })}</small></span
      >
      <span class="vh" role="status">${soon ? t('desk.wrapUp.soon') : ''}</span>`;
  }
}

import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { number } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';

const LENGTH = 2 * Math.PI * 27;

/** A score 0..100 as a ring, coloured by `--c`. */
@customElement('pv-score-ring')
export class PvScoreRing extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        flex: none;
        inline-size: var(--pv-ring-size, 62px);
        block-size: var(--pv-ring-size, 62px);
      }
      div {
        position: relative;
        block-size: 100%;
      }
      svg {
        display: block;
        inline-size: 100%;
        block-size: 100%;
        fill: none;
        stroke-width: 6;
        transform: rotate(-90deg);
      }
      .whole {
        stroke: var(--pv-hover);
      }
      .part {
        stroke: var(--c, var(--pv-ink-2));
        stroke-linecap: round;
      }
      b {
        position: absolute;
        inset: 0;
        display: grid;
        place-items: center;
        font-size: calc(var(--pv-ring-size, 62px) * 0.33);
        font-weight: 680;
        line-height: 1;
      }
    `,
  ];

  @property({ type: Number }) score = 0;

  override render() {
    return html`<div role="img" aria-label=${t('desk.score', { n: this.score })}>
      <svg viewBox="0 0 62 62" aria-hidden="true">
        <circle class="whole" cx="31" cy="31" r="27" />
        <circle
          class="part"
          cx="31"
          cy="31"
          r="27"
          stroke-dasharray="${(LENGTH * this.score) / 100} ${LENGTH}"
        />
      </svg>
      <b>${number(this.score)}</b>
    </div>`;
  }
}

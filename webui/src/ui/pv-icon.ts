import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import { drawing } from './icon-drawings.ts';
import { MIRRORED, type IconName } from './icon-names.ts';
import { PvElement } from './element.ts';

/** A drawing beside its word; it says nothing by itself. `size` in pixels, 16 unless set. */
@customElement('pv-icon')
export class PvIcon extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: inline-flex;
        flex: none;
      }
      svg {
        display: block;
        inline-size: var(--pv-icon-size, 16px);
        block-size: var(--pv-icon-size, 16px);
        fill: none;
        stroke: currentcolor;
        stroke-linecap: round;
        stroke-linejoin: round;
        stroke-width: 1.75;
      }
      .flip:dir(rtl) {
        transform: scaleX(-1);
      }
    `,
  ];

  @property() name: IconName = 'info';
  @property({ type: Number }) size?: number;

  override render() {
    const size = this.size === undefined ? '' : `--pv-icon-size:${this.size}px`;
    return html`<svg
      class=${MIRRORED.has(this.name) ? 'flip' : ''}
      style=${size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      ${unsafeSVG(drawing(this.name))}
    </svg>`;
  }
}

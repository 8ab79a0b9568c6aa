import { css, html, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { MIRRORED, type IconName } from './icon-names.ts';
import { PvElement } from './element.ts';
import sprite from './icons.svg?url';

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
      ${svg`<use href="${sprite}#i-${this.name}"></use>`}
    </svg>`;
  }
}

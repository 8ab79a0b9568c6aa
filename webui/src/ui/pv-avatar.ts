import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { initials } from './initials.ts';
import { PvElement } from './element.ts';

/** The initials of a name, beside the name. */
@customElement('pv-avatar')
export class PvAvatar extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      span {
        display: inline-grid;
        flex: none;
        place-items: center;
        inline-size: var(--size);
        block-size: var(--size);
        border-radius: 50%;
        background: var(--pv-hover);
        color: var(--pv-ink-2);
        font-size: calc(var(--size) * 0.38);
        font-weight: 600;
        line-height: 1;
      }
    `,
  ];

  @property() name = '';
  @property({ type: Number }) size = 28;

  override render() {
    return html`<span style="--size:${this.size}px" aria-hidden="true">${initials(this.name)}</span>`;
  }
}

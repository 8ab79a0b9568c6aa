import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { PvElement } from './element.ts';

/** The mark: a guest in the arch of a door. Does not mirror. */
@customElement('pv-logo')
export class PvLogo extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      svg {
        display: block;
        inline-size: var(--pv-logo-size, 26px);
        block-size: var(--pv-logo-size, 26px);
      }
      .arch {
        fill: var(--pv-logo-arch, var(--pv-ink));
      }
      .guest {
        fill: var(--pv-logo-guest, var(--pv-accent-ink));
      }
    `,
  ];

  override render() {
    return html`<svg viewBox="0 0 32 32" aria-hidden="true">
      <path
        class="arch"
        d="M5.5 28V14.6C5.5 8.6 9.6 5.4 16 3c6.4 2.4 10.5 5.6 10.5 11.6V28h-5.2V15.4c0-3.2-1.9-5-5.3-6.6-3.4 1.6-5.3 3.4-5.3 6.6V28H5.5Z"
      />
      <circle class="guest" cx="16" cy="18.6" r="2.9" />
      <path class="guest" d="M11.6 28c.3-3.2 1.9-5 4.4-5s4.1 1.8 4.4 5h-8.8Z" />
    </svg>`;
  }
}

import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { PvElement } from './element.ts';

/** A key to press, such as Alt A; always left to right. */
@customElement('pv-kbd')
export class PvKbd extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      kbd {
        display: var(--pv-kbd-display, inline-block);
        min-inline-size: 18px;
        padding: 1px 5px;
        border: 1px solid var(--pv-kbd-line, var(--pv-line-strong));
        border-block-end-width: 2px;
        border-radius: 5px;
        color: var(--pv-kbd-ink, var(--pv-ink-2));
        font: 500 10.5px/1.35 var(--pv-font-latin);
        text-align: center;
        white-space: nowrap;
      }
    `,
  ];

  override render() {
    return html`<kbd dir="ltr"><slot></slot></kbd>`;
  }
}

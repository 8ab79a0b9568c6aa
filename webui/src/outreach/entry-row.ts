import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { PvElement } from '../ui/element.ts';

/** One line of a list: the page fills the columns. */
@customElement('pv-entry-row')
export class PvEntryRow extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 220px) 140px minmax(0, 1fr) auto;
        gap: 2px 14px;
        align-items: center;
        min-block-size: 46px;
        padding: 6px 14px;
        border-block-start: 1px solid var(--pv-line);
        font-size: 13px;
      }
      ::slotted([slot='why']) {
        color: var(--pv-ink-2);
      }
      @media (width < 1181px) {
        :host {
          grid-template-columns: minmax(0, 1fr) 130px auto;
        }
        ::slotted([slot='why']) {
          grid-row: 2;
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  override render() {
    return html`<slot name="who"></slot><slot name="number"></slot><slot name="why"></slot
      ><slot name="mark"></slot>`;
  }
}

import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PvElement } from './element.ts';
import type { IconName } from './icon-names.ts';
import './pv-icon.ts';

/** Nothing here: an icon, one fact, and the next thing in the slot. */
@customElement('pv-empty')
export class PvEmpty extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: grid;
        align-content: center;
        justify-items: center;
        gap: 6px;
        padding: 20px 14px;
        color: var(--pv-ink-2);
        text-align: center;
      }
      pv-icon {
        color: var(--pv-ink-3);
      }
      b {
        color: var(--pv-ink);
        font-weight: 600;
      }
    `,
  ];

  @property() icon: IconName = 'info';
  @property() fact = '';

  override render() {
    return html`<pv-icon .name=${this.icon} .size=${22}></pv-icon><b>${this.fact}</b
      ><span><slot></slot></span>`;
  }
}

import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PvElement } from './element.ts';
import type { IconName } from './icon-names.ts';
import './pv-icon.ts';

/** One line above the page: its fact in bold in the slot `fact`, the rest in the slot, what to do in `end`. */
@customElement('pv-banner')
export class PvBanner extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      div {
        display: flex;
        align-items: center;
        gap: 12px;
        min-block-size: 40px;
        padding: 6px 14px;
        border: 1px solid var(--pv-warn-line);
        border-radius: 10px;
        background: var(--pv-warn-soft);
        color: var(--pv-warn-ink);
      }
      .bad {
        border-color: var(--pv-danger-line);
        background: var(--pv-danger-soft);
        color: var(--pv-danger-ink);
      }
      .info {
        border-color: var(--pv-accent-line);
        background: var(--pv-accent-soft);
        color: var(--pv-accent-ink);
      }
      b {
        font-weight: 650;
      }
      .rest {
        color: var(--pv-ink-2);
      }
    `,
  ];

  @property() tone: 'warn' | 'bad' | 'info' = 'warn';
  @property() icon?: IconName;

  override render() {
    return html`<div class=${this.tone}>
      ${this.icon && html`<pv-icon .name=${this.icon}></pv-icon>`}
      <span class="grow"
        ><b><slot name="fact"></slot></b> <span class="rest"><slot></slot></span
      ></span>
      <slot name="end"></slot>
    </div>`;
  }
}

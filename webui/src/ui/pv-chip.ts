import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PvElement } from './element.ts';
import type { IconName } from './icon-names.ts';
import './pv-icon.ts';

/** A small thing to choose: on or off. */
@customElement('pv-chip')
export class PvChip extends PvElement {
  static override shadowRootOptions = { ...PvElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    PvElement.styles,
    css`
      button {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-block-size: 28px;
        padding-inline: 10px;
        border: 1px solid var(--pv-line-strong);
        border-radius: var(--pv-radius-full);
        background: var(--pv-surface);
        color: var(--pv-ink-2);
        font-size: 12.5px;
        font-weight: 500;
        white-space: nowrap;
      }
      button[aria-pressed='true'] {
        border-color: var(--pv-accent);
        background: var(--pv-accent-soft);
        color: var(--pv-accent-ink);
        font-weight: 600;
      }
    `,
  ];

  @property() icon?: IconName;
  @property({ type: Boolean }) pressed?: boolean;

  override render() {
    return html`<button
      type="button"
      aria-pressed=${this.pressed === undefined ? nothing : String(this.pressed)}
    >
      ${this.icon && html`<pv-icon .name=${this.icon} .size=${14}></pv-icon>`}<slot></slot>
    </button>`;
  }
}

import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PvElement } from './element.ts';

/** Something that is on or off, with its words. Tells of a choice by `pv-choose` with the new value. */
@customElement('pv-switch')
export class PvSwitch extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      button {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 36px;
        gap: 2px 16px;
        align-items: center;
        inline-size: 100%;
        padding: 6px 0;
        border: 0;
        background: none;
        text-align: start;
      }
      button:disabled {
        cursor: default;
      }
      b {
        font-weight: 550;
      }
      small {
        grid-column: 1;
        color: var(--pv-ink-2);
        font-size: 12px;
      }
      i {
        display: block;
        padding: 2px;
        border-radius: 10px;
        background: var(--pv-line-input);
        inline-size: 36px;
        block-size: 20px;
      }
      i::before {
        content: '';
        display: block;
        inline-size: 16px;
        block-size: 16px;
        border-radius: 50%;
        background: var(--pv-surface);
        transition: margin var(--pv-fast) var(--pv-ease);
      }
      [aria-checked='true'] i {
        background: var(--pv-accent);
      }
      [aria-checked='true'] i::before {
        margin-inline-start: 16px;
      }
      :disabled i {
        opacity: 0.5;
      }
      @media (forced-colors: active) {
        i {
          border: 1px solid;
        }
      }
    `,
  ];

  @property() label = '';
  @property() hint = '';
  @property({ type: Boolean }) on = false;
  @property({ type: Boolean }) disabled = false;

  override render() {
    return html`<button
      type="button"
      role="switch"
      aria-checked=${String(this.on)}
      ?disabled=${this.disabled}
      @click=${() => this.emit('pv-choose', !this.on)}
    >
      <b>${this.label}</b><i aria-hidden="true"></i><small>${this.hint}</small>
    </button>`;
  }
}

import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PvElement } from './element.ts';
import type { Level } from './level.ts';

/** A share 0..1 against a target tick. */
@customElement('pv-bar')
export class PvBar extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: block;
      }
      div {
        position: relative;
        block-size: 6px;
        forced-color-adjust: none;
        border-radius: 3px;
        background: var(--pv-hover);
      }
      i {
        display: block;
        block-size: 100%;
        border-radius: 3px;
        background: var(--pv-ok);
        transition: inline-size var(--pv-base) var(--pv-ease);
      }
      .warn {
        background: var(--pv-warn);
      }
      .bad {
        background: var(--pv-danger);
      }
      u {
        position: absolute;
        inset-block: -3px;
        inline-size: 2px;
        border-radius: 1px;
        background: var(--pv-ink);
      }
    `,
  ];

  @property({ type: Number }) value = 0;
  @property({ type: Number }) target?: number;
  @property() level: Level = '';
  @property() label = '';
  /** The value in words, as the user reads numbers. */
  @property() text?: string;

  override render() {
    return html`<div
      role="meter"
      aria-label=${this.label}
      aria-valuemin="0"
      aria-valuemax="1"
      aria-valuenow=${this.value}
      aria-valuetext=${this.text ?? nothing}
    >
      <i class=${this.level} style="inline-size:${this.value * 100}%"></i>
      ${this.target === undefined ? nothing : html`<u style="inset-inline-start:${this.target * 100}%"></u>`}
    </div>`;
  }
}

import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PvElement } from './element.ts';
import type { IconName } from './icon-names.ts';
import './pv-icon.ts';

/** A region with a heading. Slots: `after` the heading, `end` of the header, `foot`, and the body. `fill` scrolls. */
@customElement('pv-card')
export class PvCard extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: flex;
        min-block-size: 0;
        min-inline-size: 0;
      }
      :host([fill]) {
        flex: 1;
      }
      section {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-block-size: 0;
        min-inline-size: 0;
        border: 1px solid var(--pv-line);
        border-radius: var(--pv-radius-lg);
        background: var(--pv-surface);
        box-shadow: var(--pv-shadow-1);
      }
      header {
        display: flex;
        flex: none;
        align-items: center;
        gap: 8px;
        min-block-size: 42px;
        padding-block: 6px;
        padding-inline: 14px 10px;
      }
      header > pv-icon {
        color: var(--pv-ink-3);
      }
      h2 {
        font-size: var(--pv-text-sm);
        white-space: nowrap;
      }
      .tail {
        display: flex;
        align-items: center;
        gap: 8px;
        min-inline-size: 0;
        margin-inline-start: auto;
        white-space: nowrap;
      }
      .tail ::slotted(span) {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .body {
        display: flow-root;
        min-block-size: 0;
        padding: 0 14px 14px;
      }
      :host([flush]) .body {
        padding: 0;
      }
      :host([fill]) .body {
        flex: 1;
        overflow: auto;
        overscroll-behavior: contain;
      }
      /* While something is left below, the last of what is seen fades. */
      :host([fill]) .body::after {
        content: '';
        position: sticky;
        display: block;
        /* to the edge, over the padding below */
        inset-block-end: -14px;
        block-size: 44px;
        margin-block-start: -44px;
        background: linear-gradient(to bottom, transparent, var(--pv-surface));
        opacity: 0;
        pointer-events: none;
        animation: more linear both;
        animation-timeline: scroll(nearest block);
      }
      :host([fill][flush]) .body::after {
        inset-block-end: 0;
      }
      @keyframes more {
        0%,
        90% {
          opacity: 1;
        }
        100% {
          opacity: 0;
        }
      }
    `,
  ];

  @property() heading = '';
  @property() icon?: IconName;
  /** Takes the room that is left and scrolls inside. */
  @property({ type: Boolean, reflect: true }) fill = false;
  /** The body reaches the edges. */
  @property({ type: Boolean, reflect: true }) flush = false;

  override render() {
    return html`<section aria-label=${this.heading || nothing}>
      ${
        this.heading &&
        html`<header part="header">
          ${this.icon && html`<pv-icon .name=${this.icon}></pv-icon>`}
          <h2>${this.heading}</h2>
          <slot name="after"></slot><span class="tail"><slot name="end"></slot></span>
        </header>`
      }
      <div class="body" part="body" tabindex=${this.fill ? '0' : nothing}><slot></slot></div>
      <slot name="foot"></slot>
    </section>`;
  }
}

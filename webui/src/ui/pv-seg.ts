import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PvElement } from './element.ts';
import type { IconName } from './icon-names.ts';
import './pv-icon.ts';
import { roving } from './roving.ts';

export interface Segment {
  id: string;
  label: string;
  lang?: string;
  icon?: IconName;
}

/** One of a few, side by side. Tells of a choice by `pv-choose` with the segment's id. */
@customElement('pv-seg')
export class PvSeg extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: inline-flex;
        min-inline-size: 0;
      }
      div {
        display: inline-flex;
        gap: 2px;
        min-inline-size: 0;
        padding: 3px;
        border-radius: 10px;
        background: var(--pv-hover);
      }
      button {
        display: inline-flex;
        gap: 7px;
        align-items: center;
        min-block-size: var(--pv-seg-size, 28px);
        padding-inline: 12px;
        border: 0;
        border-radius: 8px;
        background: none;
        color: var(--pv-ink-2);
        font-weight: 550;
        white-space: nowrap;
      }
      button[aria-checked='true'] {
        background: var(--pv-raised);
        box-shadow:
          0 1px 2px rgb(0 0 0 / 0.12),
          0 0 0 1px var(--pv-line-strong);
        color: var(--pv-ink);
      }
    `,
  ];

  @property({ attribute: false }) segments: readonly Segment[] = [];
  @property() selected = '';
  @property() label = '';

  override render() {
    const chosen = this.segments.some(({ id }) => id === this.selected);
    return html`<div role="radiogroup" aria-label=${this.label} @keydown=${roving}>
      ${this.segments.map(
        ({ id, label, lang, icon }, index) =>
          html`<button
            type="button"
            role="radio"
            lang=${lang ?? nothing}
            aria-checked=${String(id === this.selected)}
            tabindex=${id === this.selected || (!chosen && index === 0) ? 0 : -1}
            @click=${() => this.emit('pv-choose', id)}
          >
            ${icon ? html`<pv-icon .name=${icon}></pv-icon>` : nothing}${label}
          </button>`,
      )}
    </div>`;
  }
}

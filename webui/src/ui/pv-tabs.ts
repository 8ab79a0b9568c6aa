import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { number } from '../i18n/format.ts';
import { PvElement } from './element.ts';
import { roving } from './roving.ts';

export interface Tab {
  id: string;
  label: string;
  count?: number;
  /** There are more than the count says. */
  open?: boolean;
}

/** Tabs over one panel: the slot. Tells of a choice by `pv-choose` with the tab's id. */
@customElement('pv-tabs')
export class PvTabs extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
      }
      .list {
        display: flex;
        flex: none;
        gap: 2px;
        overflow-x: auto;
        scrollbar-width: none;
      }
      button {
        display: inline-flex;
        flex: none;
        align-items: center;
        gap: 6px;
        min-block-size: 28px;
        padding-inline: 9px;
        border: 0;
        border-radius: 7px;
        background: none;
        color: var(--pv-ink-2);
        font-size: 12.5px;
        font-weight: 500;
        white-space: nowrap;
      }
      button:focus-visible {
        outline-offset: -2px;
      }
      button[aria-selected='true'] {
        background: var(--pv-hover);
        color: var(--pv-ink);
        font-weight: 600;
      }
      i {
        min-inline-size: 18px;
        padding: 1px 4px;
        border-radius: 5px;
        background: var(--pv-sunken);
        font-size: 11px;
        font-style: normal;
      }
      .panel {
        flex: 1;
        min-block-size: 0;
      }
    `,
  ];

  @property({ attribute: false }) tabs: readonly Tab[] = [];
  @property() selected = '';
  @property() label = '';

  override render() {
    return html`<div class="list" role="tablist" aria-label=${this.label} @keydown=${roving}>
        ${this.tabs.map(
          ({ id, label, count, open }) =>
            html`<button
              type="button"
              role="tab"
              id="tab-${id}"
              aria-controls="panel"
              aria-selected=${String(id === this.selected)}
              tabindex=${id === this.selected ? 0 : -1}
              @click=${() => this.emit('pv-choose', id)}
            >
              ${label}${count === undefined ? nothing : html`<i>${number(count)}${open ? '+' : ''}</i>`}
            </button>`,
        )}
      </div>
      <div class="panel" id="panel" role="tabpanel" aria-labelledby="tab-${this.selected}">
        <slot></slot>
      </div>`;
  }
}

import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PvElement } from './element.ts';
import type { IconName } from './icon-names.ts';
import './pv-icon.ts';

/** A short fact in a box. */
@customElement('pv-pill')
export class PvPill extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      span {
        display: inline-flex;
        align-items: center;
        gap: 5px;
        min-block-size: 22px;
        padding-inline: 7px;
        border-radius: 6px;
        background: var(--pv-sunken);
        color: var(--pv-ink-2);
        font-size: 12px;
        font-weight: 500;
        white-space: nowrap;
      }
      .line {
        background: none;
        box-shadow: inset 0 0 0 1px var(--pv-line-strong);
      }
      .ok {
        background: var(--pv-ok-soft);
        color: var(--pv-ok-ink);
      }
      .warn {
        background: var(--pv-warn-soft);
        color: var(--pv-warn-ink);
      }
      .bad {
        background: var(--pv-danger-soft);
        color: var(--pv-danger-ink);
      }
      .accent {
        background: var(--pv-accent-soft);
        color: var(--pv-accent-ink);
      }
      .count {
        justify-content: center;
        min-inline-size: 20px;
        min-block-size: 18px;
        padding-inline: 5px;
        font-size: 11px;
        font-weight: 600;
      }
    `,
  ];

  @property() tone: 'plain' | 'line' | 'ok' | 'warn' | 'bad' | 'accent' | 'count' = 'plain';
  @property() icon?: IconName;

  override render() {
    return html`<span class=${this.tone}
      >${this.icon && html`<pv-icon .name=${this.icon} .size=${14}></pv-icon>`}<slot></slot
    ></span>`;
  }
}

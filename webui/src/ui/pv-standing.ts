import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import type { Standing } from '../wire/customer.ts';
import { PvElement } from './element.ts';
import { hues } from './hues.css.ts';
import type { IconName } from './icon-names.ts';
import './pv-icon.ts';

const ICON: Record<Standing, IconName> = {
  ACTIVE: 'check-c',
  AT_RISK: 'warn',
  LAPSED: 'hourglass',
  LOST: 'door-out',
  DETRACTOR: 'thumb-down',
};

/** How a person stands beside the ladder: icon and word. */
@customElement('pv-standing')
export class PvStanding extends PvElement {
  static override styles = [
    PvElement.styles,
    hues,
    css`
      :host {
        display: inline-flex;
      }
      span {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-block-size: 22px;
        padding-inline: 7px 8px;
        border-radius: 6px;
        box-shadow: inset 0 0 0 1px var(--ln);
        color: var(--ink);
        font-size: 12px;
        font-weight: 600;
        white-space: nowrap;
      }
      .solid {
        background: var(--c);
        box-shadow: none;
        color: var(--on);
      }
      .bare {
        min-block-size: 0;
        padding: 0;
        box-shadow: none;
      }
    `,
  ];

  @property() standing: Standing = 'ACTIVE';
  @property() variant: 'line' | 'solid' | 'bare' = 'line';

  override render() {
    return html`<span class=${this.variant} data-hue=${this.standing}
      ><pv-icon .name=${ICON[this.standing]} .size=${14}></pv-icon>${t(`word.${this.standing}`)}</span
    >`;
  }
}

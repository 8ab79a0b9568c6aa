import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import type { Standing } from '../wire/customer.ts';
import { badge } from './badge.css.ts';
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
  static override styles = [PvElement.styles, hues, badge];

  @property() standing: Standing = 'ACTIVE';
  @property() variant: 'line' | 'solid' | 'bare' = 'line';

  override render() {
    return html`<span class=${this.variant} data-hue=${this.standing}
      ><pv-icon .name=${ICON[this.standing]} .size=${14}></pv-icon>${t(`word.${this.standing}`)}</span
    >`;
  }
}

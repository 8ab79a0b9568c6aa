import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';

const ACTIONS = [
  { what: 'opportunity', icon: 'funnel' },
  { what: 'quote', icon: 'doc' },
  { what: 'order', icon: 'bag' },
  { what: 'referral', icon: 'branch' },
] as const;

/** What may be begun for one party, from within a call. Tells by `pv-deal`. */
@customElement('pv-deal-actions')
export class PvDealActions extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
    `,
  ];

  @property() party = '';

  override render() {
    return html`<div role="group" aria-label=${t('deal.actions')}>
      ${ACTIONS.map(
        ({ what, icon }) =>
          html`<pv-button
            size="sm"
            icon=${icon}
            @click=${() => this.emit('pv-deal', { what, party: this.party })}
            >${t(`deal.begin.${what}`)}</pv-button
          >`,
      )}
    </div>`;
  }
}

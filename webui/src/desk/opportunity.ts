import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { money, percent } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { wordOf } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import type { Opportunity } from '../wire/customer.ts';

/** Something this person may buy: how far it is, what it is worth, against whom. */
@customElement('pv-opportunity')
export class PvOpportunity extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: block;
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 5px 14px;
      }
      dt {
        color: var(--pv-ink-3);
      }
    `,
  ];

  @property({ attribute: false }) opportunity!: Opportunity;

  override render() {
    const { title, stage, valueRial, probability, competitors } = this.opportunity;
    return html`<pv-card icon="funnel" heading=${title}>
      <pv-pill slot="end" tone="accent">${wordOf(stage)}</pv-pill>
      <dl>
        <dt>${t('desk.opportunity.value')}</dt>
        <dd>${money(valueRial)}</dd>
        <dt>${t('desk.opportunity.probability')}</dt>
        <dd>${percent(probability / 100)}</dd>
        ${
          competitors.length === 0
            ? nothing
            : html`<dt>${t('desk.opportunity.competitors')}</dt>
                <dd><bdi>${competitors.join(t('desk.comma'))}</bdi></dd>`
        }
      </dl>
    </pv-card>`;
  }
}

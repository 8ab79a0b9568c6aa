import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { money, percent } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { Opportunity } from '../wire/customer.ts';
import '../deals/opportunity-step.ts';

/** Something this person may buy: how far it is, what it is worth, against whom. It is moved on, or given up, in place. */
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
      p {
        margin-block-start: 8px;
        color: var(--pv-danger-ink);
      }
    `,
  ];

  @property({ attribute: false }) opportunity!: Opportunity;
  @state() private refusal = '';

  override render() {
    const { id, stage, title, valueRial, probability, competitors } = this.opportunity;
    return html`<pv-card icon="funnel" heading=${title}>
      <span slot="end" class="row"
        ><pv-opportunity-step
          .opportunity=${id}
          .stage=${stage}
          .heading=${title}
          @pv-refused=${({ detail }: CustomEvent<string>) => (this.refusal = detail)}
        ></pv-opportunity-step
        ><pv-button
          size="sm"
          variant="quiet"
          icon="edit"
          label=${t('deal.opportunity.edit', { title })}
          @click=${() => this.emit('pv-deal', { what: 'opportunity', party: '', id })}
        ></pv-button
      ></span>
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
      <p role="alert" ?hidden=${this.refusal === ''}>${this.refusal}</p>
    </pv-card>`;
  }
}

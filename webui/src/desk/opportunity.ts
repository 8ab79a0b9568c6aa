import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { money, percent } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { catalogue, session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { Opportunity } from '../wire/customer.ts';
import { STEPS } from '../wire/pipeline.ts';
import { Watch } from '../wire/store.ts';
import { reasonOf } from './actions.ts';

const LOST = 'LOST:';
const OPEN_STEPS = STEPS.slice(0, STEPS.indexOf('WON'));

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
      select {
        min-block-size: 28px;
        max-inline-size: 150px;
        padding-inline: 7px;
        border: 1px solid transparent;
        border-radius: 6px;
        background: var(--pv-accent-soft);
        color: var(--pv-accent-ink);
        font-size: 12px;
        font-weight: 600;
      }
      p {
        margin-block-start: 8px;
        color: var(--pv-danger-ink);
      }
    `,
  ];

  @property({ attribute: false }) opportunity!: Opportunity;
  @state() private refusal = '';
  readonly #catalogue = new Watch(this, catalogue, ({ lostReasons }) => lostReasons);

  override render() {
    const { title, valueRial, probability, competitors } = this.opportunity;
    return html`<pv-card icon="funnel" heading=${title}>
      <span slot="end">${this.#step()}</span>
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

  #step() {
    const { stage, title } = this.opportunity;
    return html`<select
      aria-label=${t('desk.opportunity.step', { title })}
      .value=${stage}
      @change=${this.#chosen}
    >
      ${OPEN_STEPS.map(
        (step) => html`<option value=${step} ?selected=${step === stage}>${t(`pipeline.${step}`)}</option>`,
      )}
      <optgroup label=${t('desk.opportunity.lost')}>
        ${this.#catalogue.value.map(
          ({ code, title }) => html`<option value=${LOST + code}>${title[language.value]}</option>`,
        )}
      </optgroup>
    </select>`;
  }

  /** Shows where it is until the server has moved it. */
  readonly #chosen = async ({ target }: Event) => {
    const { id, stage } = this.opportunity;
    const { value } = target as HTMLSelectElement;
    const lost = value.startsWith(LOST);
    const to = lost ? { to: 'LOST', reason: value.slice(LOST.length) } : { to: value };
    (target as HTMLSelectElement).value = stage;
    this.refusal = '';
    await session.put(`/opportunities/${id}/stage`, { from: stage, ...to }).catch((failure: unknown) => {
      this.refusal = reasonOf(failure);
    });
  };
}

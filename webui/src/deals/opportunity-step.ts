import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { reasonOf } from '../desk/actions.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { catalogue, session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { STEPS } from '../wire/pipeline.ts';
import { Watch } from '../wire/store.ts';

const LOST = 'LOST:';
const OPEN_STEPS = STEPS.slice(0, STEPS.indexOf('WON'));

/** Where an opportunity is: it is moved on, or given up with a reason. Tells `pv-moved`, and `pv-refused` with why not. */
@customElement('pv-opportunity-step')
export class PvOpportunityStep extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
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
    `,
  ];

  @property() opportunity = '';
  @property() stage = '';
  @property() heading = '';
  readonly #lost = new Watch(this, catalogue, ({ lostReasons }) => lostReasons);

  override render() {
    const { stage, heading: title } = this;
    return html`<select
      aria-label=${t('desk.opportunity.step', { title })}
      .value=${stage}
      @change=${this.#chosen}
    >
      ${OPEN_STEPS.map(
        (step) => html`<option value=${step} ?selected=${step === stage}>${t(`pipeline.${step}`)}</option>`,
      )}
      <optgroup label=${t('desk.opportunity.lost')}>
        ${this.#lost.value.map(
          ({ code, title: reason }) => html`<option value=${LOST + code}>${reason[language.value]}</option>`,
        )}
      </optgroup>
    </select>`;
  }

  /** Shows where it is until the server has moved it. */
  readonly #chosen = async ({ target }: Event) => {
    const { opportunity, stage } = this;
    const { value } = target as HTMLSelectElement;
    const lost = value.startsWith(LOST);
    const to = lost ? { to: 'LOST', reason: value.slice(LOST.length) } : { to: value };
    (target as HTMLSelectElement).value = stage;
    this.emit('pv-refused', '');
    try {
      await session.put(`/opportunities/${opportunity}/stage`, { from: stage, ...to });
      this.emit('pv-moved');
    } catch (failure) {
      this.emit('pv-refused', reasonOf(failure));
    }
  };
}

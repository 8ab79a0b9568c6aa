import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { reasonOf } from '../desk/actions.ts';
import { hint } from '../app/keys.ts';
import { t } from '../i18n/messages.ts';
import { phone } from '../i18n/phone.ts';
import { phrase } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import { clock } from '../wire/clock.ts';
import { RESULTS, type ListCard, type ListResult } from '../wire/lists.ts';
import '../work/due-picker.ts';
import { personStyle } from './person.css.ts';
import { call, release, say } from './state.ts';

const SOON_MS = 2 * 3_600_000;

/** Whom to call and why, the text to say, and what came of it. */
@customElement('pv-list-person')
export class PvListPerson extends PvElement {
  static override styles = [PvElement.styles, personStyle];

  @property({ attribute: false }) card!: ListCard;
  /** Set in a call: then there is nothing to dial. */
  @property({ type: Boolean }) calling = false;
  /** Nobody is called now; what came of a call of before may be said. */
  @property({ type: Boolean }) quiet = false;
  @state() private due: string | undefined;
  @state() private refusal = '';
  @state() private busy = false;

  override render() {
    const { entry, list } = this.card;
    return html`<div class="person">
      <h3>
        <a href="/customers/${entry.who.party}"><bdi>${entry.who.name}</bdi></a>
        <pv-stage variant="bare" .stage=${entry.who.stage}></pv-stage>
        <pv-standing .standing=${entry.standing}></pv-standing>
      </h3>
      <p class="why">
        <b>${t(`lists.purpose.${list.purpose}`)}</b> · <bdi>${list.name}</bdi>: <bdi>${list.why}</bdi>
      </p>
      <ul aria-label=${t('lists.reasons')}>
        ${entry.reasons.map((reason) => html`<li><pv-icon name="info" .size=${14}></pv-icon>${phrase(reason)}</li>`)}
        ${
          entry.attempts === 0
            ? nothing
            : html`<li>
                <pv-icon name="repeat" .size=${14}></pv-icon
                >${t('lists.tried', { n: entry.attempts, of: list.attempts })}
              </li>`
        }
      </ul>
      ${list.say === undefined ? nothing : html`<p class="say"><bdi>${list.say}</bdi></p>`}
      ${this.due === undefined ? this.#acts() : this.#agree(this.due)}
      ${this.refusal && html`<p class="bad" role="alert">${this.refusal}</p>`}
    </div>`;
  }

  #acts() {
    const { who } = this.card.entry;
    const { number } = who;
    return html`${
        this.calling || number === undefined
          ? nothing
          : html`<div class="acts">
              <pv-button
                variant="primary"
                icon="phone"
                kbd=${this.quiet ? '' : hint('callNext')}
                ?disabled=${this.quiet}
                @click=${() => void call(this.card)}
                ><bdi dir="ltr">${phone(number)}</bdi></pv-button
              ><pv-button icon="undo" @click=${() => void this.#do(() => release(this.card.entry.id))}
                >${t('lists.release')}</pv-button
              >
            </div>`
      }
      <div class="acts" role="group" aria-label=${t('lists.result')}>
        ${RESULTS.map(
          (result) =>
            html`<pv-chip @click=${() => this.#said(result)}>${t(`lists.result.${result}`)}</pv-chip>`,
        )}
      </div>`;
  }

  #agree(due: string) {
    return html`<pv-due-picker
        .value=${due}
        @pv-due=${({ detail }: CustomEvent<string>) => (this.due = detail)}
      ></pv-due-picker>
      <div class="acts">
        <pv-button
          variant="primary"
          icon="check"
          ?disabled=${this.busy || due === ''}
          @click=${() => void this.#do(() => say(this.card.entry.id, { result: 'CALLBACK', at: due }))}
          >${t('work.save')}</pv-button
        ><pv-button @click=${() => (this.due = undefined)}>${t('lists.back')}</pv-button>
      </div>`;
  }

  #said(result: ListResult): void {
    if (result === 'CALLBACK') this.due = new Date(clock.now() + SOON_MS).toISOString();
    else void this.#do(() => say(this.card.entry.id, { result }));
  }

  async #do(run: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.refusal = '';
    try {
      await run();
      this.due = undefined;
    } catch (failure) {
      this.refusal = reasonOf(failure);
    }
    this.busy = false;
  }
}

import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { daysSinceEpoch, isoDay } from '../i18n/day.ts';
import { clockTime } from '../i18n/format.ts';
import { zone } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { wordOf } from '../i18n/phrase.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { PvField } from '../ui/pv-field.ts';
import { clock } from '../wire/clock.ts';
import type { KeptQuote } from '../wire/deals.ts';
import '../work/day-field.ts';
import { instantAt, minutesOf } from '../work/due.ts';
import { dealForm } from './deal-form.css.ts';
import { asRead, saved } from './saving.ts';

const CHANNELS = ['EMAIL', 'SMS', 'MESSENGER', 'VISIT', 'WEB', 'SOCIAL', 'CALL'] as const;

/** By which channel a draft went out, and when: recorded, not sent by us. Tells `pv-kept` with the quote as it stands. */
@customElement('pv-quote-sending')
export class PvQuoteSending extends PvElement {
  static override styles = [
    PvElement.styles,
    dealForm,
    css`
      fieldset {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) 110px auto;
        gap: 10px;
        align-items: start;
        margin: 0;
        padding: 12px;
        border: 1px solid var(--pv-line);
        border-radius: var(--pv-radius-md);
        background: var(--pv-sunken);
      }
      pv-button {
        margin-block-start: 23px;
      }
      p {
        grid-column: 1 / -1;
      }
    `,
  ];

  @property({ attribute: false }) quote!: KeptQuote;
  @property({ type: Boolean }) disabled = false;
  @state() private channel: string = CHANNELS[0];
  @state() private day: string | undefined;
  @state() private time: string | undefined;
  @state() private why = '';

  override render() {
    const now = clock.now();
    return html`<fieldset ?disabled=${this.disabled}>
      <label
        >${t('deal.quote.channel')}<select
          @change=${({ target }: Event) => (this.channel = (target as HTMLSelectElement).value)}
        >
          ${CHANNELS.map((one) => html`<option value=${one} ?selected=${one === this.channel}>${wordOf(one)}</option>`)}
        </select></label
      >
      <pv-day-field
        label=${t('deal.quote.sentOn')}
        .value=${this.day ?? isoDay(now)}
        @pv-choose=${({ detail }: CustomEvent<string>) => (this.day = detail)}
      ></pv-day-field>
      <pv-field
        label=${t('work.time')}
        latin
        .value=${this.time ?? clockTime(now)}
        error=${this.time !== undefined && minutesOf(this.time) === undefined ? t('work.time.wrong') : ''}
        @input=${({ target }: Event) => (this.time = (target as PvField).value)}
      ></pv-field>
      <pv-button icon="mail" variant="primary" ?disabled=${this.disabled} @click=${this.#send}
        >${t('deal.quote.send')}</pv-button
      >
      ${this.disabled ? html`<p class="faint">${t('deal.quote.saveFirst')}</p>` : nothing}
      ${this.why === '' ? nothing : html`<p class="bad" role="alert">${this.why}</p>`}
    </fieldset>`;
  }

  /** Without a word about when, it is now by the server's clock. */
  #at(): { at?: string } {
    if (this.day === undefined && this.time === undefined) return {};
    const now = clock.now();
    const minutes = minutesOf(this.time ?? clockTime(now)) ?? 0;
    const day = this.day === undefined ? daysSinceEpoch(now) : Date.parse(this.day) / 86_400_000;
    return { at: new Date(instantAt(day, minutes, zone.value)).toISOString() };
  }

  readonly #send = async () => {
    const { id, version } = this.quote;
    const body = { channel: this.channel, ...this.#at() };
    const outcome = await saved(session.put<KeptQuote>(`/quotes/${id}/sending`, body, asRead(version)));
    this.why = 'done' in outcome ? '' : outcome.why;
    if ('done' in outcome) this.emit('pv-kept', outcome.done);
    else if (outcome.current !== undefined) this.emit('pv-kept', outcome.current);
  };
}

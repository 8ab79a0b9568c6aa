import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { daysSinceEpoch } from '../i18n/day.ts';
import { clockTime, longDate } from '../i18n/format.ts';
import { zone } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { PvField } from '../ui/pv-field.ts';
import { clock } from '../wire/clock.ts';
import { instantAt, minutesOf } from './due.ts';

const MINUTE_MS = 60_000;
const DAYS = 14;
const MORNING = 10 * 60;

/** When something is due: by a press, or a day and a time. Tells by `pv-due`; `value` is empty while no time is typed. */
@customElement('pv-due-picker')
export class PvDuePicker extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: grid;
        gap: 10px;
      }
      .chips,
      .own {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        align-items: start;
      }
      .label,
      label {
        display: block;
        font-size: 12.5px;
        font-weight: 550;
      }
      select {
        min-block-size: 38px;
        padding-inline: 10px;
        border: 1px solid var(--pv-line-input);
        border-radius: 9px;
        background: var(--pv-surface);
      }
      label {
        display: grid;
        gap: 5px;
      }
      pv-field {
        inline-size: 96px;
      }
    `,
  ];

  static formAssociated = true;
  readonly #internals = this.attachInternals();

  @property() value = '';
  @state() private typed: string | undefined;
  /** The last instant that was one. */
  #chosen = clock.now();

  override willUpdate(): void {
    if (this.value !== '') this.#chosen = Date.parse(this.value);
  }

  override render() {
    const chosen = this.#chosen;
    return html`<p class="label">${t('work.due')}</p>
      <div class="chips">
        ${this.#quick().map(
          ([label, at]) =>
            html`<pv-chip .pressed=${Math.abs(at - chosen) < MINUTE_MS} @click=${() => this.#set(at)}
              >${label}</pv-chip
            >`,
        )}
      </div>
      <div class="own">
        <label
          >${t('work.dayOf')}<select @change=${this.#day}>
            ${this.#days().map(
              (at) =>
                html`<option
                  value=${daysSinceEpoch(at)}
                  ?selected=${daysSinceEpoch(at) === daysSinceEpoch(chosen)}
                >
                  ${longDate(at)}
                </option>`,
            )}
          </select></label
        >
        <pv-field
          @keydown=${this.#key}
          label=${t('work.time')}
          latin
          .value=${this.typed ?? clockTime(chosen)}
          error=${this.typed !== undefined && minutesOf(this.typed) === undefined ? t('work.time.wrong') : ''}
          @input=${this.#time}
        ></pv-field>
      </div>`;
  }

  #quick(): [string, number][] {
    const now = clock.now();
    return [
      [t('work.in.minutes', { n: 30 }), now + 30 * MINUTE_MS],
      [t('work.in.hours', { n: 2 }), now + 120 * MINUTE_MS],
      [t('work.in.tomorrow'), instantAt(daysSinceEpoch(now) + 1, MORNING, zone.value)],
    ];
  }

  #days(): number[] {
    return Array.from({ length: DAYS }, (_, day) => clock.now() + day * 1440 * MINUTE_MS);
  }

  readonly #day = ({ target }: Event) => {
    const day = Number((target as HTMLSelectElement).value);
    this.#set(instantAt(day, minutesOf(clockTime(this.#chosen)) ?? MORNING, zone.value));
  };

  readonly #time = ({ target }: Event) => {
    const typed = (target as PvField).value;
    const minutes = minutesOf(typed);
    this.typed = typed;
    if (minutes === undefined) this.#say('');
    else this.#tell(instantAt(daysSinceEpoch(this.#chosen), minutes, zone.value));
  };

  /** Enter in the time is Enter in the form around. */
  readonly #key = ({ code, ctrlKey, altKey }: KeyboardEvent) => {
    if (code.endsWith('Enter') && !ctrlKey && !altKey) this.#internals.form?.requestSubmit();
  };

  #set(at: number): void {
    this.typed = undefined;
    this.#tell(at);
  }

  #tell(at: number): void {
    this.#say(new Date(at).toISOString());
  }

  #say(due: string): void {
    this.value = due;
    this.emit('pv-due', due);
  }
}

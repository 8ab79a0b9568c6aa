import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { longDate } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { PvField } from '../ui/pv-field.ts';
import type { ScriptField } from '../wire/catalogue.ts';
import type { Saving } from './answering.ts';
import { asKept } from './script.ts';
import './day-field.ts';

/** One question of a script and its answer. Tells by `pv-answer` what was typed and how it is kept. */
@customElement('pv-script-field')
export class PvScriptField extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      fieldset {
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        margin-block-end: 5px;
        padding: 0;
        font-size: 12.5px;
        font-weight: 550;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      p {
        font-size: 12px;
      }
    `,
  ];

  @property({ attribute: false }) field!: ScriptField;
  @property() value = '';
  @property({ attribute: false }) saving: Saving | undefined;

  override render() {
    return html`${this.#input()}
      <p class=${this.saving?.state === 'refused' ? 'bad' : 'warn'} role="status">${this.#state()}</p>`;
  }

  #state() {
    if (this.saving?.state === 'refused') return t('work.refused', { allowed: this.saving.allowed });
    return this.saving?.state === 'offline' ? t('desk.willBeSent') : nothing;
  }

  #input() {
    const { field, value } = this;
    const label = field.title[language.value];
    if (field.kind === 'CHOICE')
      return this.#chips(
        label,
        field.choices.map(({ code, title }) => [code, title[language.value]]),
      );
    if (field.kind === 'YES_NO')
      return this.#chips(label, [
        ['YES', t('work.yes')],
        ['NO', t('work.no')],
      ]);
    if (field.kind === 'DATE')
      return html`<pv-day-field
        label=${label}
        .value=${value}
        hint=${value === '' ? '' : longDate(`${value}T12:00:00Z`)}
        @pv-choose=${({ detail }: CustomEvent<string>) => this.#tell(detail)}
      ></pv-day-field>`;
    return html`<pv-field
      label=${label}
      .value=${value}
      ?latin=${field.kind === 'NUMBER'}
      @input=${({ target }: Event) => this.#tell((target as PvField).value)}
    ></pv-field>`;
  }

  #chips(label: string, choices: readonly (readonly [string, string])[]) {
    return html`<fieldset>
      <legend>${label}</legend>
      <div class="chips">
        ${choices.map(
          ([code, title]) =>
            html`<pv-chip
              .pressed=${code === this.value}
              @click=${() => this.#tell(code === this.value ? '' : code)}
              >${title}</pv-chip
            >`,
        )}
      </div>
    </fieldset>`;
  }

  #tell(typed: string): void {
    this.emit('pv-answer', { typed, kept: asKept(this.field, typed) });
  }
}

import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { number } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { PvField } from '../ui/pv-field.ts';
import '../work/due-picker.ts';
import { formStyle } from '../work/form.css.ts';
import type { Field, Value } from './forms.ts';

/** One question of a form, whatever kind it is. Tells by `pv-value`. */
@customElement('pv-care-field')
export class PvCareField extends PvElement {
  static override styles = [
    PvElement.styles,
    formStyle,
    css`
      :host {
        display: block;
      }
      textarea {
        min-block-size: 74px;
        padding: 8px 10px;
        border: 1px solid var(--pv-line-input);
        border-radius: 9px;
        background: var(--pv-surface);
        font-weight: 400;
        resize: vertical;
      }
      fieldset {
        padding: 0;
        margin: 0;
        border: 0;
      }
      legend {
        margin-block-end: 5px;
        font-size: 12.5px;
        font-weight: 550;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      .check {
        display: flex;
        gap: 8px;
        align-items: center;
      }
      select {
        inline-size: 100%;
      }
    `,
  ];

  @property({ attribute: false }) field!: Field;
  @property({ attribute: false }) value: Value = '';

  override render() {
    const label = t(this.field.label);
    switch (this.field.kind) {
      case 'text':
        return html`<pv-field
          label=${label}
          .value=${String(this.value)}
          @input=${({ target }: Event) => this.#say((target as PvField).value)}
        ></pv-field>`;
      case 'area':
        return html`<label
          >${label}<textarea
            dir="auto"
            .value=${String(this.value)}
            @input=${({ target }: Event) => this.#say((target as HTMLTextAreaElement).value)}
          ></textarea>
        </label>`;
      case 'due':
        return html`<pv-due-picker
          .value=${String(this.value)}
          @pv-due=${({ detail }: CustomEvent<string>) => this.#say(detail)}
        ></pv-due-picker>`;
      case 'check':
        return html`<label class="check"
          ><input
            type="checkbox"
            .checked=${this.value === true}
            @change=${({ target }: Event) => this.#say((target as HTMLInputElement).checked)}
          />${label}</label
        >`;
      case 'select':
        return this.#select(label);
      default:
        return this.#chips(label);
    }
  }

  #select(label: string) {
    return html`<label
      >${label}<select @change=${({ target }: Event) => this.#say((target as HTMLSelectElement).value)}>
        ${(this.field.options ?? []).map(
          ([value, words, locked]) =>
            html`<option value=${value} ?disabled=${locked} ?selected=${value === this.value}>
              ${words}
            </option>`,
        )}
      </select></label
    >`;
  }

  /** Several of a few, or one score of eleven. */
  #chips(label: string) {
    const score = this.field.kind === 'score';
    const options = score
      ? Array.from({ length: 11 }, (_, n) => [String(n), number(n)] as const)
      : (this.field.options ?? []);
    const chosen = score ? [String(this.value)] : (this.value as readonly string[]);
    const press = (value: string) => {
      if (score) this.#say(value);
      else this.#say(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
    };
    return html`<fieldset>
      <legend>${label}</legend>
      <div class="chips">
        ${options.map(
          ([value, words]) =>
            html`<pv-chip .pressed=${chosen.includes(value)} @click=${() => press(value)}>${words}</pv-chip>`,
        )}
      </div>
    </fieldset>`;
  }

  #say(value: Value): void {
    this.emit('pv-value', value);
  }
}

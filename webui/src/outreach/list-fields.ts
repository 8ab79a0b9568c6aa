import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { TRUTH } from '../customer/record-inputs.ts';
import { normalise } from '../i18n/digits.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { catalogue } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { PvField } from '../ui/pv-field.ts';
import type { FreeField } from '../wire/catalogue.ts';
import { Watch } from '../wire/store.ts';
import { dayOf } from '../work/calendar.ts';
import { formStyle } from '../work/form.css.ts';

/** The centre's own fields of the record, to choose people by. Tells by `pv-fields` what they must be. */
@customElement('pv-list-fields')
export class PvListFields extends PvElement {
  static override styles = [
    PvElement.styles,
    formStyle,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
        gap: 10px;
      }
    `,
  ];

  @property({ attribute: false }) chosen: Readonly<Record<string, string>> = {};
  readonly #known = new Watch(this, catalogue, ({ fields }) => fields);

  override render() {
    return this.#known.value.map((field) => this.#field(field));
  }

  #field({ code, title, kind, choices }: FreeField) {
    const label = title[language.value];
    const value = this.chosen[code] ?? '';
    const options = kind === 'YES_NO' ? TRUTH() : choices.map((one) => [one, one] as const);
    if (options.length === 0)
      return html`<pv-field
        label=${label}
        @input=${({ target }: Event) => this.#say(code, plain(kind, (target as PvField).value))}
      ></pv-field>`;
    return html`<label
      >${label}<select @change=${({ target }: Event) => this.#say(code, (target as HTMLSelectElement).value)}>
        <option value="">${t('lists.any')}</option>
        ${options.map(([of, word]) => html`<option value=${of} ?selected=${of === value}>${word}</option>`)}
      </select></label
    >`;
  }

  #say(code: string, value: string): void {
    const { [code]: _, ...others } = this.chosen;
    this.chosen = value === '' ? others : { ...others, [code]: value };
    this.emit('pv-fields', this.chosen);
  }
}

/** Days and numbers as they are kept, whatever calendar and digits they were typed in. */
function plain(kind: FreeField['kind'], typed: string): string {
  if (kind === 'DATE') return dayOf(typed, language.value) ?? typed.trim();
  return kind === 'NUMBER' ? normalise(typed).trim() : typed.trim();
}

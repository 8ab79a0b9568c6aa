import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { persianDigits } from '../i18n/digits.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { PvField } from '../ui/pv-field.ts';
import { dayOf, written } from './calendar.ts';

/** A day typed in the calendar of the user. `value` is as 2026-11-22; tells a new one by `pv-choose`. */
@customElement('pv-day-field')
export class PvDayField extends PvElement {
  @property() label = '';
  @property() value = '';
  @property() hint = '';
  @state() private typed: string | undefined;

  override render() {
    const shown = this.value === '' ? '' : written(this.value, language.value);
    const wrong =
      this.typed !== undefined && this.typed.trim() !== '' && dayOf(this.typed, language.value) === undefined;
    return html`<pv-field
      label=${this.label}
      latin
      .value=${this.typed ?? (language.value === 'fa' ? persianDigits(shown) : shown)}
      placeholder=${t('work.date.example')}
      hint=${this.hint}
      error=${wrong ? t('work.date.wrong') : ''}
      @input=${this.#input}
    ></pv-field>`;
  }

  readonly #input = ({ target }: Event) => {
    const { value } = target as PvField;
    this.typed = value;
    const day = value.trim() === '' ? '' : dayOf(value, language.value);
    if (day !== undefined) this.emit('pv-choose', day);
  };
}

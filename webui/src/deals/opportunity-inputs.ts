import { html, nothing } from 'lit';
import { persianDigits } from '../i18n/digits.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import type { Choice, Colleague } from '../wire/catalogue.ts';
import type { Product } from '../wire/deals.ts';
import { lookFor } from './product-list.ts';

/** A whole number in the digits of the language. */
export function digits(value: number): string {
  return language.value === 'fa' ? persianDigits(String(value)) : String(value);
}

export function textInput(name: string, label: string, value: string, place = '') {
  const most = name === 'title' ? 200 : 20;
  return html`<label class=${place}
    >${label}<input name=${name} maxlength=${most} dir="auto" autocomplete="off" .value=${value}
  /></label>`;
}

export function productInput(items: readonly Product[], product = '') {
  return html`<label
    >${t('deal.product')}<input
      name="product"
      list="products"
      dir="auto"
      autocomplete="off"
      .value=${product}
      @input=${({ target }: Event) => void lookFor((target as HTMLInputElement).value.trim())}
    /><datalist id="products">
      ${items.map(({ code, title }) => html`<option value=${code}>${title[language.value]}</option>`)}
    </datalist></label
  >`;
}

/** Who left the house keeps what was theirs until somebody else gets it. */
export function ownerSelect(colleagues: readonly Colleague[], owner?: string, ownerName?: string) {
  const known = owner === undefined || colleagues.some(({ agent }) => agent === owner);
  return html`<label
    >${t('deal.owner')}<select name="owner">
      <option value="">${t('pipeline.nobody')}</option>
      ${known ? nothing : html`<option value=${owner} selected>${person(ownerName ?? owner)}</option>`}
      ${colleagues.map(
        ({ agent, name }) =>
          html`<option value=${agent} ?selected=${agent === owner}>${person(name)}</option>`,
      )}
    </select></label
  >`;
}

export function sourceSelect(sources: readonly Choice[], source?: string) {
  const known = source === undefined || sources.some(({ code }) => code === source);
  return html`<label
    >${t('deal.source')}<select name="source">
      <option value="">${t('record.unknown')}</option>
      ${known ? nothing : html`<option value=${source} selected>${source}</option>`}
      ${sources.map(
        ({ code, title }) =>
          html`<option value=${code} ?selected=${code === source}>${title[language.value]}</option>`,
      )}
    </select></label
  >`;
}

import { html } from 'lit';
import { language } from '../i18n/locale.ts';
import { number, shortDate } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { wordOf } from '../i18n/phrase.ts';
import { catalogue } from '../services.ts';
import type { FreeField } from '../wire/catalogue.ts';

/** What may be chosen: its code and its word. */
type Option = readonly [value: string, word: string];

export const NUMBERS = (): Option[] =>
  (['MOBILE', 'HOME', 'WORK', 'OTHER'] as const).map((kind) => [kind, t(`record.number.${kind}`)]);
export const CHANNELS = (): Option[] =>
  ['EMAIL', 'MESSENGER', 'SOCIAL', 'WEB'].map((kind) => [kind, wordOf(kind)]);
export const CONTACTS = (): Option[] =>
  ['CALL', 'SMS', 'EMAIL', 'MESSENGER', 'VISIT'].map((kind) => [kind, wordOf(kind)]);
export const LANGUAGES = (): Option[] => ['fa', 'en'].map((code) => [code, wordOf(code.toUpperCase())]);
export const SOURCES = (): Option[] =>
  catalogue.value.sources.map(({ code, title }) => [code, title[language.value]]);
export const YES_NO = (): Option[] => [
  ['yes', t('record.yes')],
  ['no', t('record.no')],
];

/** As a field of the administrator's has it. */
export const TRUTH = (): Option[] => [
  ['true', t('record.yes')],
  ['false', t('record.no')],
];

/** What stands in a field of the administrator's, in words. */
export function ownValue({ kind }: FreeField, value?: string): string | undefined {
  if (value === undefined) return undefined;
  if (kind === 'DATE') return shortDate(value);
  if (kind === 'NUMBER') return number(Number(value));
  return kind === 'YES_NO' ? TRUTH().find(([of]) => of === value)?.[1] : wordOf(value);
}

export const said = (given?: boolean) => (given === undefined ? undefined : given ? 'yes' : 'no');

export function bare(name: string, label: string, value = '', type = 'text') {
  return html`<input
    .name=${name}
    type=${type}
    aria-label=${label}
    placeholder=${label}
    .value=${value}
    dir="auto"
  />`;
}

export function input(name: string, label: string, value = '', type = 'text') {
  return html`<label
    ><span>${label}</span><input .name=${name} type=${type} .value=${value} dir="auto"
  /></label>`;
}

export function select(name: string, label: string, options: readonly Option[], value?: string) {
  return html`<select .name=${name} aria-label=${label}>
    ${options.map(([code, word]) => html`<option value=${code} ?selected=${code === value}>${word}</option>`)}
  </select>`;
}

export function choice(name: string, label: string, options: readonly Option[], value?: string) {
  const all: Option[] = [['', t('record.unknown')], ...options];
  return html`<label><span>${label}</span>${select(name, label, all, value ?? '')}</label>`;
}

export function own({ code, title, kind, choices }: FreeField, value?: string) {
  const label = title[language.value];
  const options: Option[] = kind === 'YES_NO' ? TRUTH() : choices.map((one) => [one, one]);
  if (options.length > 0) return choice(`field.${code}`, label, options, value);
  return input(`field.${code}`, label, value, kind === 'DATE' ? 'date' : 'text');
}

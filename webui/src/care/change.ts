import { resultOf } from '../desk/results.ts';
import { money, number, shortDate, when } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { isolate, lookup, t } from '../i18n/messages.ts';
import { category, person, written } from '../i18n/names.ts';
import { phone } from '../i18n/phone.ts';
import { hour, wordOf } from '../i18n/phrase.ts';
import { catalogue } from '../services.ts';
import type { Aim } from '../wire/care.ts';
import { department } from '../work/words.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const CODE = /^[A-Z_]+$/;
const COUNT = /^-?\d{1,15}$/;
const LINE = /(\d+) × (.*?) = (-?\d+)(?:, |$)/g;

/** Each of a list that the log has as one text. */
const each = (value: string, one: (part: string) => string) =>
  value.split(', ').map(one).join(t('desk.comma'));

const titled = (choices: readonly { code: string; title: Record<'en' | 'fa', string> }[], value: string) =>
  choices.find(({ code }) => code === value)?.title[language.value];

function numbered(part: string): string {
  const [e164 = '', kind = ''] = part.split(' ');
  return `${isolate(phone(e164))} (${lookup(`record.number.${kind}`) ?? kind})`;
}

/** “2 × Cup = 900” of an order or a quote, with money and digits as the reader has them. */
function lines(value: string): string {
  const all = [...value.matchAll(LINE)].map(
    ([, count, title = '', rial]) =>
      `${number(Number(count))} × ${isolate(title)} (${isolate(money(Number(rial)))})`,
  );
  return all.length === 0 ? value : all.join(t('desk.comma'));
}

/** What is a code or a list, by the field it stands in. */
const WORDS: Readonly<Record<string, (value: string) => string | undefined>> = {
  agent: person,
  doneBy: person,
  owner: person,
  department,
  category,
  title: written,
  disposition: resultOf,
  source: (value) => titled(catalogue.value.sources, value),
  reason: (value) => titled(catalogue.value.callReasons, value),
  aims: (value) => (JSON.parse(value) as Aim[]).map((aim) => t(`care.aim.${aim}`)).join(t('desk.comma')),
  direction: (value) => t(value === 'OUTBOUND' ? 'care.outbound' : 'care.inbound'),
  language: (value) => wordOf(value.toUpperCase()),
  lines,
  number: (value) => (value.startsWith('+') ? isolate(phone(value)) : undefined),
  numbers: (value) => each(value, numbered),
  channels: (value) => each(value, (part) => part.replace(/^[A-Z]+/, wordOf)),
  links: (value) => each(value, (part) => lookup(`record.link.${part.split(' ')[0] ?? ''}`) ?? part),
  preferredFrom: hour,
  preferredTo: hour,
};

/** What a field that changed is called; consents and the administrator's own fields carry which one. */
export function changedField(field: string): string {
  const [whole = '', of] = field.split('.');
  if (of !== undefined && whole === 'consents')
    return `${t('record.consents')}${t('desk.comma')}${wordOf(of)}`;
  if (of !== undefined && whole === 'fields') return titled(catalogue.value.fields, of) ?? of;
  return lookup(`care.field.${field}`) ?? lookup(`deal.field.${field}`) ?? lookup(`record.${field}`) ?? field;
}

/** What a field was or is, as people read it. */
export function changedValue(field: string, value: string | undefined): string {
  if (value === undefined || value === '' || value === '[]') return t('care.none');
  if (value === 'true' || value === 'false') return t(value === 'true' ? 'record.yes' : 'record.no');
  if (INSTANT.test(value)) return when(value);
  if (DAY.test(value)) return shortDate(value);
  if (field.endsWith('Rial')) return money(Number(value));
  const said = WORDS[field]?.(value) ?? (CODE.test(value) ? lookup(`pipeline.${value}`) : undefined);
  return said ?? (COUNT.test(value) ? number(Number(value)) : wordOf(value));
}

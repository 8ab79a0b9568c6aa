import { resultOf } from '../desk/results.ts';
import { money, shortDate, when } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { lookup, t } from '../i18n/messages.ts';
import { category, person } from '../i18n/names.ts';
import { wordOf } from '../i18n/phrase.ts';
import { catalogue } from '../services.ts';
import type { Aim } from '../wire/care.ts';
import { department } from '../work/words.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const CODE = /^[A-Z_]+$/;

/** What is a code, by the field it stands in. */
const WORDS: Readonly<Record<string, (value: string) => string | undefined>> = {
  agent: person,
  owner: person,
  department,
  category,
  disposition: resultOf,
  reason: (value) => catalogue.value.callReasons.find(({ code }) => code === value)?.title[language.value],
  aims: (value) => (JSON.parse(value) as Aim[]).map((aim) => t(`care.aim.${aim}`)).join(t('desk.comma')),
  direction: (value) => t(value === 'OUTBOUND' ? 'care.outbound' : 'care.inbound'),
  ownAccord: (value) => t(value === 'true' ? 'record.yes' : 'record.no'),
};

/** What a field that changed is called. */
export function changedField(field: string): string {
  return lookup(`care.field.${field}`) ?? lookup(`deal.field.${field}`) ?? lookup(`record.${field}`) ?? field;
}

/** What a field was or is, as people read it. */
export function changedValue(field: string, value: string | undefined): string {
  if (value === undefined || value === '' || value === '[]') return t('care.none');
  if (INSTANT.test(value)) return when(value);
  if (DAY.test(value)) return shortDate(value);
  if (field.endsWith('Rial')) return money(Number(value));
  return (
    WORDS[field]?.(value) ?? (CODE.test(value) ? lookup(`pipeline.${value}`) : undefined) ?? wordOf(value)
  );
}

import type { Param, Phrase, Text } from '../wire/customer.ts';
import { persianDigits } from './digits.ts';
import { ago, duration, money, number, shortDate } from './format.ts';
import { language } from './locale.ts';
import { fill, isolate, lookup } from './messages.ts';
import { category, written } from './names.ts';

/** A sentence of the server in the user's language; an unknown code shows itself rather than nothing. */
export function phrase({ code, params = {} }: Phrase): string {
  const message = lookup(`phrase.${code}`, params);
  return message === undefined ? code : fill(message, (name) => param(params[name], name));
}

/** A plugin's own words; `{0}` is the first of its params. */
export function text({ en, fa, params = [] }: Text): string {
  return fill(language.value === 'fa' ? fa : en, (index) => param(params[Number(index)]));
}

const HOUR = /^\d\d:\d\d$/;

/** A time of day such as 08:00, in the user's digits. */
export function hour(value: string): string {
  return language.value === 'fa' ? persianDigits(value) : value;
}

function param(value: Param | undefined, name?: string): string {
  if (value === undefined) return '';
  if (typeof value === 'string' && name === 'category') return isolate(category(value));
  if (typeof value === 'string' && name === 'title') return isolate(written(value));
  if (typeof value === 'string') return isolate(HOUR.test(value) ? hour(value) : wordOf(value));
  if (typeof value === 'number') return number(value);
  if ('at' in value) return isolate(ago(value.at));
  if ('date' in value) return isolate(shortDate(value.date));
  if ('rial' in value) return isolate(money(value.rial));
  return isolate(duration(value.ms));
}

/** A value that is itself a word of the domain (`LOYAL`) is shown in the user's language. */
export function wordOf(value: string): string {
  if (/^[A-Z_]+(,[A-Z_]+)+$/.test(value))
    return value
      .split(',')
      .map(wordOf)
      .join(lookup('desk.comma') ?? ', ');
  return /^[A-Z][A-Z_]+$/.test(value) ? (lookup(`word.${value}`) ?? value) : value;
}

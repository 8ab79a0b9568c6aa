import { when } from '../i18n/format.ts';
import { lookup, t } from '../i18n/messages.ts';
import { wordOf } from '../i18n/phrase.ts';
import type { FieldError } from './session.ts';

/** Enough to know one's own words again. */
const SHOWN = 60;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/;

/** A value that was not taken, in the reader's words: the field, what stood there and what is allowed. */
export function misfitOf({ field, value, allowed }: FieldError): string {
  const named = { field: fieldName(field), allowed: allowedOf(allowed) };
  const written = typeof value === 'string' || typeof value === 'number' ? shown(String(value)) : '';
  return written === '' ? t('misfit.missing', named) : t('misfit', { ...named, value: written });
}

/** The last step of its path, as our forms call it. */
function fieldName(path: string): string {
  const field = path.split(/[./]/).findLast((step) => !/^\d+$/.test(step)) ?? path;
  const groups = ['misfit.field', 'record', 'care.field', 'deal.field'];
  const known = groups.map((group) => lookup(`${group}.${field}`));
  return known.find((word) => word !== undefined) ?? field;
}

/** The server's words for what is allowed, rule by rule; one that is not known stays as it is. */
function allowedOf(allowed: string): string {
  const choices = /^one of \[?([^\]]*)\]?$/.exec(allowed)?.[1];
  if (choices !== undefined)
    return t('misfit.oneOf', { choices: choices.split(', ').map(wordOf).join(t('desk.comma')) });
  const rules = allowed.split(', ').filter((rule) => rule !== 'text');
  return rules.length === 0 ? t('misfit.text') : rules.map(ruleOf).join(t('desk.comma'));
}

type Rule = readonly [pattern: RegExp, words: (from: number, to: number) => string];

const RULES: readonly Rule[] = [
  [/^not blank$/, () => t('misfit.notBlank')],
  [/^of at most (\d+) characters$/, (n) => t('misfit.atMost', { n })],
  [/^of (\d+) to (\d+) characters$/, (from, to) => t('misfit.length', { from, to })],
  [/^a (?:whole )?number from (-?\d+) to (-?\d+)$/, (from, to) => t('misfit.number', { from, to })],
  [/^a day such as /, () => t('misfit.day')],
  [/^an instant such as /, () => t('misfit.instant')],
  [/^from now until a year from now$/, () => t('misfit.fromNow')],
];

function ruleOf(rule: string): string {
  for (const [pattern, words] of RULES) {
    const found = pattern.exec(rule);
    if (found) return words(Number(found[1]), Number(found[2]));
  }
  return rule;
}

function shown(text: string): string {
  if (INSTANT.test(text)) return when(text);
  const letters = Array.from(text);
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : text;
}

import { afterEach, expect, it } from 'vitest';
import { language } from '../i18n/locale.ts';
import { numberOf } from './caller.ts';

const inside = { number: '1002', numberKind: 'EXTENSION' } as const;
const read = () => numberOf(inside).replace(/[\u2066-\u2069]/g, '');

const before = language.value;
afterEach(() => language.set(before));

it('reads an extension in the digits of the language', () => {
  language.set('en');
  expect(read()).toBe('Extension 1002');
  language.set('fa');
  expect(read()).toBe('داخلی ۱۰۰۲');
});

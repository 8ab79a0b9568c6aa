import { afterEach, expect, it } from 'vitest';
import { language } from '../i18n/locale.ts';
import { names } from '../i18n/names.ts';
import { colleagueOf, numberOf } from './caller.ts';

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

it("calls a colleague by name, and an extension that is nobody's by its number", () => {
  names.set({
    people: [
      { user: 'behrouz', name: 'Behrouz Kamali', called: { en: 'Behrouz Kamali', fa: 'بهروز کمالی' } },
    ],
    queues: [],
  });
  language.set('fa');
  expect(colleagueOf({ ...inside, colleague: 'behrouz' })).toBe('بهروز کمالی');
  language.set('en');
  expect(colleagueOf({ ...inside, colleague: 'behrouz' })).toBe('Behrouz Kamali');
  expect(colleagueOf(inside)).toMatch(/Extension.*1002/);
});

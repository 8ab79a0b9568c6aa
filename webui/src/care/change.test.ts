import { beforeEach, describe, expect, it } from 'vitest';
import { language } from '../i18n/locale.ts';
import { catalogue } from '../services.ts';
import { EMPTY_CATALOGUE } from '../wire/catalogue.ts';
import { changedField, changedValue } from './change.ts';

/** Without the marks that keep a text from turning its neighbours around. */
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ');

describe('a change, as people read it', () => {
  beforeEach(() => {
    const fields = [
      { code: 'SHOPS', title: { en: 'Shops', fa: 'فروشگاه' }, kind: 'NUMBER' as const, choices: [] },
    ];
    catalogue.set({ ...EMPTY_CATALOGUE, fields });
    language.set('en');
  });

  it.each([
    ['consents.CALL', 'Consent, Call', 'رضایت، تماس'],
    ['fields.SHOPS', 'Shops', 'فروشگاه'],
    ['fields.GONE', 'GONE', 'GONE'],
    ['numbers', 'Phone numbers', 'شماره‌های تلفن'],
    ['totalRial', 'Total', 'جمع'],
  ])('names the field %s', (field, en, fa) => {
    expect(changedField(field)).toBe(en);
    language.set('fa');
    expect(changedField(field)).toBe(fa);
  });

  it.each([
    [
      'numbers',
      '+989123456789 MOBILE, +982112345678 WORK',
      '+98 912 345 6789 (Mobile), +98 21 1234 5678 (Work)',
    ],
    ['channels', 'EMAIL a@b.example, WEB c.example', 'Email a@b.example, Web site c.example'],
    ['links', 'FAMILY 7b0f1d34-0000-7000-8000-000000000001', 'Family'],
    ['lines', '1 × Cup, large = 900, 2 × Pot = 18000', '1 × Cup, large (90 Toman), 2 × Pot (1,800 Toman)'],
    ['lines', 'as it was', 'as it was'],
    ['offered', 'false', 'no'],
    ['language', 'fa', 'Persian'],
    ['probability', '100', '100'],
    ['status', 'SENT', 'Sent'],
    ['number', 'PF-1043', 'PF-1043'],
    ['note', '', 'none'],
  ])('tells %s %s', (field, value, told) => {
    expect(plain(changedValue(field, value))).toBe(told);
  });
});

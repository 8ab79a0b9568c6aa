import { describe, expect, it } from 'vitest';
import type { PartyRecord } from '../wire/record.ts';
import { recordOf } from './record-edit.ts';

const BEFORE: PartyRecord = {
  name: 'Arash',
  kind: 'PERSON',
  role: 'CUSTOMER',
  job: 'Confectioner',
  numbers: [],
  channels: [],
  consents: { SMS: true, SOCIAL: false },
  fields: {},
  links: [{ party: 'p2', kind: 'FAMILY' }],
};

describe('a record from its form', () => {
  it('takes what is written and keeps what is not shown', () => {
    const form = new FormData();
    form.set('name', '\u2068 Arash Kianfar \u2069');
    form.append('number', '\u202a0913 555 0186\u202c');
    form.append('numberKind', 'MOBILE');
    form.append('number', '');
    form.append('numberKind', 'HOME');
    form.set('consent.EMAIL', 'no');
    form.set('consent.SMS', '');
    form.set('field.SHOPS', '2');
    const defined = [
      { code: 'SHOPS', title: { en: 'Shops', fa: 'فروشگاه' }, kind: 'NUMBER', choices: [] },
    ] as const;
    expect(
      recordOf(
        form,
        BEFORE,
        defined.map((field) => ({ ...field, choices: [] })),
      ),
    ).toEqual({
      name: 'Arash Kianfar',
      kind: 'PERSON',
      role: 'CUSTOMER',
      numbers: [{ number: '0913 555 0186', kind: 'MOBILE' }],
      channels: [],
      consents: { EMAIL: false, SOCIAL: false },
      fields: { SHOPS: '2' },
      links: [{ party: 'p2', kind: 'FAMILY' }],
    });
  });
});

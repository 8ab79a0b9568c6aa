import { describe, expect, it } from 'vitest';
import { language } from '../i18n/locale.ts';
import { emptyDraft, termsOf } from './draft.ts';

const draft = { ...emptyDraft('2026-11-22'), name: ' Silent ', why: 'Because' };

describe('the terms of a list', () => {
  it('take numbers and times in any digits, and several places', () => {
    const terms = termsOf({
      ...draft,
      silentDays: '۹۰',
      most: '٥٠',
      from: '۰۹:۳۰',
      places: 'تهران، Shiraz, ',
    });
    expect(terms).toMatchObject({ name: 'Silent', most: 50, from: '09:30' });
    expect(terms.filter).toMatchObject({ silentDays: 90, places: ['تهران', 'Shiraz'] });
  });

  it('leave out what was not asked for', () => {
    const terms = termsOf(draft);
    expect(terms).not.toHaveProperty('last');
    expect(terms).not.toHaveProperty('say');
    expect(terms.filter).not.toHaveProperty('silentDays');
    expect(terms.filter).not.toHaveProperty('fields');
    expect(termsOf({ ...draft, fields: { SHOPS: '2' } }).filter).toMatchObject({ fields: { SHOPS: '2' } });
  });

  it('name a department, an agent, or nobody', () => {
    expect(termsOf({ ...draft, whose: 'department:SALES' })).toMatchObject({ department: 'SALES' });
    expect(termsOf({ ...draft, whose: 'n.rostami' })).toMatchObject({ agents: ['n.rostami'] });
    expect(termsOf(draft)).not.toHaveProperty('agents');
  });

  it('have days of the calendar that the user reads', () => {
    language.set('fa');
    const persian = emptyDraft('2026-11-22');
    expect(persian).toMatchObject({ first: '۱۴۰۵/۹/۱', most: '۵۰۰' });
    expect(termsOf({ ...persian, last: '1405/9/10' })).toMatchObject({
      first: '2026-11-22',
      last: '2026-12-01',
      most: 500,
      from: '09:00',
    });
    language.set('en');
  });

  it('leave a number that is none to the server to refuse', () => {
    expect(termsOf({ ...draft, most: 'many' }).most).toBe(-1);
  });
});

import { expect, it } from 'vitest';
import { callerOf, filled } from './record.ts';

it('keeps what is typed and forgets what is emptied', () => {
  const typed = filled(filled({}, 'name', ' Sara '), 'company', 'Toos');
  expect(typed).toEqual({ name: ' Sara ', company: 'Toos' });
  expect(filled(typed, 'company', '')).toEqual({ name: ' Sara ' });
});

it('is a caller as soon as there is a name', () => {
  expect(callerOf({ company: 'Toos' })).toBeUndefined();
  expect(callerOf({ name: '  ' })).toBeUndefined();
  expect(callerOf({ name: ' Sara ', source: 'EXHIBITION' })).toEqual({
    name: 'Sara',
    kind: 'PERSON',
    source: 'EXHIBITION',
  });
  expect(callerOf({ name: '\u202eSara\u0007', company: '\u2068Toos\u2069' })).toMatchObject({
    name: 'Sara',
    company: 'Toos',
  });
  expect(callerOf({ name: '\u202e' })).toBeUndefined();
  expect(callerOf({ name: 'Toos', kind: 'ORGANISATION', company: ' ' })).toEqual({
    name: 'Toos',
    kind: 'ORGANISATION',
  });
});

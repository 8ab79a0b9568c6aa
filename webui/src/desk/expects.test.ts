import { expect, it } from 'vitest';
import { shirin } from '../../e2e/fixture/customer.ts';
import { expectations } from './expects.ts';

it('shows treatments by how they stand, and locks what is for the next rung', () => {
  const loyal = expectations(shirin('en'));
  expect(loyal.map((one) => ('treatment' in one ? [one.icon, one.treatment.state] : one.icon))).toEqual([
    ['rosette', 'DUE'],
    ['tag', 'READY'],
    ['gift', 'DUE'],
    ['lock', 'LOCKED'],
  ]);
  const customer = { ...shirin('en'), expects: [{ code: 'expect.needs' }], treatments: [] };
  expect(expectations(customer)).toEqual([{ icon: 'chat', phrase: { code: 'expect.needs' } }]);
});

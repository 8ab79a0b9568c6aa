import { describe, expect, it } from 'vitest';
import type { Party } from '../wire/customer.ts';
import { differences, missing } from './merging.ts';

const party = (more: Partial<Party>): Party => ({
  id: 'p1',
  version: 1,
  name: 'Shirin',
  kind: 'PERSON',
  role: 'CUSTOMER',
  numbers: [],
  since: '2026-01-01T00:00:00Z',
  ...more,
});

describe('two files of one person', () => {
  const survivor = party({ place: 'Shiraz', preferredFrom: '09:00', preferredTo: '12:00' });
  const duplicate = party({ id: 'p2', name: 'Shirin D.', job: 'Architect', place: 'Shiraz' });

  it('differ in what they say differently', () => {
    expect(differences(survivor, duplicate)).toEqual([
      { field: 'NAME', mine: 'Shirin', other: 'Shirin D.' },
      { field: 'JOB', mine: undefined, other: 'Architect' },
      { field: 'HOURS', mine: '09:00 – 12:00', other: undefined },
    ]);
  });

  it('give the survivor what it does not know', () => {
    expect([...missing(differences(survivor, duplicate))]).toEqual(['JOB']);
  });
});

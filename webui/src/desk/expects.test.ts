import { expect, it } from 'vitest';
import { expectations } from './expects.ts';

it('locks what only the next rung may have', () => {
  const loyal = expectations('LOYAL', [{ code: 'expect.respect' }, { code: 'expect.gift' }]);
  expect(loyal.map(({ phrase, lockedFor }) => [phrase.code, lockedFor])).toEqual([
    ['expect.respect', undefined],
    ['expect.gift', undefined],
    ['expect.benefit', 'ADVOCATE'],
  ]);
  const advocate = expectations('ADVOCATE', [{ code: 'expect.benefit' }, { code: 'expect.newer' }]);
  expect(advocate.map(({ icon }) => icon)).toEqual(['coins', 'circle']);
});

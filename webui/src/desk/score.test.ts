import { expect, it } from 'vitest';
import { fold } from './score.ts';

const reasons = [24, 13, -9, 5, -3].map((points) => ({ points, text: { en: '', fa: '' } }));

it('folds the reasons after the third so that the points still add up', () => {
  expect(fold(reasons.slice(0, 3))).toMatchObject({ more: 0, points: 0 });
  const { shown, more, points } = fold(reasons);
  expect([shown.length, more, points]).toEqual([3, 2, 2]);
});

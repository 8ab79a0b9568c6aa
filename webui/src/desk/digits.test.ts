import { expect, it } from 'vitest';
import { digitKeys, digitOf } from './digits.ts';

it('knows a digit by the place of its key', () => {
  expect(['Digit1', 'Numpad9', 'Digit0', 'KeyA', 'F1'].map(digitOf)).toEqual([1, 9, 0, undefined, undefined]);
  expect(digitKeys([1, 2]).map(digitOf)).toEqual([1, 1, 2, 2]);
});

import { expect, it } from 'vitest';
import { digitOf } from './digits.ts';

it('knows a digit by the place of its key', () => {
  expect(['Digit1', 'Numpad9', 'Digit0', 'KeyA', 'F1'].map(digitOf)).toEqual([1, 9, 0, undefined, undefined]);
});

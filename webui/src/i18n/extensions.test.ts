import { afterEach, expect, it } from 'vitest';
import { extensions } from './extensions.ts';
import { language } from './locale.ts';

const before = language.value;
afterEach(() => language.set(before));

it('reads the extensions of all phones, the main one first', () => {
  language.set('en');
  expect(extensions({ extension: '101', furtherExtensions: ['991', '41'] })).toBe('101, 991, 41');
  language.set('fa');
  expect(extensions({ extension: '101', furtherExtensions: ['991'] })).toBe('۱۰۱\u200F، ۹۹۱');
  expect(extensions({})).toBeUndefined();
});

import { expect, it } from 'vitest';
import { initials } from './initials.ts';

it.each([
  ['Niloufar Rostami', 'NR'],
  ['Café Bahar Narenj', 'CN'],
  ['narvan', 'N'],
  ['نیلوفر رستمی', 'ن\u200cر'],
  ['+98 21 4455 0139', '#'],
  ['', '#'],
])('%s is %s', (name, letters) => expect(initials(name)).toBe(letters));

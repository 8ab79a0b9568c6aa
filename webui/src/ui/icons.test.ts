import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ICONS } from './icon-names.ts';

it('names every drawing of the sprite', () => {
  const sprite = readFileSync(new URL('./icons.svg', import.meta.url), 'utf8');
  const drawn = [...sprite.matchAll(/<symbol id="i-([\w-]+)"/g)].map(([, name]) => name);
  expect([...ICONS].sort()).toEqual(drawn.sort());
});

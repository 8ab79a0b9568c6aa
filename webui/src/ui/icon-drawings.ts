import type { IconName } from './icon-names.ts';
import sprite from './icons.svg?raw';

const drawings = new Map<string, string>();

for (const [, name = '', drawing = ''] of sprite.matchAll(/<symbol id="i-([\w-]+)"[^>]*>(.*?)<\/symbol>/gs)) {
  drawings.set(name, drawing);
}

/** What is inside an icon's 24 × 24 square. It is part of the program: an icon appears also while the server is away. */
export function drawing(name: IconName): string {
  return drawings.get(name) ?? '';
}

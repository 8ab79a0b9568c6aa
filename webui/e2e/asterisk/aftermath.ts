import { mkdir } from 'node:fs/promises';
import type { RunnerTestCase } from 'vitest';
import type { Lab } from './lab.ts';
import type { Screen } from './screen.ts';

/** Everybody hangs up. Of a test that failed there are pictures then, and the next one begins on tidy screens. */
export async function aftermath(
  lab: Lab,
  screens: [string, Screen][],
  { name, result }: Pick<RunnerTestCase, 'name' | 'result'>,
): Promise<void> {
  const failed = result?.state === 'fail';
  if (failed) await pictures(name, screens);
  await lab.unplug();
  if (failed) await Promise.all(screens.map(([, screen]) => screen.tidiesUp()));
}

async function pictures(name: string, screens: [string, Screen][]): Promise<void> {
  await mkdir('test-results', { recursive: true });
  for (const [who, screen] of screens)
    await screen.picture(`test-results/${name.replaceAll(/\W+/g, '-')}-${who}.png`);
}

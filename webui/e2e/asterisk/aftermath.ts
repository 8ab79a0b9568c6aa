import { mkdir } from 'node:fs/promises';
import { vi, type RunnerTestCase } from 'vitest';
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
  if (failed) await Promise.all(screens.map(([, screen]) => tidy(screen)));
}

async function pictures(name: string, screens: [string, Screen][]): Promise<void> {
  await mkdir('test-results', { recursive: true });
  for (const [who, screen] of screens)
    await screen.picture(`test-results/${name.replaceAll(/\W+/g, '-')}-${who}.png`);
}

/** Whatever was left by what went wrong before. */
async function tidy(screen: Screen): Promise<void> {
  await screen.opens('/desk');
  const result = screen.page.getByRole('radio', { name: 'Question answered' });
  await vi.waitUntil(
    async () => {
      if (await result.isVisible()) await screen.finishOneOf('Question answered');
      return screen.page.locator('pv-idle-desk h1').isVisible();
    },
    { timeout: 20_000, interval: 200 },
  );
}

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, LOOKS, open, violations } from './fixture/browser.ts';
import { floor } from './fixture/floor.ts';
import { FixtureServer } from './fixture/server.ts';

describe('a board that is no longer told', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each(LOOKS)('stays readable and says how old it is: $language $theme', async (look) => {
    const server = new FixtureServer();
    server.state = { pops: [], queues: [], links: [], board: floor(look.language) };
    const page = await open(browser, `${await server.start()}/board`, look);
    await page.locator('pv-agent-tile').first().waitFor();
    await server.stop();
    await page.locator('pv-connection-banner pv-banner').waitFor();
    await page.screenshot({ path: `test-results/stale-${look.language}-${look.theme}.png` });
    expect(await page.locator('pv-waiting-list li').count()).toBe(7);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

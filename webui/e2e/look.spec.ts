import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, LOOKS, open, overflows, violations } from './fixture/browser.ts';
import { CATALOGUE, floor, queueLines } from './fixture/floor.ts';
import { FixtureServer } from './fixture/server.ts';

const PICTURES = 'test-results';
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
];
// The last is 1440 × 900 at a zoom of 200 %.
const CASES = [
  ...LOOKS.flatMap((look) => SIZES.map((size) => ({ ...look, ...size }))),
  { language: 'fa', theme: 'light', width: 720, height: 450 } as const,
];

describe('every page in every look', () => {
  const server = new FixtureServer();
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    server.routes.set('GET /catalogue', () => ({ status: 200, body: CATALOGUE }));
    url = await server.start();
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  async function look(name: string, path: string, at: (typeof CASES)[number], ready: string): Promise<void> {
    const page = await open(browser, url + path, at);
    await page.locator(ready).first().waitFor();
    await page.screenshot({ path: `${PICTURES}/${name}-${at.language}-${at.theme}-${at.width}.png` });
    expect(await overflows(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  }

  it.each(CASES)('board $language $theme $width', async (at) => {
    const since = new Date(Date.now() - 3_852_000).toISOString();
    server.signedIn = true;
    server.state = {
      presence: { state: 'AVAILABLE', since },
      pops: [],
      queues: queueLines(at.language),
      links: [],
      board: floor(at.language),
    };
    await look('board', '/board', at, 'pv-agent-tile');
  });

  it.each(CASES)('demo $language $theme $width', async (at) => {
    server.signedIn = true;
    await look('demo', '/demo', at, 'pv-demo fieldset');
  });

  it.each(CASES)('login $language $theme $width', async (at) => {
    server.signedIn = false;
    await look('login', '/login', at, 'pv-login form');
  });
});

import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AgentServer, EN } from './fixture/agent.ts';
import { launch, LOOKS, overflows, violations, type Look } from './fixture/browser.ts';
import { card } from './fixture/lists.ts';

const PICTURES = 'test-results';
const SIZES = [
  [1440, 900],
  [1024, 768],
] as const;

describe('telemarketing at the desk in quiet hours', () => {
  let server: AgentServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    server = new AgentServer();
    await server.start();
  });
  afterEach(async () => {
    await page.context().close();
    await server.stop();
  });

  async function show(look: Look, withPerson: boolean): Promise<void> {
    const { entry: _, ...rest } = card(look.language);
    const work = {
      lists: [{ list: rest.list, waiting: 28 }],
      quietUntil: '09:00:00',
      ...(withPerson && { taken: card(look.language) }),
    };
    server.routes.set('GET /list-work', () => ({ status: 200, body: work }));
    page = await server.desk(browser, [], look);
    await page.locator('pv-list-card .quiet').waitFor();
  }

  it('nobody is given out or called, and what came of a call can be said', async () => {
    await show(EN, false);
    expect(await page.getByRole('button', { name: 'Next person' }).isDisabled()).toBe(true);
    await page.context().close();
    await show(EN, true);
    expect(await page.getByRole('button', { name: /912 111 2233/ }).isDisabled()).toBe(true);
    server.routes.set('POST /list-work/e1/result', () => ({ status: 200, body: card('en').entry }));
    await page.locator('pv-list-person').getByText('Reached', { exact: true }).click();
    await expect.poll(() => server.bodies('POST /list-work/e1/result')).toEqual([{ result: 'REACHED' }]);
  });

  it.each(LOOKS)('is complete, within the window and without barriers: $language $theme', async (look) => {
    for (const withPerson of [false, true]) {
      await show(look, withPerson);
      for (const [width, height] of SIZES) {
        await page.setViewportSize({ width, height });
        const name = `${withPerson ? 'person' : 'list'}-${look.language}-${look.theme}-${width}`;
        await page.screenshot({ path: `${PICTURES}/quiet-${name}.png` });
        expect(await overflows(page)).toBe(false);
        expect(await violations(page)).toEqual([]);
      }
      if (!withPerson) await page.context().close();
    }
  });
});

import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launch, LOOKS, open, violations, type Look } from './fixture/browser.ts';
import { deskCatalogue } from './fixture/desk.ts';
import { floor } from './fixture/floor.ts';
import { FixtureServer } from './fixture/server.ts';

const EN: Look = { language: 'en', theme: 'light' };

describe('the state of an agent', () => {
  let server: FixtureServer;
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  beforeEach(() => {
    server = new FixtureServer();
    server.me = { user: 'n.rostami', name: 'Niloufar Rostami', role: 'AGENT', agent: 'ag' };
    server.routes.set('GET /catalogue', () => ({ status: 200, body: deskCatalogue() }));
    server.state = {
      presence: { state: 'OFFLINE', since: new Date().toISOString() },
      pops: [],
      queues: [],
      links: [],
    };
  });
  afterEach(() => server.stop());

  const asked = (route: string) =>
    server.asked.filter((request) => request.route === route).map(({ body }) => body);

  it.each(LOOKS)('asks at which phone the agent sits: $language $theme', async (look) => {
    server.routes.set('PUT /me/extension', () => ({
      status: 409,
      body: { detail: 'Extension 1008 is taken.', code: 'EXTENSION_TAKEN', said: '1008' },
    }));
    const page = await open(browser, `${await server.start()}/desk`, look);
    await page.locator('pv-agent-state pv-menu').click();
    await page.getByRole('menuitem').click();
    await page.locator('pv-log-in-dialog input').fill('۱۰۰۸');
    await page.keyboard.press('Enter');
    await page.getByText(/(is taken by somebody else|از آن کس دیگری است): 1008/).waitFor();
    expect(asked('PUT /me/extension')).toEqual([{ extension: '1008' }]);
    await page.screenshot({ path: `test-results/log-in-${look.language}-${look.theme}.png` });
    expect(await violations(page)).toEqual([]);
    server.routes.set('PUT /me/extension', () => ({ status: 202 }));
    await page.keyboard.press('Enter');
    await page.locator('pv-log-in-dialog input').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('offers to log out of the phone', async () => {
    server.me = { ...server.me, extension: '1001' };
    server.routes.set('DELETE /me/extension', () => ({ status: 202 }));
    const page = await open(browser, `${await server.start()}/desk`, EN);
    await page.locator('pv-agent-state pv-menu').click();
    await page.getByRole('menuitem', { name: /^Log out of .?1001/ }).click();
    await expect.poll(() => asked('DELETE /me/extension')).toHaveLength(1);
    await page.context().close();
  });

  it('may be changed by a supervisor', async () => {
    server.me = { user: 'm.zand', name: 'Mahtab Zand', role: 'SUPERVISOR' };
    const board = floor('en');
    const agent = board.agents.find(({ state }) => state === 'AVAILABLE') ?? expect.fail('nobody is free');
    server.state = { pops: [], queues: [], links: [], board };
    const path = `/agents/${encodeURIComponent(agent.agent)}`;
    server.routes.set(`PUT ${path}/presence`, () => ({ status: 202 }));
    server.routes.set(`DELETE ${path}/extension`, () => ({
      status: 409,
      body: { detail: 'There is a call.' },
    }));
    const page = await open(browser, `${await server.start()}/board`, EN);
    await page.locator('pv-agent-tile button', { hasText: agent.name }).click();
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await expect.poll(() => asked(`PUT ${path}/presence`)).toEqual([{ state: 'PAUSED' }]);
    await page.getByRole('button', { name: 'Log out of the phone' }).click();
    await page.getByText('There is a call.').waitFor();
    await page.screenshot({ path: 'test-results/agent-actions.png' });
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

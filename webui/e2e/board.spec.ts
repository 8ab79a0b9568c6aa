import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launch, open } from './fixture/browser.ts';
import { CATALOGUE, floor } from './fixture/floor.ts';
import { FixtureServer } from './fixture/server.ts';

const NAMED = {
  ...CATALOGUE,
  people: [
    { user: 'm.zand', name: 'Mahtab Zand', called: { en: 'Mahtab Zand', fa: 'مهتاب زند' } },
    { user: 'agent-0', name: 'Hoda Yeganeh', called: { en: 'Hoda Yeganeh', fa: 'هدی یگانه' } },
  ],
};

describe('the live board', () => {
  let server: FixtureServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    server = new FixtureServer();
    server.routes.set('GET /catalogue', () => ({ status: 200, body: NAMED }));
    server.state = { pops: [], queues: [], links: [], board: floor('en') };
    page = await open(browser, `${await server.start()}/board`, { language: 'en', theme: 'light' });
    await page.getByRole('heading', { name: 'Queues' }).waitFor();
  });
  afterEach(async () => {
    await page.context().close();
    await server.stop();
  });

  const callers = () => page.locator('pv-waiting-list li b').allTextContents();

  it('orders callers by stage, then wait, with the raised one on top', async () => {
    const names = (await callers()).map((name) => name.trim());
    expect(names.slice(0, 4)).toEqual(['Arash Kianfar', 'Roya Sarmadi', 'Shohreh Kalantari', 'Hamed Rafiei']);
    expect(names.at(-1)).toBe('+98 21 4455 0139');
  });

  it('shows what the server tells next', async () => {
    const board = floor('en');
    const rest = board.callers.filter(({ raised }) => !raised);
    server.push('board', { board: { ...board, callers: rest } });
    await page.getByText('Arash Kianfar', { exact: true }).waitFor({ state: 'detached' });
    expect(await callers()).toHaveLength(rest.length);
  });

  it('moves no row under the pointer', async () => {
    await page.locator('pv-waiting-list li').nth(1).hover();
    const before = await callers();
    const board = floor('en');
    const raised = board.callers.map((caller) => ({ ...caller, raised: caller.name === 'Omid Faraji' }));
    server.push('board', { board: { ...board, callers: raised } });
    await page.locator('pv-waiting-list li.raised', { hasText: 'Omid Faraji' }).waitFor();
    expect(await callers()).toEqual(before);
  });

  it('narrows to one queue', async () => {
    await page.getByRole('radio', { name: 'Care line' }).click();
    await page.getByText('Roya Sarmadi').waitFor({ state: 'detached' });
    expect(await page.locator('pv-agent-tile').count()).toBe(2);
    expect(await page.locator('pv-kpi').first().textContent()).toContain('1');
  });

  it('opens an agent to say with whom', async () => {
    await page.getByRole('button', { name: /Hoda Yeganeh/ }).click();
    await page
      .getByText(/with.*Javad Moradpour.*Service.*Extension .*2\d\d, 9\d\d.*occupancy.*75%/)
      .waitFor();
  });

  it('tells how busy everybody was', async () => {
    await page.locator('pv-kpi', { hasText: /occupancy.*81%/ }).waitFor();
  });

  it('calls people and queues as the language of the reader does', async () => {
    await page.getByRole('button', { name: /Account|Mahtab Zand/ }).click();
    await page.getByRole('menuitemradio', { name: 'فارسی' }).click();
    await page.locator('pv-agent-tile', { hasText: 'هدی یگانه' }).waitFor();
    await page.locator('pv-queue-table', { hasText: 'خط ویژه' }).waitFor();
    await page.locator('pv-account', { hasText: 'مهتاب زند' }).waitFor();
  });

  it('lets a supervisor see to an alert and close it', async () => {
    const asked: string[] = [];
    server.routes.set('PUT /alerts/a1', ({ body }) => {
      asked.push((body as { step: string }).step);
      return { status: 204 };
    });
    const breach = page.locator('pv-alert-row', { hasText: '3 waiting' });
    await breach.getByRole('button', { name: 'See to it' }).click();
    await expect.poll(() => asked).toEqual(['TAKE']);

    const board = floor('en');
    const owned = board.alerts.map((alert) => (alert.id === 'a1' ? { ...alert, owner: 'm.zand' } : alert));
    server.push('board', { board: { ...board, alerts: owned } });
    await breach.getByText(/Mahtab Zand.*sees to it/).waitFor();
    await page
      .locator('pv-alert-row')
      .last()
      .getByText(/Mahtab Zand.*sees to it/)
      .waitFor();
    await breach.getByRole('button', { name: 'Dealt with' }).click();
    await expect.poll(() => asked).toEqual(['TAKE', 'CLOSE']);

    server.push('board', { board: { ...board, alerts: board.alerts.filter(({ id }) => id !== 'a1') } });
    await breach.waitFor({ state: 'detached' });
  });

  it('says a raised caller aloud once', async () => {
    const said = page.locator('pv-waiting-list [role=alert]');
    expect(await said.textContent()).toMatch(/Arash Kianfar.*Advocate/);
  });
});

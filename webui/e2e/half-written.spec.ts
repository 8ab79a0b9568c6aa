import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AgentServer, EN } from './fixture/agent.ts';
import { launch } from './fixture/browser.ts';
import { pop, talked, wrapUp } from './fixture/pops.ts';

describe('a task half written', () => {
  const server = new AgentServer();
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    await server.start();
    browser = await launch();
  });
  afterEach(async () => {
    server.asked.length = 0;
    await page.context().close();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const TASKS = 'POST /pops/c1%3Aag/tasks';
  const what = () => page.getByLabel('What is to be done?');

  async function halfWritten(): Promise<Page> {
    const opened = await server.desk(browser, [pop('en', { phase: 'TALKING', call: talked() })], EN);
    server.routes.set(TASKS, () => ({ status: 201, body: { id: 't1' } }));
    await opened.keyboard.press('Alt+KeyK');
    await opened.getByLabel('What is to be done?').fill('Send the cata');
    await opened.getByLabel('Who?').selectOption({ label: 'Service' });
    await opened.getByText('tomorrow morning').click();
    return opened;
  }
  async function isWhole(): Promise<void> {
    await expect.poll(() => what().inputValue()).toBe('Send the cata');
    await expect.poll(() => page.getByLabel('Who?').inputValue()).toBe('department:SERVICE');
    const chosen = page.getByRole('button', { name: 'tomorrow morning' });
    await expect.poll(() => chosen.getAttribute('aria-pressed')).toBe('true');
  }
  async function isSaved(): Promise<void> {
    await expect
      .poll(() => server.bodies(TASKS), { timeout: 5_000 })
      .toMatchObject([{ title: 'Send the catalogue', department: 'SERVICE' }]);
    const [wish] = server.bodies(TASKS) as { dueAt: string }[];
    expect(wish?.dueAt).toMatch(/T06:30:00/);
  }

  it('is open again after a reload, with its owner and due time', async () => {
    page = await halfWritten();
    await page.reload();
    await isWhole();
    await page.keyboard.type('logue');
    await page.getByRole('button', { name: 'Save' }).click();
    await isSaved();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.reload();
    await page.locator('pv-follow-ups').waitFor();
    await page.keyboard.press('Alt+KeyK');
    await expect.poll(() => what().inputValue(), { message: 'nothing is left of what was saved' }).toBe('');
  });

  it('is there when the browser comes back from a crash', async () => {
    const crashed = await halfWritten();
    page = await crashed.context().newPage();
    await crashed.close();
    await page.goto(crashed.url());
    await page.locator('pv-follow-ups').waitFor();
    expect(await page.getByRole('dialog').count(), 'nothing opens by itself in another tab').toBe(0);
    await page.keyboard.press('Alt+KeyK');
    await isWhole();
  });

  it('goes on when the caller hangs up, and is saved by finishing', async () => {
    page = await halfWritten();
    server.routes.set('POST /pops/c1%3Aag/finish', () => ({ status: 204 }));
    server.push('pop.changed', { pop: wrapUp('en') });
    await page.locator('pv-wrap-up-bar').waitFor();
    await isWhole();
    await page.keyboard.type('logue');
    await page.keyboard.press('Control+Enter');
    await isSaved();
    await expect.poll(() => server.bodies('POST /pops/c1%3Aag/finish')).toHaveLength(1);
  });

  it('is saved as it stands when the time for wrap-up is over', async () => {
    page = await halfWritten();
    await what().fill('Send the catalogue');
    const over = wrapUp('en');
    const endsAt = new Date(Date.now() + 2500).toISOString();
    server.push('pop.changed', { pop: { ...over, wrapUp: { ...over.wrapUp, endsAt } } });
    await isSaved();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });
});

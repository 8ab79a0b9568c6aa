import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AgentServer, EN } from './fixture/agent.ts';
import { launch, LOOKS, overflows, violations, type Look } from './fixture/browser.ts';
import { callback, task } from './fixture/work.ts';
import { shirin } from './fixture/customer.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
];
const CASES = LOOKS.flatMap((look) => SIZES.map((size) => ({ ...look, ...size })));

describe('the pages of an agent', () => {
  const server = new AgentServer();
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    await mkdir('test-results', { recursive: true });
    await server.start();
    browser = await launch();
  });
  afterEach(() => page.context().close());
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  async function visit(path: string, look: Look = EN): Promise<void> {
    page = await server.desk(browser, [], look);
    await page.locator(`pv-rail a[href="${path}"]`).click();
  }

  async function isWell(name: string, { language, theme, width = 1440 }: Look): Promise<void> {
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `test-results/${name}-${language}-${theme}-${width}.png` });
    expect(await overflows(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
  }

  function answer(path: string, items: unknown[]): void {
    server.routes.set(`GET ${path}`, () => ({ status: 200, body: { items } }));
  }

  it.each(CASES)('tasks $language $theme $width', async (at) => {
    answer('/tasks', [task(at.language), task(at.language, { id: 't2' })]);
    await visit('/tasks', at);
    await page.locator('pv-tasks-page pv-plan-row').first().waitFor();
    await isWell('tasks', at);
  });

  it.each(CASES)('callbacks $language $theme $width', async (at) => {
    answer('/callbacks', [callback(at.language)]);
    await visit('/callbacks', at);
    await page.locator('pv-callbacks-page pv-plan-row').first().waitFor();
    await isWell('callbacks', at);
  });

  it.each(CASES)('customers while none is open $language $theme $width', async (at) => {
    await visit('/customers', at);
    await page.locator('pv-customer pv-empty').waitFor();
    await isWell('customers', at);
  });

  it.each(CASES)('customers whose files were opened lately $language $theme $width', async (at) => {
    const { language } = at;
    const ids = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as const;
    const file = shirin(language);
    const files = ids.map((id, index) => ({
      ...file,
      party: { ...file.party, id, name: `${file.party.name} ${index + 1}` },
    }));
    files.forEach((file, index) =>
      server.routes.set(`GET /parties/${ids[index] ?? ''}`, () => ({ status: 200, body: file })),
    );
    const items = files.map(({ party: { id, name, kind } }) => {
      return { party: id, name, kind, stage: 'LOYAL', matched: { by: 'NAME' } };
    });
    server.routes.set('GET /parties', () => ({ status: 200, body: { items } }));
    await visit('/customers', at);
    for (const { party } of files) {
      await page.getByRole('combobox').fill(party.name);
      await page.getByRole('option', { name: party.name }).click();
      await page.getByRole('dialog', { name: party.name }).waitFor();
      await page.keyboard.press('Escape');
    }
    await page.locator('pv-rail a[href="/tasks"]').click();
    await page.locator('pv-rail a[href="/customers"]').click();
    const lines = page.locator('pv-opened-list li b');
    await expect.poll(() => lines.allInnerTexts()).toEqual(files.map(({ party }) => party.name).reverse());
    await isWell('customers-opened', at);
    await lines.first().click();
    await expect.poll(() => new URL(page.url()).pathname).toBe(`/customers/${ids[1]}`);
  });

  it.each(['/tasks', '/callbacks'])('%s says that there is nothing, without barriers', async (path) => {
    answer(path, []);
    await visit(path);
    await page.locator('pv-empty').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it.each(['/tasks', '/callbacks'])('%s says that it could not be read, and tries again', async (path) => {
    server.routes.set(`GET ${path}`, () => ({ status: 503, body: { detail: 'no database' } }));
    await visit(path);
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await violations(page)).toEqual([]);
    answer(path, path === '/tasks' ? [task('en')] : [callback('en')]);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('pv-plan-row').first().waitFor();
  });
});

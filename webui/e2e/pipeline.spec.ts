import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launch, LOOKS, open, overflows, violations, type Look } from './fixture/browser.ts';
import { behind, pipeline } from './fixture/pipeline.ts';
import { FixtureServer } from './fixture/server.ts';

describe('the pipeline report', () => {
  let server: FixtureServer;
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(() => {
    server = new FixtureServer();
    asked.length = 0;
  });
  afterEach(async () => {
    await page.context().close();
    await server.stop();
  });

  async function show(look: Look): Promise<void> {
    server.routes.set('GET /reports/pipeline', (_, path) => {
      asked.push(new URL(path, 'http://fixture').search);
      return { status: 200, body: pipeline(look.language) };
    });
    server.routes.set('GET /catalogue', () => ({
      status: 200,
      body: {
        sources: [{ code: 'WEB', title: { en: 'Web search', fa: 'وب' } }],
        colleagues: [{ agent: 'a1', name: 'Hoda Yeganeh' }],
      },
    }));
    page = await open(browser, `${await server.start()}/pipeline`, look);
    await page.locator('pv-funnel').waitFor();
  }

  it.each(LOOKS)('is complete, within the window and without barriers: $language $theme', async (look) => {
    await show(look);
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await page.setViewportSize({ width: 1024, height: 768 });
    expect(await overflows(page)).toBe(false);
  });

  it('says how much went on, what is over the standard, and where it sticks', async () => {
    await show({ language: 'en', theme: 'light' });
    const text = (selector: string) => page.locator(selector).allTextContents();
    expect((await text('pv-funnel .name')).map((name) => name.replace(/\s+/g, ' ').trim())).toEqual([
      'Enquiry',
      'Need known 75%',
      'Quote sent 77%',
      'Negotiation 59%',
      'Order 68%',
      'Delivery 73%',
    ]);
    expect((await text('pv-funnel .late'))[2]).toContain('9 late');
    const sentence = await page.locator('pv-pipeline header p').textContent();
    expect(sentence).toContain('64 entered, 15 became orders, 7 delivered.');
    expect(sentence).toMatch(/It sticks at “.Quote sent.”/);
    expect(await page.locator('pv-late-list .more').textContent()).toContain('and 119 more');
  });

  it('asks for the period and the source that were chosen', async () => {
    await show({ language: 'fa', theme: 'light' });
    expect(asked[0]).toMatch(/from=([\d-]+)&to=\1$/);
    await page.getByRole('button', { name: 'دوره پیش' }).click();
    await expect.poll(() => asked.length).toBe(2);
    expect([...asked].sort()).toEqual([asked[1], asked[0]]);
    await page.getByRole('combobox', { name: 'راه آشنایی' }).selectOption('WEB');
    await expect.poll(() => asked.at(-1)).toContain('&source=WEB');
    await page.getByRole('radio', { name: 'هفته' }).click();
    await expect.poll(() => asked.length).toBe(4);
  });

  it('takes any days and one person, and hands its tables out as files of the same wish', async () => {
    await show({ language: 'en', theme: 'light' });
    await page.getByRole('radio', { name: 'From–to' }).click();
    await page.getByLabel('From').fill('2026-11-01');
    await page.getByLabel('To', { exact: true }).fill('2026-11-20');
    await expect.poll(() => asked.at(-1)).toContain('from=2026-11-01&to=2026-11-20');
    await page.getByRole('combobox', { name: 'Person', exact: true }).selectOption('a1');
    await expect.poll(() => asked.at(-1)).toContain('&owner=a1');
    const file = page.getByRole('link', { name: /People.* as .*Excel/ });
    expect(await file.getAttribute('href')).toBe(
      '/api/v1/reports/pipeline/PEOPLE/file?from=2026-11-01&to=2026-11-20&owner=a1&format=XLSX&language=en',
    );
  });

  it('shows the opportunities behind a number', async () => {
    await show({ language: 'en', theme: 'light' });
    server.routes.set('GET /reports/pipeline/behind', (_, path) => {
      asked.push(new URL(path, 'http://fixture').search);
      return { status: 200, body: behind };
    });
    await page.locator('pv-funnel').getByRole('button', { name: '64', exact: true }).click();
    await page.getByRole('heading', { name: /Enquiry.*entered/ }).waitFor();
    expect(asked.at(-1)).toMatch(/&measure=ENTERED&step=NEW$/);
    await page.locator('pv-behind').getByRole('link', { name: 'Shams Hotel' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('pv-lost-list').getByRole('button', { name: '3' }).click();
    await expect.poll(() => asked.at(-1)).toMatch(/&measure=LOST&reason=PRICE$/);
  });

  it.each(LOOKS)('goes to paper without what only a screen needs: $language $theme', async (look) => {
    await show(look);
    await mkdir('test-results', { recursive: true });
    await page.screenshot({ path: `test-results/pipeline-${look.language}-${look.theme}.png` });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('pv-pipeline-controls').isVisible()).toBe(false);
    expect(await page.locator('pv-pipeline-files').first().isVisible()).toBe(false);
    expect(await page.locator('pv-pipeline .paper').isVisible()).toBe(true);
    await page.pdf({ path: `test-results/pipeline-${look.language}-${look.theme}.pdf`, format: 'A4' });
  });

  it('says that it could not be made, and tries again', async () => {
    await show({ language: 'en', theme: 'light' });
    server.routes.set('GET /reports/pipeline', () => ({
      status: 503,
      body: { status: 503, detail: 'The database cannot be asked now; try again' },
    }));
    await page.getByRole('radio', { name: 'Month' }).click();
    await page.getByText('The database cannot be asked now').waitFor();
    server.routes.set('GET /reports/pipeline', () => ({ status: 200, body: pipeline('en') }));
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('pv-funnel').waitFor();
  });

  it('opens the file of who waits too long', async () => {
    await show({ language: 'en', theme: 'light' });
    await page.getByRole('button', { name: /Shams Hotel/ }).click();
    await page.locator('pv-party-dialog dialog[open]').waitFor();
  });
});

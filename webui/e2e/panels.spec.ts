import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Panel } from '../src/wire/stream.ts';
import { AgentServer } from './fixture/agent.ts';
import { launch, LOOKS, overflows, violations } from './fixture/browser.ts';
import { without } from './fixture/panels.ts';
import { cam, cem, pop } from './fixture/pops.ts';

const AGAIN = 'POST /pops/c1%3Aag/panels/cem';
const failed: Panel = { ...cem, state: 'FAILED', reference: 'K-204' };

describe('the panels of plugins', () => {
  let server: AgentServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    await mkdir('test-results', { recursive: true });
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    server = new AgentServer();
    server.routes.set(AGAIN, () => ({ status: 202 }));
    await server.start();
  });
  afterEach(async () => {
    await page.context().close();
    await server.stop();
  });

  it('can be asked again after a failure, alone', async () => {
    page = await server.desk(browser, [pop('en', { panels: [failed, cam] })]);
    await page.getByText(/CEM.* did not answer/).waitFor();
    await page.getByRole('img', { name: 'Score 41 of 100' }).waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => server.bodies(AGAIN)).toHaveLength(1);
    server.push('panel', { pop: 'c1:ag', panel: cem });
    await page.getByRole('img', { name: 'Score 80 of 100' }).waitFor();
  });

  it('say why they cannot be asked again', async () => {
    server.routes.set(AGAIN, () => ({
      status: 409,
      body: { title: 'No', detail: 'The plugin has not failed.' },
    }));
    page = await server.desk(browser, [pop('en', { panels: [failed] })]);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('The plugin has not failed.').waitFor();
  });

  it('share a place as tabs when there are more than two', async () => {
    const club = { ...cam, plugin: 'club', title: { en: 'Club', fa: 'باشگاه' }, score: 63 };
    page = await server.desk(browser, [pop('en', { panels: [cem, cam, club] })]);
    await page.getByRole('img', { name: 'Score 80 of 100' }).waitFor();
    await page.getByRole('img', { name: 'Score 41 of 100' }).waitFor();
    expect(await page.getByRole('img', { name: 'Score 63 of 100' }).count()).toBe(0);
    await page.getByRole('tab', { name: /Club/ }).click();
    await page.getByRole('img', { name: 'Score 63 of 100' }).waitFor();
    expect(await page.getByRole('img', { name: 'Score 41 of 100' }).count()).toBe(0);
  });

  it('keep their last answer, with its time, while the connection is lost', async () => {
    page = await server.desk(browser, [pop('en', { panels: [cem] })]);
    await page.getByRole('img', { name: 'Score 80 of 100' }).waitFor();
    await server.stop();
    await page.getByText(/^As of .*\d\d:\d\d/).waitFor();
    await page.getByRole('img', { name: 'Score 80 of 100' }).waitFor();
    await server.start();
  });

  it.each(LOOKS)('in every state $language $theme', async (look) => {
    const shoot = async (name: string, panels: Panel[]) => {
      server.push('pop.changed', { pop: pop(look.language, { panels }) });
      await page.locator('pv-plugin-panel').nth(1).waitFor();
      await page.screenshot({ path: `test-results/${name}-${look.language}-${look.theme}.png` });
      expect(await overflows(page)).toBe(false);
      expect(await violations(page)).toEqual([]);
    };
    page = await server.desk(browser, [pop(look.language)], look);
    await shoot('panels-slow', [without(cem, 'LOADING'), without(cam, 'LATE')]);
    await shoot('panels-none', [without(cem, 'EMPTY'), without(cam, 'FAILED', { reference: 'K-204' })]);
    server.push('pop.changed', { pop: pop(look.language) });
    await page.locator('pv-score-ring').first().waitFor();
    await server.stop();
    await page.locator('pv-plugin-panel .stale').first().waitFor();
    await page.screenshot({ path: `test-results/panels-stale-${look.language}-${look.theme}.png` });
    expect(await violations(page)).toEqual([]);
    await server.start();
  });
});

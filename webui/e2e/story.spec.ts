import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Pop } from '../src/wire/stream.ts';
import { AgentServer, EN, FA } from './fixture/agent.ts';
import { launch, open, type Look } from './fixture/browser.ts';
import { shirin } from './fixture/customer.ts';
import { behind, pipeline } from './fixture/pipeline.ts';
import { pop, talked } from './fixture/pops.ts';
import { openQuote, order } from './fixture/sales.ts';

const NOTES = {
  en: 'Wants the grinder of the pro-forma, asks how to order',
  fa: 'آسیاب پیش‌فاکتور را می‌خواهد، می‌پرسد چگونه سفارش دهد',
};
const REGISTER = 'POST /quotes/q1/order';

/** From the first ring to the evening's report, as three people see it on their screens. */
describe('the story of an order', () => {
  let browser: Browser;

  beforeAll(async () => {
    await mkdir('test-results', { recursive: true });
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each([EN, FA])('is told in $language', async (look) => {
    const { language } = look;
    const persian = language === 'fa';
    const server = new AgentServer();
    server.routes.set('GET /quotes/q1', () => ({ status: 200, body: openQuote(language) }));
    server.routes.set(REGISTER, () => ({ status: 201, body: order(language) }));
    await server.start();
    await rings(server, browser, look);
    await isHandedToTheExpert(server, browser, look);
    expect(server.bodies(REGISTER)).toEqual([{ lines: [], opportunity: 'o1', competitors: [] }]);
    await server.stop();
    await isSeenInTheEvening(browser, look, persian);
  });
});

/** The pop opens before the agent says hello: name, stage and why, the pro-forma of last week. */
async function rings(server: AgentServer, browser: Browser, look: Look): Promise<void> {
  const { language } = look;
  const page = await server.desk(browser, [], look);
  const { party, quote } = shirin(language);
  const ringing = pop(language);
  server.push('pop.opened', { pop: ringing });
  await page.getByRole('heading', { name: party.name }).waitFor();
  await page
    .getByText(quote?.number ?? '')
    .first()
    .waitFor();
  await shot(page, look, '1-rings');
  server.push('pop.changed', { pop: { ...ringing, phase: 'TALKING', call: talked() } satisfies Pop });
  await page.locator('pv-note').waitFor();
  await shot(page, look, '2-talks');
  await page.context().close();
}

/** The expert's screen opens with the same file and the agent's note; the order is registered from the quote. */
async function isHandedToTheExpert(server: AgentServer, browser: Browser, look: Look): Promise<void> {
  const { language } = look;
  const note = NOTES[language];
  const at = new Date().toISOString();
  const transferredBy = { agent: 'a1', agentName: 'Niloufar Rostami', kind: 'BLIND', at, note } as const;
  const call = talked({ transfers: 1, transferredBy });
  const page = await server.desk(browser, [pop(language, { phase: 'TALKING', call })], look);
  await page.locator('pv-handed-over').getByText(note).waitFor();
  await page.locator('pv-opportunity').first().waitFor();
  await page.keyboard.press('Alt+o');
  await page.locator('pv-order-sheet').waitFor();
  await page.keyboard.press('Alt+o');
  const registered = page.locator('pv-order-registered');
  await registered.getByText('S-2292').waitFor();
  await registered.getByText('J-1001').waitFor();
  await shot(page, look, '3-ordered');
  await page.context().close();
}

/** The manager sees what entered, the time spent and the delay, per person, and whose order it was. */
async function isSeenInTheEvening(browser: Browser, look: Look, persian: boolean): Promise<void> {
  const server = new AgentServer();
  server.me = { user: 'mahtab', name: persian ? 'مهتاب زند' : 'Mahtab Zand', role: 'SUPERVISOR' };
  server.routes.set('GET /reports/pipeline', () => ({ status: 200, body: pipeline(look.language) }));
  server.routes.set('GET /reports/pipeline/behind', () => ({ status: 200, body: behind }));
  const page = await open(browser, `${await server.start()}/pipeline`, look);
  const won = persian ? '۶' : '6';
  await page.locator('pv-step-times').getByRole('button', { name: won, exact: true }).click();
  await page.locator('pv-behind').getByRole('link', { name: 'Shams Hotel' }).waitFor();
  await shot(page, look, '4-evening');
  await page.context().close();
  await server.stop();
}

async function shot(page: Page, { language }: Look, what: string): Promise<void> {
  await page.screenshot({ path: `test-results/story-${what}-${language}.png` });
}

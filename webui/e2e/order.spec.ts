import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AgentServer, EN } from './fixture/agent.ts';
import { launch, LOOKS, overflows, violations, type Look } from './fixture/browser.ts';
import { pop, talked } from './fixture/pops.ts';
import { openQuote, order } from './fixture/sales.ts';

const PICTURES = 'test-results';
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
];
const CASES = LOOKS.flatMap((look) => SIZES.map((size) => ({ ...look, ...size })));
const REGISTER = 'POST /quotes/q1/order';

describe('a quote that becomes an order', () => {
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
    server.routes.set('GET /quotes/q1', () => ({ status: 200, body: openQuote('en') }));
    server.routes.set(REGISTER, () => ({ status: 201, body: order('en') }));
    await server.start();
  });
  afterEach(async () => {
    await page.context().close();
    await server.stop();
  });

  async function talking(look: Look = EN): Promise<void> {
    page = await server.desk(browser, [pop(look.language, { phase: 'TALKING', call: talked() })], look);
    await page.locator('pv-order-editor').waitFor();
  }
  const sheet = () => page.locator('pv-order-sheet');
  const button = (name: string | RegExp) => page.getByRole('button', { name });

  it('is registered by two strokes of the key, and says what followed', async () => {
    await talking();
    await page.keyboard.press('Alt+o');
    await sheet().getByText('Alborz 64 grinder').waitFor();
    expect(server.bodies(REGISTER)).toEqual([]);
    await page.keyboard.press('Alt+o');
    await page.getByText(/Order .*S-2292.* is registered/).waitFor();
    for (const said of ['Opportunity won', 'Job', 'From', 'Day 0 of the first 100 days'])
      await page.locator('pv-order-registered').getByText(said).waitFor();
    expect(server.bodies(REGISTER)).toEqual([{ lines: [], opportunity: 'o1', competitors: [] }]);
  });

  it('goes out as the agent changed it: pieces, discount, competitors', async () => {
    await talking();
    await button(/Make it an order/).click();
    await button('One more').nth(1).click();
    await button('One fewer').nth(2).click();
    await button('Loyal discount 7%').click();
    await page.getByPlaceholder('Another competitor').fill('Kavir');
    await page.keyboard.press('Enter');
    await sheet().getByText('Kavir').waitFor();
    await sheet().getByText('81,933,000 Toman').waitFor();
    await button(/Register order/).click();
    await page.getByText('is registered').waitFor();
    expect(server.bodies(REGISTER)).toEqual([
      {
        lines: [
          { position: 1, quantity: 2 },
          { position: 2, quantity: 0 },
        ],
        discount: 'LOYAL-7',
        opportunity: 'o1',
        competitors: [{ name: 'Kavir' }],
      },
    ]);
  });

  it('shows the quote as it stands when somebody changed it, and registers after another look', async () => {
    const body = { detail: 'changed', current: openQuote('en', { version: 4, lines: [] }) };
    server.routes.set(REGISTER, () => ({ status: 412, body }));
    await talking();
    await page.keyboard.press('Alt+o');
    await button(/Register order/).click();
    await page.getByRole('alert').getByText('The quote was changed meanwhile').waitFor();
    expect(await sheet().getByText('Alborz 64 grinder').count()).toBe(0);
    server.routes.set(REGISTER, () => ({ status: 201, body: order('en') }));
    await button(/Register order/).click();
    await page.getByText('is registered').waitFor();
  });

  it('keeps what was entered when it is refused or left for the time being', async () => {
    server.routes.set(REGISTER, () => ({ status: 409, body: { detail: 'no', reason: 'EXPIRED' } }));
    server.routes.set('GET /quotes/q1', () => ({
      status: 200,
      body: openQuote('en', { validUntil: '2020-01-01' }),
    }));
    await talking();
    await page.keyboard.press('Alt+o');
    await button(/Register order/).click();
    await page.getByRole('alert').getByText('Tick below').waitFor();
    server.routes.set(REGISTER, () => ({ status: 201, body: order('en') }));
    await page.getByRole('checkbox', { name: /The prices were valid/ }).check();
    await button(/Register order/).click();
    await page.getByText('is registered').waitFor();
    expect(server.bodies(REGISTER).at(-1)).toMatchObject({ acceptExpired: true });
  });

  it.each(CASES)('looks as it should: $language $theme $width', async (at) => {
    server.routes.set('GET /quotes/q1', () => ({ status: 200, body: openQuote(at.language) }));
    server.routes.set(REGISTER, () => ({ status: 201, body: order(at.language) }));
    await talking(at);
    const name = `${at.language}-${at.theme}-${at.width}`;
    await page.keyboard.press('Alt+o');
    await sheet().locator('pv-chip').first().click();
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${PICTURES}/order-edit-${name}.png` });
    expect(await overflows(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Alt+o');
    await page.locator('pv-order-registered').waitFor();
    await page.screenshot({ path: `${PICTURES}/order-saved-${name}.png` });
    expect(await violations(page)).toEqual([]);
  });
});

import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AgentServer, EN } from './fixture/agent.ts';
import { launch, LOOKS, open, overflows, violations, type Look } from './fixture/browser.ts';
import { careOf } from './fixture/care.ts';
import { shirin } from './fixture/customer.ts';
import {
  deals,
  OPPORTUNITY,
  opportunity,
  ORDER,
  PARTY,
  placed,
  products,
  QUOTE,
  quote,
} from './fixture/deals.ts';
import { panelsOf } from './fixture/panels.ts';
import { kept, stages } from './fixture/record.ts';

const PICTURES = 'test-results';
const CASES = LOOKS.flatMap((look) => [
  { ...look, width: 1440, height: 900 },
  { ...look, width: 1024, height: 768 },
]);

/** The selling side of a customer's page: opportunities, quotes, orders, referrals. */
describe('the sales of a customer', () => {
  let server: AgentServer;
  let browser: Browser;
  let page: Page;
  let url: string;

  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    server = new AgentServer();
    url = await server.start();
  });
  afterEach(async () => {
    await page.context().close();
    await server.stop();
  });

  function serve({ language }: Look): void {
    const answers: Record<string, unknown> = {
      [`GET /parties/${PARTY}`]: shirin(language),
      [`GET /parties/${PARTY}/record`]: kept,
      [`GET /parties/${PARTY}/stages`]: stages,
      [`GET /parties/${PARTY}/care`]: careOf('en'),
      [`GET /parties/${PARTY}/deals`]: deals(language),
      [`GET /opportunities/${OPPORTUNITY}`]: opportunity(language),
      [`GET /quotes/${QUOTE}`]: quote(language),
      [`GET /orders/${ORDER}`]: placed(language),
      'GET /products': products,
      ...panelsOf(`/parties/${PARTY}`, []),
    };
    for (const [route, body] of Object.entries(answers))
      server.routes.set(route, () => ({ status: 200, body }));
  }

  async function visit(look: Look = EN, path = `/customers/${PARTY}`): Promise<void> {
    serve(look);
    page = await open(browser, `${url}${path}`, look);
    await page.locator('pv-deals button.line').first().waitFor();
  }

  async function opened(tab: string, line: string | RegExp): Promise<void> {
    await page.locator('pv-deals').getByRole('tab', { name: tab }).click();
    await page.locator('pv-deals').getByRole('button', { name: line }).first().click();
    await page.locator('pv-deal-dialog dialog[open]').waitFor();
  }

  it('an opportunity is edited, and who was slower sees how it stands', async () => {
    await visit();
    await opened('Opportunities', /Second branch.*70%/);
    const current = opportunity('en');
    current.version = 4;
    current.terms.valueRial = 900_000_000;
    server.routes.set(`PUT /opportunities/${OPPORTUNITY}`, () => ({ status: 412, body: { current } }));
    await page.getByLabel('Probability, %').fill('۸۰');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Somebody changed it meanwhile').waitFor();
    expect(await page.getByLabel('Value, Toman').inputValue()).toBe('90,000,000');
    server.routes.set(`PUT /opportunities/${OPPORTUNITY}`, (asked) => ({ status: 200, body: asked.body }));
    await page.getByLabel('Probability, %').fill('80');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('pv-deal-dialog dialog[open]').waitFor({ state: 'detached' });
    expect(server.bodies(`PUT /opportunities/${OPPORTUNITY}`).at(-1)).toEqual({
      ...current.terms,
      probability: 80,
    });
  });

  it('a quote is written by typing, saved, and recorded as sent', async () => {
    await visit();
    await page.locator('pv-deals').getByRole('tab', { name: 'Quotes' }).click();
    await page.locator('pv-deals').getByRole('button', { name: 'New quote' }).click();
    await page.getByLabel('Item 1').fill('Alborz 64 grinder');
    await expect.poll(() => page.getByLabel('Price 1').inputValue()).toBe('74,500,000');
    await page.getByLabel('Count 1').fill('2');
    await page.getByLabel('Count 1').blur();
    await page.getByLabel('Discount').selectOption('LOYAL-7');
    await page.getByText('138,570,000 Toman').waitFor();
    server.routes.set(`POST /parties/${PARTY}/quotes`, () => ({ status: 201, body: quote('en') }));
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByRole('button', { name: 'Record as sent' }).waitFor();
    expect(server.bodies(`POST /parties/${PARTY}/quotes`)).toEqual([
      {
        items: [
          {
            product: 'GR-64',
            title: 'Alborz 64 grinder',
            category: 'machine/grinder',
            quantity: 2,
            priceRial: 745_000_000,
          },
        ],
        discount: 'LOYAL-7',
        opportunity: OPPORTUNITY,
      },
    ]);
    server.routes.set(`PUT /quotes/${QUOTE}/sending`, () => ({ status: 200, body: quote('en', 'SENT') }));
    await page.getByLabel('Sent by').selectOption('SMS');
    await page.getByRole('button', { name: 'Record as sent' }).click();
    await page.getByRole('button', { name: 'New version' }).waitFor();
    expect(server.bodies(`PUT /quotes/${QUOTE}/sending`)).toEqual([{ channel: 'SMS' }]);
  });

  it('an order is taken back with a reason', async () => {
    await visit();
    await opened('Orders', /S-2292/);
    server.routes.set(`PUT /orders/${ORDER}/cancellation`, () => ({ status: 200, body: placed('en') }));
    await page.getByText('Cancel this order').click();
    await page.getByLabel('Why', { exact: true }).fill('ordered twice');
    await page.getByRole('button', { name: 'Cancel the order' }).click();
    await page.locator('pv-deal-dialog dialog[open]').waitFor({ state: 'detached' });
    expect(server.bodies(`PUT /orders/${ORDER}/cancellation`)).toEqual([{ reason: 'ordered twice' }]);
  });

  it('says who sent them, whom they sent, and what came of it', async () => {
    await visit();
    await page.locator('pv-deals').getByRole('tab', { name: 'Referrals' }).click();
    const lines = await page.locator('pv-deals button.line').allTextContents();
    expect(
      lines.map((line) =>
        line
          .replace(/[\u2068\u2069]/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      ),
    ).toEqual([
      expect.stringMatching(/^Sent by Arash Kianfar Word of mouth.*Bought 14 m$/),
      expect.stringMatching(/^Sent Omid Faraji By code.*Contacted$/),
    ]);
  });

  it('says which treatment made somebody send them', async () => {
    await visit();
    const cup = {
      code: 'CUP',
      kind: 'GIFT',
      title: { en: 'Hand-made cup', fa: 'فنجان' },
      costRial: 0,
      everyDays: 90,
    };
    const items = [{ ...cup, offered: true, version: 1 }];
    server.routes.set('GET /treatments', () => ({ status: 200, body: { items } }));
    const [sent] = deals('en').referrals;
    server.routes.set(`PUT /referrals/${sent?.id}`, () => ({ status: 200, body: sent }));
    await opened('Referrals', /Sent by/);
    await page.getByLabel('Moved by what they were given').selectOption('CUP');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('pv-deal-dialog dialog[open]').waitFor({ state: 'detached' });
    expect(server.bodies(`PUT /referrals/${sent?.id}`)).toMatchObject([{ treatment: 'CUP' }]);
  });

  it.each(CASES)('looks as it should: $language $theme $width', async (look) => {
    await visit(look);
    const persian = look.language === 'fa';
    const opportunities = persian ? 'فرصت‌ها' : 'Opportunities';
    const quotes = persian ? 'پیش‌فاکتورها' : 'Quotes';
    const shoot = (what: string) =>
      page.screenshot({ path: `${PICTURES}/deals-${what}-${look.language}-${look.theme}-${look.width}.png` });
    await shoot('card');
    await opened(opportunities, /70|۷۰/);
    await page.getByRole('button', { name: persian ? 'ذخیره' : 'Save' }).waitFor();
    await shoot('opportunity');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await opened(quotes, /PF-1043/);
    await page.locator('pv-quote-sending').waitFor();
    await shoot('quote');
    expect(await overflows(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
  });

  it.each(LOOKS)('goes to paper with dates in both calendars: $language $theme', async (look) => {
    serve(look);
    page = await open(browser, `${url}/quotes/${QUOTE}`, look);
    await page.locator('pv-quote-print article').waitFor();
    await page.screenshot({ path: `${PICTURES}/proforma-${look.language}-${look.theme}.png` });
    expect(await violations(page)).toEqual([]);
    await page.pdf({ path: `${PICTURES}/proforma-${look.language}-${look.theme}.pdf`, format: 'A4' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('pv-rail').isVisible()).toBe(false);
    const date = look.language === 'fa' ? '۲۹ آبان ۱۴۰۵ (2026-11-20)' : '20 November 2026 (1405/08/29)';
    const text = (await page.locator('pv-quote-print dl').textContent())?.replace(/[\u2066-\u2069]/g, '');
    expect(text).toContain(date);
  });
});

describe('the products', () => {
  it('are listed, changed by version and pasted by administrators', async () => {
    const browser = await launch();
    const server = new AgentServer();
    server.me = { user: 'root', name: 'Root', role: 'ADMIN' };
    server.routes.set('GET /products', () => ({ status: 200, body: products }));
    const page = await open(browser, `${await server.start()}/products`, EN);
    await page.getByRole('button', { name: /Edit .*GR-64/ }).click();
    await page.getByLabel('Price, Toman').fill('80,000,000');
    server.routes.set('PUT /products/GR-64', (asked) => ({ status: 200, body: asked.body }));
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Paste a list' }).click();
    await page.locator('pv-product-paste textarea').fill('GR 1\ta\tb\tc\t1');
    await page.getByText('Line 1 is not understood').waitFor();
    await page.locator('pv-product-paste textarea').fill('GR-1\tGrinder\tآسیاب\tmachine\t1,000');
    server.routes.set('POST /products', () => ({ status: 200, body: { count: 1 } }));
    await page.getByRole('button', { name: 'Load one product' }).click();
    await page.locator('pv-product-paste').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Paste a list' }).click();
    const [grinder] = products.items;
    await page
      .locator('pv-product-paste textarea')
      .fill(`${grinder?.code ?? ''}\tGrinder\tآسیاب\tmachine\t1,000\nGR-2\tCup\tفنجان\tcups\t10`);
    server.routes.set('POST /products', () => ({ status: 412, body: { current: [grinder] } }));
    await page.getByRole('button', { name: 'Load 2 products' }).click();
    await page.getByText('is on the list already, with other values').waitFor();
    await page.screenshot({ path: `${PICTURES}/products-paste-others-en.png` });
    expect(await violations(page)).toEqual([]);
    server.routes.set('POST /products', () => ({ status: 200, body: { count: 2 } }));
    await page.getByRole('button', { name: 'Load 2 products and change those' }).click();
    await page.locator('pv-product-paste').waitFor({ state: 'detached' });
    expect(server.bodies('POST /products').slice(1)).toMatchObject([
      { items: [{ code: grinder?.code }, { code: 'GR-2' }] },
      { items: [{ code: grinder?.code, version: grinder?.version }, { code: 'GR-2' }] },
    ]);
    expect(server.bodies('PUT /products/GR-64')).toEqual([
      {
        title: { en: 'Alborz 64 grinder', fa: 'آسیاب البرز ۶۴' },
        category: 'machine/grinder',
        priceRial: 800_000_000,
        offered: true,
      },
    ]);
    expect(server.bodies('POST /products')).toHaveLength(3);
    await mkdir(PICTURES, { recursive: true });
    await page.screenshot({ path: `${PICTURES}/products-en.png` });
    expect(await violations(page)).toEqual([]);
    await browser.close();
    await server.stop();
  });
});

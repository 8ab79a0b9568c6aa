import { describe, expect, it } from 'vitest';
import { AgentServer, EN } from './fixture/agent.ts';
import { LOOKS, overflows, violations, type Look } from './fixture/browser.ts';
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
import { PICTURES, Scene } from './fixture/scene.ts';

const CASES = LOOKS.flatMap((look) => [
  { ...look, width: 1440, height: 900 },
  { ...look, width: 1024, height: 768 },
]);

/** The selling side of a customer's page: opportunities, quotes, orders, referrals. */
describe('the sales of a customer', () => {
  const scene = new Scene(() => new AgentServer());

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
      scene.server.routes.set(route, () => ({ status: 200, body }));
  }

  async function visit(look: Look = EN, path = `/customers/${PARTY}`): Promise<void> {
    serve(look);
    await scene.opens(path, look);
    await scene.page.locator('pv-deals button.line').first().waitFor();
  }

  async function opened(tab: string, line: string | RegExp): Promise<void> {
    await scene.page.locator('pv-deals').getByRole('tab', { name: tab }).click();
    await scene.page.locator('pv-deals').getByRole('button', { name: line }).first().click();
    await scene.page.locator('pv-deal-dialog dialog[open]').waitFor();
  }

  it('an opportunity is edited, and who was slower sees how it stands', async () => {
    await visit();
    await opened('Opportunities', /Second branch.*70%/);
    const current = opportunity('en');
    current.version = 4;
    current.terms.valueRial = 900_000_000;
    scene.server.routes.set(`PUT /opportunities/${OPPORTUNITY}`, () => ({ status: 412, body: { current } }));
    await scene.page.getByLabel('Probability, %').fill('۸۰');
    await scene.page.getByRole('button', { name: 'Save' }).click();
    await scene.page.getByText('Somebody changed it meanwhile').waitFor();
    expect(await scene.page.getByLabel('Value, Toman').inputValue()).toBe('90,000,000');
    scene.server.routes.set(`PUT /opportunities/${OPPORTUNITY}`, (asked) => ({
      status: 200,
      body: asked.body,
    }));
    await scene.page.getByLabel('Probability, %').fill('80');
    await scene.page.getByRole('button', { name: 'Save' }).click();
    await scene.page.locator('pv-deal-dialog dialog[open]').waitFor({ state: 'detached' });
    expect(scene.server.bodies(`PUT /opportunities/${OPPORTUNITY}`).at(-1)).toEqual({
      ...current.terms,
      probability: 80,
    });
  });

  it('a quote is written by typing, saved, and recorded as sent', async () => {
    await visit();
    await scene.page.locator('pv-deals').getByRole('tab', { name: 'Quotes' }).click();
    await scene.page.locator('pv-deals').getByRole('button', { name: 'New quote' }).click();
    await scene.page.getByLabel('Item 1').fill('Alborz 64 grinder');
    await expect.poll(() => scene.page.getByLabel('Price 1').inputValue()).toBe('74,500,000');
    await scene.page.getByLabel('Count 1').fill('2');
    await scene.page.getByLabel('Count 1').blur();
    await scene.page.getByLabel('Discount').selectOption('LOYAL-7');
    await scene.page.getByText('138,570,000 Toman').waitFor();
    scene.server.routes.set(`POST /parties/${PARTY}/quotes`, () => ({ status: 201, body: quote('en') }));
    await scene.page.getByRole('button', { name: 'Save draft' }).click();
    await scene.page.getByRole('button', { name: 'Record as sent' }).waitFor();
    expect(scene.server.bodies(`POST /parties/${PARTY}/quotes`)).toEqual([
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
    scene.server.routes.set(`PUT /quotes/${QUOTE}/sending`, () => ({
      status: 200,
      body: quote('en', 'SENT'),
    }));
    await scene.page.getByLabel('Sent by').selectOption('SMS');
    await scene.page.getByRole('button', { name: 'Record as sent' }).click();
    await scene.page.getByRole('button', { name: 'New version' }).waitFor();
    expect(scene.server.bodies(`PUT /quotes/${QUOTE}/sending`)).toEqual([{ channel: 'SMS' }]);
  });

  it('an order is taken back with a reason', async () => {
    await visit();
    await opened('Orders', /S-2292/);
    scene.server.routes.set(`PUT /orders/${ORDER}/cancellation`, () => ({ status: 200, body: placed('en') }));
    await scene.page.getByText('Cancel this order').click();
    await scene.page.getByLabel('Why', { exact: true }).fill('ordered twice');
    await scene.page.getByRole('button', { name: 'Cancel the order' }).click();
    await scene.page.locator('pv-deal-dialog dialog[open]').waitFor({ state: 'detached' });
    expect(scene.server.bodies(`PUT /orders/${ORDER}/cancellation`)).toEqual([{ reason: 'ordered twice' }]);
  });

  it('says who sent them, whom they sent, and what came of it', async () => {
    await visit();
    await scene.page.locator('pv-deals').getByRole('tab', { name: 'Referrals' }).click();
    const lines = await scene.page.locator('pv-deals button.line').allTextContents();
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
    scene.server.routes.set('GET /treatments', () => ({ status: 200, body: { items } }));
    const [sent] = deals('en').referrals;
    scene.server.routes.set(`PUT /referrals/${sent?.id}`, () => ({ status: 200, body: sent }));
    await opened('Referrals', /Sent by/);
    await scene.page.getByLabel('Moved by what they were given').selectOption('CUP');
    await scene.page.getByRole('button', { name: 'Save' }).click();
    await scene.page.locator('pv-deal-dialog dialog[open]').waitFor({ state: 'detached' });
    expect(scene.server.bodies(`PUT /referrals/${sent?.id}`)).toMatchObject([{ treatment: 'CUP' }]);
  });

  it.each(CASES)('looks as it should: $language $theme $width', async (look) => {
    await visit(look);
    const persian = look.language === 'fa';
    const opportunities = persian ? 'فرصت‌ها' : 'Opportunities';
    const quotes = persian ? 'پیش‌فاکتورها' : 'Quotes';
    const shoot = (what: string) =>
      scene.page.screenshot({
        path: `${PICTURES}/deals-${what}-${look.language}-${look.theme}-${look.width}.png`,
      });
    await shoot('card');
    await opened(opportunities, /70|۷۰/);
    await scene.page.getByRole('button', { name: persian ? 'ذخیره' : 'Save' }).waitFor();
    await shoot('opportunity');
    expect(await violations(scene.page)).toEqual([]);
    await scene.page.keyboard.press('Escape');
    await opened(quotes, /PF-1043/);
    await scene.page.locator('pv-quote-sending').waitFor();
    await shoot('quote');
    expect(await overflows(scene.page)).toBe(false);
    expect(await violations(scene.page)).toEqual([]);
  });

  it.each(LOOKS)('goes to paper with dates in both calendars: $language $theme', async (look) => {
    serve(look);
    await scene.opens(`/quotes/${QUOTE}`, look);
    await scene.page.locator('pv-quote-print article').waitFor();
    await scene.page.screenshot({ path: `${PICTURES}/proforma-${look.language}-${look.theme}.png` });
    expect(await violations(scene.page)).toEqual([]);
    await scene.page.pdf({ path: `${PICTURES}/proforma-${look.language}-${look.theme}.pdf`, format: 'A4' });
    await scene.page.emulateMedia({ media: 'print' });
    expect(await scene.page.locator('pv-rail').isVisible()).toBe(false);
    const date = look.language === 'fa' ? '۲۹ آبان ۱۴۰۵ (2026-11-20)' : '20 November 2026 (1405/08/29)';
    const text = (await scene.page.locator('pv-quote-print dl').textContent())?.replace(
      /[\u2066-\u2069]/g,
      '',
    );
    expect(text).toContain(date);
  });
});

import { describe, expect, it } from 'vitest';
import { AgentServer, EN } from './fixture/agent.ts';
import { LOOKS, overflows, violations, type Look } from './fixture/browser.ts';
import { pop, talked } from './fixture/pops.ts';
import { openQuote, order } from './fixture/sales.ts';
import { PICTURES, Scene } from './fixture/scene.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
];
const CASES = LOOKS.flatMap((look) => SIZES.map((size) => ({ ...look, ...size })));
const REGISTER = 'POST /quotes/q1/order';

describe('a quote that becomes an order', () => {
  const scene = new Scene(() => {
    const server = new AgentServer();
    server.routes.set('GET /quotes/q1', () => ({ status: 200, body: openQuote('en') }));
    server.routes.set(REGISTER, () => ({ status: 201, body: order('en') }));
    return server;
  });

  async function talking(look: Look = EN): Promise<void> {
    scene.page = await scene.server.desk(
      scene.browser,
      [pop(look.language, { phase: 'TALKING', call: talked() })],
      look,
    );
    await scene.page.locator('pv-order-editor').waitFor();
  }
  const sheet = () => scene.page.locator('pv-order-sheet');
  const button = (name: string | RegExp) => scene.page.getByRole('button', { name });

  it('is registered by two strokes of the key, and says what followed', async () => {
    await talking();
    await scene.page.keyboard.press('Alt+o');
    await sheet().getByText('Alborz 64 grinder').waitFor();
    expect(scene.server.bodies(REGISTER)).toEqual([]);
    await scene.page.keyboard.press('Alt+o');
    await scene.page.getByText(/Order .*S-2292.* is registered/).waitFor();
    for (const said of ['Opportunity won', 'Job', 'From', 'Day 0 of the first 100 days'])
      await scene.page.locator('pv-order-registered').getByText(said).waitFor();
    expect(scene.server.bodies(REGISTER)).toEqual([{ lines: [], opportunity: 'o1', competitors: [] }]);
  });

  it('goes out as the agent changed it: pieces, discount, competitors', async () => {
    await talking();
    await button(/Make it an order/).click();
    await button('One more').nth(1).click();
    await button('One fewer').nth(2).click();
    await button('Loyal discount 7%').click();
    await scene.page.getByPlaceholder('Another competitor').fill('Kavir');
    await scene.page.keyboard.press('Enter');
    await sheet().getByText('Kavir').waitFor();
    await sheet().getByText('81,933,000 Toman').waitFor();
    await button(/Register order/).click();
    await scene.page.getByText('is registered').waitFor();
    expect(scene.server.bodies(REGISTER)).toEqual([
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
    scene.server.routes.set(REGISTER, () => ({ status: 412, body }));
    await talking();
    await scene.page.keyboard.press('Alt+o');
    await button(/Register order/).click();
    await scene.page.getByRole('alert').getByText('The quote was changed meanwhile').waitFor();
    expect(await sheet().getByText('Alborz 64 grinder').count()).toBe(0);
    scene.server.routes.set(REGISTER, () => ({ status: 201, body: order('en') }));
    await button(/Register order/).click();
    await scene.page.getByText('is registered').waitFor();
  });

  it('keeps what was entered when it is refused or left for the time being', async () => {
    scene.server.routes.set(REGISTER, () => ({ status: 409, body: { detail: 'no', reason: 'EXPIRED' } }));
    scene.server.routes.set('GET /quotes/q1', () => ({
      status: 200,
      body: openQuote('en', { validUntil: '2020-01-01' }),
    }));
    await talking();
    await scene.page.keyboard.press('Alt+o');
    await button(/Register order/).click();
    await scene.page.getByRole('alert').getByText('Tick below').waitFor();
    scene.server.routes.set(REGISTER, () => ({ status: 201, body: order('en') }));
    await scene.page.getByRole('checkbox', { name: /The prices were valid/ }).check();
    await button(/Register order/).click();
    await scene.page.getByText('is registered').waitFor();
    expect(scene.server.bodies(REGISTER).at(-1)).toMatchObject({ acceptExpired: true });
  });

  it.each(CASES)('looks as it should: $language $theme $width', async (at) => {
    scene.server.routes.set('GET /quotes/q1', () => ({ status: 200, body: openQuote(at.language) }));
    scene.server.routes.set(REGISTER, () => ({ status: 201, body: order(at.language) }));
    await talking(at);
    const name = `${at.language}-${at.theme}-${at.width}`;
    await scene.page.keyboard.press('Alt+o');
    await sheet().locator('pv-chip').first().click();
    await scene.page.evaluate(() => document.fonts.ready);
    await scene.page.screenshot({ path: `${PICTURES}/order-edit-${name}.png` });
    expect(await overflows(scene.page)).toBe(false);
    expect(await violations(scene.page)).toEqual([]);
    await scene.page.keyboard.press('Alt+o');
    await scene.page.locator('pv-order-registered').waitFor();
    await scene.page.screenshot({ path: `${PICTURES}/order-saved-${name}.png` });
    expect(await violations(scene.page)).toEqual([]);
  });
});

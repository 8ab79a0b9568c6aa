import { describe, expect, it } from 'vitest';
import { AgentServer, EN } from './fixture/agent.ts';
import { violations } from './fixture/browser.ts';
import { products } from './fixture/deals.ts';
import { PICTURES, Scene } from './fixture/scene.ts';

describe('the products', () => {
  const scene = new Scene(() => new AgentServer());

  it('are listed, changed by version and pasted by administrators', async () => {
    scene.server.me = { user: 'root', name: 'Root', role: 'ADMIN' };
    scene.server.routes.set('GET /products', () => ({ status: 200, body: products }));
    await scene.opens('/products', EN);
    await scene.page.getByRole('button', { name: /Edit .*GR-64/ }).click();
    await scene.page.getByLabel('Price, Toman').fill('80,000,000');
    scene.server.routes.set('PUT /products/GR-64', (asked) => ({ status: 200, body: asked.body }));
    await scene.page.getByRole('button', { name: 'Save' }).click();
    await scene.page.getByRole('button', { name: 'Paste a list' }).click();
    await scene.page.locator('pv-product-paste textarea').fill('GR 1\ta\tb\tc\t1');
    await scene.page.getByText('Line 1 is not understood').waitFor();
    await scene.page.locator('pv-product-paste textarea').fill('GR-1\tGrinder\tآسیاب\tmachine\t1,000');
    scene.server.routes.set('POST /products', () => ({ status: 200, body: { count: 1 } }));
    await scene.page.getByRole('button', { name: 'Load one product' }).click();
    await scene.page.locator('pv-product-paste').waitFor({ state: 'detached' });

    await scene.page.getByRole('button', { name: 'Paste a list' }).click();
    const [grinder] = products.items;
    await scene.page
      .locator('pv-product-paste textarea')
      .fill(`${grinder?.code ?? ''}\tGrinder\tآسیاب\tmachine\t1,000\nGR-2\tCup\tفنجان\tcups\t10`);
    scene.server.routes.set('POST /products', () => ({ status: 412, body: { current: [grinder] } }));
    await scene.page.getByRole('button', { name: 'Load 2 products' }).click();
    await scene.page.getByText('is on the list already, with other values').waitFor();
    await scene.page.screenshot({ path: `${PICTURES}/products-paste-others-en.png` });
    expect(await violations(scene.page)).toEqual([]);
    scene.server.routes.set('POST /products', () => ({ status: 200, body: { count: 2 } }));
    await scene.page.getByRole('button', { name: 'Load 2 products and change those' }).click();
    await scene.page.locator('pv-product-paste').waitFor({ state: 'detached' });
    expect(scene.server.bodies('POST /products').slice(1)).toMatchObject([
      { items: [{ code: grinder?.code }, { code: 'GR-2' }] },
      { items: [{ code: grinder?.code, version: grinder?.version }, { code: 'GR-2' }] },
    ]);
    expect(scene.server.bodies('PUT /products/GR-64')).toEqual([
      {
        title: { en: 'Alborz 64 grinder', fa: 'آسیاب البرز ۶۴' },
        category: 'machine/grinder',
        priceRial: 800_000_000,
        offered: true,
      },
    ]);
    expect(scene.server.bodies('POST /products')).toHaveLength(3);
    await scene.page.screenshot({ path: `${PICTURES}/products-en.png` });
    expect(await violations(scene.page)).toEqual([]);
  });
});

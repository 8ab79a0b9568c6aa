import { describe, expect, it } from 'vitest';
import { LOOKS, overflows, violations, type Look } from './fixture/browser.ts';
import { entry, list, preview } from './fixture/lists.ts';
import { FixtureServer } from './fixture/server.ts';
import { PICTURES, Scene } from './fixture/scene.ts';

const EN: Look = { language: 'en', theme: 'light' };

describe('telemarketing lists of a supervisor', () => {
  const scene = new Scene(() => {
    const server = new FixtureServer();
    server.me = { user: 'm.zand', name: 'Mahtab Zand', role: 'SUPERVISOR' };
    return server;
  });

  const asked = (route: string) =>
    scene.server.asked.filter((one) => one.route === route).map(({ body }) => body);

  async function show(look: Look): Promise<void> {
    const { language } = look;
    const get = (path: string, body: unknown) =>
      scene.server.routes.set(`GET ${path}`, () => ({ status: 200, body }));
    get('/lists', { items: [list(language), list(language, { id: 'l2', state: 'ENDED' })] });
    get('/lists/l1/entries', {
      items: [
        entry(language),
        entry(language, { id: 'e2', state: 'BLOCKED', blockedBy: 'OPEN_COMPLAINT' }),
        entry(language, { id: 'e3', state: 'DONE', result: 'DO_NOT_CALL', attempts: 1 }),
      ],
    });
    get('/catalogue', {
      sources: [{ code: 'FRIEND', title: { en: 'A friend', fa: 'یک دوست' } }],
      departments: [{ code: 'SALES', title: { en: 'Sales', fa: 'فروش' } }],
      colleagues: [{ agent: 'n.rostami', name: 'Niloufar' }],
      people: [{ user: 'n.rostami', name: 'Niloufar', called: { en: 'Niloufar', fa: 'نیلوفر' } }],
      queues: [],
      written: [],
      dispositions: [],
      pauseReasons: [],
      callReasons: [],
      lostReasons: [],
      categories: [],
      scripts: [],
      fields: [
        { code: 'SHOPS', title: { en: 'Shops', fa: 'شعبه‌ها' }, kind: 'NUMBER', choices: [] },
        { code: 'ROAST', title: { en: 'Roast', fa: 'رُست' }, kind: 'CHOICE', choices: ['light', 'dark'] },
        { code: 'VISITED', title: { en: 'Was visited', fa: 'دیدار شده' }, kind: 'YES_NO', choices: [] },
      ],
    });
    scene.server.routes.set('POST /lists/preview', () => ({ status: 200, body: preview(language) }));
    await scene.opens('/lists', look);
    await scene.page.locator('pv-entry-row').first().waitFor();
  }

  it.each(LOOKS)('is complete, within the window and without barriers: $language $theme', async (look) => {
    await show(look);
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
    ] as const) {
      await scene.page.setViewportSize({ width, height });
      await scene.page.screenshot({ path: `${PICTURES}/lists-${look.language}-${look.theme}-${width}.png` });
      expect(await overflows(scene.page)).toBe(false);
    }
    expect(await violations(scene.page)).toEqual([]);
    await scene.page.locator('pv-lists-page header pv-button').click();
    await scene.page.locator('pv-list-preview li').first().waitFor();
    await scene.page.screenshot({ path: `${PICTURES}/lists-new-${look.language}-${look.theme}.png` });
    expect(await violations(scene.page)).toEqual([]);
  });

  it('says which rule blocks somebody, and how far the list is', async () => {
    await show(EN);
    await scene.page.locator('pv-entry-row').nth(1).getByText('A complaint is open').waitFor();
    await scene.page.getByText('12 of 42').first().waitFor();
  });

  it('makes a list of what was chosen, once, with a preview before', async () => {
    await show(EN);
    await scene.page.getByRole('button', { name: 'New list' }).click();
    await scene.page.getByRole('textbox', { name: 'Name', exact: true }).fill('Loyal and silent');
    await scene.page.getByRole('textbox', { name: /^Why/ }).fill('Say hello');
    await scene.page.getByRole('button', { name: 'Loyal', exact: true }).click();
    await scene.page.getByRole('textbox', { name: 'Days without contact' }).fill('۹۰');
    await scene.page.getByRole('textbox', { name: 'Shops' }).fill('۳');
    await scene.page.getByLabel('Roast').selectOption('dark');
    await scene.page.getByLabel('Was visited').selectOption('false');
    await scene.page.getByText('42 people').waitFor();
    scene.server.routes.set('POST /lists', () => ({ status: 201, body: list('en', { id: 'l3' }) }));
    await scene.page.getByRole('button', { name: 'Make the list' }).click();
    await expect.poll(() => asked('POST /lists')).toHaveLength(1);
    expect(asked('POST /lists')[0]).toMatchObject({
      name: 'Loyal and silent',
      why: 'Say hello',
      purpose: 'SELL',
      filter: {
        stages: ['LOYAL'],
        silentDays: 90,
        fields: { SHOPS: '3', ROAST: 'dark', VISITED: 'false' },
      },
    });
    await expect.poll(() => scene.page.locator('pv-list-preview').count()).toBe(0);
  });

  it('pauses a list as it was read, and says so when it was changed meanwhile', async () => {
    await show(EN);
    scene.server.routes.set('PUT /lists/l1/state', () => ({
      status: 412,
      body: { status: 412, detail: 'The list was changed since' },
    }));
    await scene.page.getByRole('button', { name: 'Pause' }).click();
    await scene.page.getByText('The list was changed since').waitFor();
    expect(asked('PUT /lists/l1/state')).toEqual([{ state: 'PAUSED' }]);
  });
});

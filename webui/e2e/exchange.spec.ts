import { describe, expect, it } from 'vitest';
import type { Import } from '../src/wire/exchange.ts';
import { LOOKS, overflows, violations, type Look } from './fixture/browser.ts';
import { checked, faults } from './fixture/exchange.ts';
import { FixtureServer } from './fixture/server.ts';
import { PICTURES, Scene } from './fixture/scene.ts';

describe('import and export', () => {
  const scene = new Scene(() => {
    const server = new FixtureServer();
    server.me = { user: 'root', name: 'Root', role: 'ADMIN' };
    return server;
  });
  let imports: Import[];

  async function show(look: Look, first: Import[] = [checked(look.language)]): Promise<void> {
    imports = first;
    scene.server.routes.set('GET /imports', () => ({ status: 200, body: { items: imports } }));
    const path = `/imports/${checked(look.language).id}`;
    scene.server.routes.set(`GET ${path}/faults`, () => ({
      status: 200,
      body: { items: faults(look.language) },
    }));
    scene.server.routes.set('GET /catalogue', () => ({ status: 200, body: { sources: [] } }));
    await scene.opens('/exchange', look);
    await scene.page.locator('pv-export-card').waitFor();
  }

  it.each(LOOKS)('is complete, within the window and without barriers: $language $theme', async (look) => {
    await show(look);
    await scene.page.locator('pv-fault-list tbody tr').first().waitFor();
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
    ] as const) {
      await scene.page.setViewportSize({ width, height });
      await scene.page.screenshot({
        path: `${PICTURES}/exchange-${look.language}-${look.theme}-${width}.png`,
      });
      expect(await overflows(scene.page)).toBe(false);
    }
    expect(await violations(scene.page)).toEqual([]);
  });

  it('names each bad row and stores the rest only when asked', async () => {
    await show({ language: 'en', theme: 'light' });
    const rows = scene.page.locator('pv-fault-list tbody tr');
    await expect.poll(() => rows.count()).toBe(3);
    expect((await rows.nth(1).textContent())?.replace(/\s+/g, ' ')).toContain('a telephone number such as');
    const asked: unknown[] = [];
    scene.server.routes.set(`POST /imports/${checked('en').id}/start`, ({ body }) => {
      asked.push(body);
      const progress = { ...checked('en').progress, created: 1_990, changed: 7, unitsDone: 2_000 };
      imports = [{ ...checked('en'), state: 'DONE', progress }];
      return { status: 200, body: imports[0] };
    });
    await scene.page.getByRole('button', { name: /Import the rest/ }).click();
    await scene.page.getByText('1,990 new, 7 changed.').waitFor();
    expect(asked).toEqual([{ skipBad: true }]);
  });

  it('tells the server what a column holds', async () => {
    await show({ language: 'en', theme: 'light' });
    const asked: unknown[] = [];
    scene.server.routes.set(`PATCH /imports/${checked('en').id}`, ({ body }) => {
      asked.push(body);
      return { status: 200, body: imports[0] };
    });
    await scene.page.getByRole('combobox', { name: /x_ref/ }).selectOption('JOB');
    await expect.poll(() => asked).toEqual([{ fields: ['ID', 'NAME', 'MOBILE', 'PLACE', 'JOB'] }]);
  });

  it('says that somebody else laid the file out meanwhile, and shows how', async () => {
    await show({ language: 'en', theme: 'light' });
    const columns = checked('en').columns.map((one) =>
      one.field === 'PLACE' ? { ...one, field: 'JOB' } : one,
    );
    const current = { ...checked('en'), version: 4, columns } as Import;
    scene.server.routes.set(`PATCH /imports/${current.id}`, () => {
      imports = [current];
      return { status: 412, body: { current } };
    });
    await scene.page.getByRole('combobox', { name: /x_ref/ }).selectOption('JOB');
    await scene.page.getByRole('alert').getByText('Somebody else said meanwhile').waitFor();
    expect(await scene.page.getByRole('combobox', { name: /city/ }).inputValue()).toBe('JOB');
    expect(await scene.page.getByRole('combobox', { name: /x_ref/ }).inputValue()).toBe('');
  });

  it('says how much of a file people took away', async () => {
    const progress = { ...checked('en').progress, takenAway: 2 };
    await show({ language: 'en', theme: 'light' }, [{ ...checked('en'), progress }]);
    await scene.page.getByText('2 that people took away stay away').waitFor();
  });

  it('says in the user’s language why a file is refused', async () => {
    await show({ language: 'fa', theme: 'light' }, []);
    await scene.page.getByText('هنوز فایلی وارد نشده است').waitFor();
    const announced = checked('fa');
    scene.server.routes.set('POST /imports', () => ({ status: 201, body: announced }));
    scene.server.routes.set(`PUT /imports/${announced.id}/file`, () => ({
      status: 400,
      body: { detail: 'file: x', errors: [{ field: 'file', value: 'OLD_EXCEL', allowed: 'x' }] },
    }));
    await scene.page
      .locator('pv-upload-card input[type=file]')
      .setInputFiles({ name: 'old.xls', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from('{}') });
    await scene.page.getByRole('alert').filter({ hasText: 'اکسل قدیمی' }).waitFor();
  });

  it('is not for supervisors', async () => {
    scene.server.me = { user: 'm.zand', name: 'Mahtab Zand', role: 'SUPERVISOR' };
    scene.server.routes.set('GET /catalogue', () => ({ status: 200, body: { sources: [] } }));
    await scene.opens('/exchange', {
      language: 'en',
      theme: 'light',
    });
    await scene.page.waitForURL('**/board');
  });
});

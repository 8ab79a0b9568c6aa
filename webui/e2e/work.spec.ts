import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AgentServer, EN, FA } from './fixture/agent.ts';
import { launch, LOOKS, overflows, violations } from './fixture/browser.ts';
import { pop, talked, wrapUp } from './fixture/pops.ts';
import { card, entry } from './fixture/lists.ts';
import { callback, task, today } from './fixture/work.ts';
import { MORNING, TEHRAN } from './fixture/zone.ts';

const CASES = LOOKS.flatMap((look) => [
  { ...look, width: 1440, height: 900 },
  { ...look, width: 1024, height: 768 },
]);

describe('work at the desk', () => {
  const server = new AgentServer();
  let browser: Browser;
  let page: Page | undefined;

  beforeAll(async () => {
    await mkdir('test-results', { recursive: true });
    await server.start();
    browser = await launch();
  });
  afterEach(async () => {
    server.asked.length = 0;
    server.zone = TEHRAN;
    await page?.context().close();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const told = (route: string) => expect.poll(() => server.bodies(route));

  it('shows the plan by due time and reads it again within a second when work changed', async () => {
    server.zone = MORNING;
    page = await server.desk(browser, [], EN);
    const rows = page.locator('pv-plan-card pv-plan-row');
    await expect.poll(() => rows.count()).toBe(6);
    expect(await page.locator('pv-plan-card h3').allInnerTexts()).toEqual([
      'Late',
      'Now',
      'Later today',
      'Tomorrow',
    ]);
    const day = today('en');
    const more = { ...day, tasks: [...day.tasks, task('en', { id: 't9', title: 'Send it now' })] };
    server.routes.set('GET /today', () => ({ status: 200, body: more }));
    server.push('work', { kinds: ['TASK'] });
    await page.getByText('Send it now').waitFor({ timeout: 1000 });
  });

  it('phones the next in the plan by Alt C, having taken the callback', async () => {
    page = await server.desk(browser, [], EN);
    server.routes.set('POST /callbacks/cb1/take', () => ({ status: 200, body: callback('en') }));
    server.routes.set('POST /calls', () => ({ status: 202 }));
    await page.getByRole('button', { name: /Call .?Saeed Hekmat/ }).waitFor();
    await page.keyboard.press('Alt+KeyC');
    await told('POST /calls').toEqual([{ number: '+989121112233', party: 'p-Saeed Hekmat' }]);
    expect(server.bodies('POST /callbacks/cb1/take')).toHaveLength(1);
  });

  it('puts off and gives back a callback of one’s own, by key too, however the day is read anew meanwhile', async () => {
    const mine = callback('en', { owner: 'n.rostami' });
    const day = { ...today('en'), callbacks: [mine] };
    page = await server.desk(browser, [], EN);
    const rows = page.locator('pv-callback-acts');
    await expect.poll(() => rows.count()).toBe(3);
    server.routes.set('GET /today', () => ({ status: 200, body: day }));
    server.push('work', { kinds: ['CALLBACK'] });
    await expect.poll(() => rows.count()).toBe(1);
    server.routes.set('PUT /callbacks/cb1/due', () => ({ status: 200, body: mine }));
    server.routes.set('POST /callbacks/cb1/release', () => ({ status: 200, body: callback('en') }));
    await page.getByRole('button', { name: 'Another time' }).click();
    await page.getByRole('button', { name: 'in 2 hours' }).click();

    const later = { ...mine, dueAt: new Date(Date.now() + 5 * 3_600_000).toISOString() };
    server.routes.set('GET /today', () => ({ status: 200, body: { ...day, callbacks: [later], tasks: [] } }));
    server.push('work', { kinds: ['CALLBACK', 'TASK'] });
    await expect.poll(() => page?.locator('pv-plan-row').count()).toBe(2);
    expect(await page.getByRole('button', { name: 'in 2 hours' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'Save' }).click();
    await told('PUT /callbacks/cb1/due').toHaveLength(1);
    const [wish] = server.bodies('PUT /callbacks/cb1/due') as { dueAt: string }[];
    expect(Math.abs(Date.parse(wish?.dueAt ?? '') - Date.now() - 2 * 3_600_000)).toBeLessThan(60_000);

    await expect.poll(() => page?.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Alt+Shift+KeyC');
    await page.getByRole('button', { name: 'Save' }).click();
    await told('PUT /callbacks/cb1/due').toHaveLength(2);
    await expect.poll(() => page?.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Alt+Shift+KeyR');
    await told('POST /callbacks/cb1/release').toHaveLength(1);
  });

  it('gives the next person of a list with the reason, phones them by Alt C and tells what came of it', async () => {
    const brief = card('en').list;
    let taken = false;
    server.routes.set('GET /list-work', () => ({
      status: 200,
      body: { lists: [{ list: brief, waiting: 28 }], ...(taken && { taken: card('en') }) },
    }));
    server.routes.set('POST /list-work/next', () => {
      taken = true;
      return { status: 200, body: card('en') };
    });
    server.routes.set('POST /list-work/e1/result', () => {
      taken = false;
      return { status: 200, body: entry('en', { state: 'DONE', result: 'REACHED' }) };
    });
    server.routes.set('POST /list-work/e1/call', () => ({ status: 202 }));
    page = await server.desk(browser, [], EN);
    await page.getByRole('button', { name: 'Next person' }).click();
    const person = page.locator('pv-list-person');
    await person.getByText('They usually buy more often; ask what changed.').waitFor();
    await person.getByText(/Usually bought again by now/).waitFor();
    await page.keyboard.press('Alt+KeyC');
    await told('POST /list-work/e1/call').toHaveLength(1);
    server.routes.set('POST /list-work/e1/call', () => ({
      status: 409,
      body: { status: 409, detail: 'no', code: 'QUIET_HOURS', said: '08:00' },
    }));
    await person.getByRole('button', { name: /912/ }).click();
    await page.locator('pv-dial-banner').getByText('08:00').waitFor();
    await page.screenshot({ path: 'test-results/list-person-en.png' });
    await person.getByRole('button', { name: 'Reached' }).click();
    await told('POST /list-work/e1/result').toEqual([{ result: 'REACHED' }]);
    await expect.poll(() => person.count()).toBe(0);
    server.routes.delete('GET /list-work');
  });

  it('says whose a callback is when another agent was faster', async () => {
    page = await server.desk(browser, [], EN);
    const detail = 'The callback is with b.kamali.';
    server.routes.set('POST /callbacks/cb1/take', () => ({ status: 409, body: { detail, status: 409 } }));
    await page.locator('pv-plan-row').first().getByRole('button', { name: 'Take it' }).click();
    await page.getByText(detail).waitFor();
    expect(server.bodies('POST /calls')).toEqual([]);
  });

  it('says so when the day cannot be read, and when it is old', async () => {
    page = await server.desk(browser, [], EN);
    await page.getByText('Saeed Hekmat').first().waitFor();
    server.routes.set('GET /today', () => ({ status: 503, body: { status: 503 } }));
    server.push('work', { kinds: ['CALLBACK'] });
    await page.getByText(/As it was/).waitFor();
    await page.reload();
    await page.getByText('This cannot be read now').waitFor();
  });

  it('agrees a callback by Alt L at a day and a time typed in Persian', async () => {
    page = await server.desk(browser, [pop('fa', { phase: 'TALKING', call: talked() })], FA);
    server.routes.set('PUT /pops/c1%3Aag/callback', () => ({ status: 204 }));
    await page.keyboard.press('Alt+KeyL');
    await page.getByLabel('ساعت').fill('۲۳:۵۹');
    await page.getByRole('button', { name: 'ذخیره' }).click();
    await told('PUT /pops/c1%3Aag/callback').toMatchObject([{ owner: 'n.rostami' }]);
    const [wish] = server.bodies('PUT /pops/c1%3Aag/callback') as { dueAt: string }[];
    expect(wish?.dueAt).toMatch(/T20:29:00/);
  });

  it('asks for the results of a group on the next level, by digits', async () => {
    page = await server.desk(browser, [wrapUp('en')], EN);
    server.routes.set('PUT /pops/c1%3Aag/disposition', () => ({ status: 204 }));
    await page.locator('pv-disposition').waitFor();
    await page.keyboard.press('Alt+Digit5');
    await page.getByRole('radio', { name: /About the delivery/ }).waitFor();
    expect(server.bodies('PUT /pops/c1%3Aag/disposition')).toEqual([]);
    await page.keyboard.press('Alt+Digit0');
    await page.getByRole('radio', { name: /Wrong number/ }).waitFor();
    await page.keyboard.press('Alt+Digit5');
    await page.keyboard.press('Alt+Digit2');
    await told('PUT /pops/c1%3Aag/disposition').toEqual([{ code: 'DELIVERY' }]);
    expect(await page.getByRole('radio', { name: /About the delivery/ }).getAttribute('aria-checked')).toBe(
      'true',
    );
  });

  it('reads back what the call was said to be for', async () => {
    let aims = ['TRUST'];
    let version = 3;
    server.routes.set('GET /interactions/c1/aims', () => ({ status: 200, body: { version, aims } }));
    server.routes.set('PUT /interactions/c1/aims', ({ body }) => {
      aims = (body as { aims: string[] }).aims;
      version += 1;
      return { status: 200, body: { version, aims } };
    });
    page = await server.desk(browser, [wrapUp('en')], EN);
    const said = (name: string) => page?.getByRole('button', { name, pressed: true });
    await said('Trust')?.waitFor();
    await page.getByRole('button', { name: 'Respect' }).click();
    await expect.poll(() => aims).toEqual(['TRUST', 'RESPECT']);
    await page.reload();
    await said('Trust')?.waitFor();
    await said('Respect')?.waitFor();
  });

  it('saves the answers to a script as they are typed, in Latin digits', async () => {
    page = await server.desk(
      browser,
      [pop('fa', { phase: 'TALKING', call: talked({ queue: 'service' }) })],
      FA,
    );
    server.routes.set('PUT /pops/c1%3Aag/answers', () => ({ status: 204 }));
    await page.getByText('پذیرش تعمیر').waitFor();
    await page.getByRole('button', { name: 'آسیاب' }).click();
    await page.getByLabel('چند ساله').fill('۱۲');
    await page.getByLabel('خراب از').fill('۱۴۰۵/۹/۱');
    await told('PUT /pops/c1%3Aag/answers').toEqual([
      { script: 'REPAIR', field: 'MACHINE', value: 'GRINDER' },
      { script: 'REPAIR', field: 'AGE', value: '12' },
      { script: 'REPAIR', field: 'SINCE', value: '2026-11-22' },
    ]);
    const refusal = {
      detail: 'x',
      status: 400,
      errors: [{ field: 'value', allowed: 'a number from 0 to 40' }],
    };
    server.routes.set('PUT /pops/c1%3Aag/answers', () => ({ status: 400, body: refusal }));
    await page.getByLabel('چند ساله').fill('۹۹');
    await page.getByText(/a number from 0 to 40/).waitFor();
  });

  it.each(CASES)('the script and the callbacks $language $theme $width', async (at) => {
    const name = `${at.language}-${at.theme}-${at.width}.png`;
    const call = talked({ queue: 'service' });
    page = await server.desk(browser, [pop(at.language, { phase: 'TALKING', call })], at);
    await page.locator('pv-script-field').first().waitFor();
    await page.screenshot({ path: `test-results/work-script-${name}` });
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Alt+KeyL');
    await page.locator('pv-due-picker').waitFor();
    await page.screenshot({ path: `test-results/work-dialog-${name}` });
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await page.context().close();
    const items = today(at.language).callbacks;
    server.routes.set('GET /callbacks', () => ({ status: 200, body: { items, next: 'x' } }));
    page = await server.desk(browser, [], at);
    await page.locator('pv-rail a[href="/callbacks"]').click();
    await page.locator('pv-callbacks-page pv-plan-row').first().waitFor();
    await page.screenshot({ path: `test-results/work-callbacks-${name}` });
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
  });
});

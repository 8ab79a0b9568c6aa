import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launch, open, type Look } from './fixture/browser.ts';
import { CATALOGUE, floor, queueLines } from './fixture/floor.ts';
import { SHIRIN } from './fixture/party.ts';
import { FixtureServer } from './fixture/server.ts';

const EN: Look = { language: 'en', theme: 'light' };
const FA: Look = { language: 'fa', theme: 'dark' };

describe('the frame', () => {
  let server: FixtureServer;
  let browser: Browser;
  let page: Page;
  let url: string;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    server = new FixtureServer();
    server.routes.set('GET /catalogue', () => ({ status: 200, body: CATALOGUE }));
    server.routes.set('PUT /presence', () => ({ status: 202 }));
    const since = new Date().toISOString();
    const queues = queueLines('en');
    server.state = {
      presence: { state: 'AVAILABLE', since },
      pops: [],
      queues,
      links: [],
      board: floor('en'),
    };
    url = await server.start();
  });
  afterEach(async () => {
    await page.context().close();
    await server.stop();
  });

  it('signs in and shows each role its own page', async () => {
    server.signedIn = false;
    server.me = { user: 'n.rostami', name: 'Niloufar Rostami', role: 'AGENT', extension: '214' };
    page = await open(browser, `${url}/board`, EN);
    await page.getByLabel('User name').fill('n.rostami');
    await page.getByLabel('Password', { exact: true }).fill('secret');
    await page.keyboard.press('Enter');
    await page.getByText(/^Extension .*214/).waitFor();
    expect(new URL(page.url()).pathname).toBe('/desk');
    expect(server.asked.find(({ route }) => route === 'POST /session')?.body).toEqual({
      user: 'n.rostami',
      password: 'secret',
    });
  });

  it.each([
    ['en', /^Extension .*214, 991/],
    ['fa', /^داخلی .*۲۱۴.، ۹۹۱/],
  ] as const)('names every phone of an agent: %s', async (language, words) => {
    server.me = { ...server.me, extension: '214', furtherExtensions: ['991'] };
    page = await open(browser, `${url}/board`, { language, theme: 'light' });
    await page.getByText(words).waitFor();
  });

  it('says why nobody was signed in', async () => {
    server.signedIn = false;
    server.routes.set('POST /session', () => ({ status: 401, body: { title: 'No' } }));
    page = await open(browser, `${url}/login`, EN);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Write this first').first().waitFor();
    await page.getByLabel('User name').fill('x');
    await page.getByLabel('Password', { exact: true }).fill('y');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('do not belong together').waitFor();
  });

  it('changes the language without a reload', async () => {
    page = await open(browser, `${url}/board`, EN);
    await page.getByRole('button', { name: /Your account/ }).click();
    await page.evaluate(() => Object.assign(window, { stillHere: true }));
    await page.getByRole('menuitemradio', { name: 'فارسی' }).click();
    await page.getByRole('heading', { name: 'صف‌ها' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
  });

  it('takes the state menu by key and digit on any layout, and waits for the truth', async () => {
    page = await open(browser, `${url}/desk`, FA);
    await page.getByRole('button', { name: /حالت شما/ }).waitFor();
    await page.keyboard.press('Alt+KeyS');
    await page.getByRole('menuitemradio', { name: /ناهار/ }).waitFor();
    await page.keyboard.press('Digit1');
    await expect
      .poll(() => server.asked.at(-1))
      .toMatchObject({
        route: 'PUT /presence',
        body: { state: 'PAUSED', reason: 'LUNCH' },
        csrf: 'fixture-csrf',
      });
    await page.getByRole('button', { name: /حالت شما.*آماده/ }).waitFor();
    const since = new Date().toISOString();
    server.push('presence', { presence: { state: 'PAUSED', reason: 'LUNCH', since } });
    await page.getByRole('button', { name: /حالت شما.*ناهار/ }).waitFor();
  });

  it('says why a state was refused', async () => {
    server.routes.set('PUT /presence', () => ({
      status: 409,
      body: { title: 'No', detail: 'a call is ringing' },
    }));
    page = await open(browser, `${url}/desk`, EN);
    await page.getByRole('button', { name: /Your state/ }).click();
    await page.getByRole('menuitemradio', { name: 'Lunch' }).click();
    await page.getByText(/a call is ringing/).waitFor();
  });

  it('searches what was typed on any keyboard', async () => {
    const found = {
      party: 'p1',
      name: 'علی کریمی',
      kind: 'PERSON',
      stage: 'LOYAL',
      number: '+989121234567',
      matched: { by: 'NAME' },
    };
    const queries: (string | null)[] = [];
    server.routes.set('GET /parties', (_, path) => {
      queries.push(new URL(path, url).searchParams.get('q'));
      return { status: 200, body: { items: [found] } };
    });
    page = await open(browser, `${url}/desk`, FA);
    await page.getByRole('combobox').waitFor();
    await page.keyboard.press('Slash');
    await page.keyboard.insertText('علي ۰۹۱۲');
    await page.getByRole('option', { name: /علی کریمی.*وفادار/ }).waitFor();
    expect(queries.at(-1)).toBe('علی 0912');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
    expect(await page.getByRole('combobox').inputValue()).toBe('');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  it('opens the file of the one who was found', async () => {
    const item = {
      party: 'p 1',
      name: 'Shirin Daneshvar',
      kind: 'PERSON',
      stage: 'LOYAL',
      matched: { by: 'NAME' },
    };
    server.routes.set('GET /parties', () => ({ status: 200, body: { items: [item] } }));
    server.routes.set('GET /parties/p%201', () => ({ status: 200, body: SHIRIN }));
    page = await open(browser, `${url}/desk`, EN);
    await page.getByRole('combobox').fill('shirin');
    await page.getByRole('option', { name: /Shirin/ }).waitFor();
    await page.keyboard.press('Enter');
    const file = page.getByRole('dialog', { name: 'Shirin Daneshvar' });
    await page.getByText('79,794,000').waitFor();
    await page.getByText('+98 917 555 0142').waitFor();
    await page.keyboard.press('Escape');
    await file.waitFor({ state: 'hidden' });
  });

  it('says that a file cannot be fetched, and tries again', async () => {
    const item = {
      party: 'p1',
      name: 'Shirin Daneshvar',
      kind: 'PERSON',
      stage: 'LOYAL',
      matched: { by: 'NAME' },
    };
    server.routes.set('GET /parties', () => ({ status: 200, body: { items: [item] } }));
    server.routes.set('GET /parties/p1', () => ({ status: 503, body: { title: 'No database' } }));
    page = await open(browser, `${url}/desk`, EN);
    await page.getByRole('combobox').fill('shirin');
    await page.getByRole('option', { name: /Shirin/ }).click();
    await page.getByText('cannot be fetched').waitFor();
    server.routes.set('GET /parties/p1', () => ({ status: 200, body: SHIRIN }));
    await page.locator('pv-party-dialog').getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('dialog', { name: 'Shirin Daneshvar' }).waitFor();
  });

  it('goes to another page without a reload, with its title and the focus', async () => {
    page = await open(browser, `${url}/board`, EN);
    await page.getByRole('heading', { name: 'Queues' }).waitFor();
    await page.evaluate(() => Object.assign(window, { stillHere: true }));
    await page.getByRole('link', { name: 'Demo' }).click();
    await page.getByRole('heading', { name: 'Make a call' }).first().waitFor();
    expect(await page.title()).toBe('Make a call · Pishvaz');
    expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
    expect(await page.locator('main:focus').count()).toBe(1);
    await page.goBack();
    await page.getByRole('heading', { name: 'Queues' }).waitFor();
  });

  it('makes a call for show', async () => {
    const at = new Date().toISOString();
    const calls = [{ id: '17.1', kind: 'SHARED', number: '+989121234567', at }];
    const made: typeof calls = [];
    server.routes.set('GET /demo/calls', () => ({ status: 200, body: { calls: made } }));
    server.routes.set('POST /demo/calls', () => (made.push(...calls), { status: 202, body: { id: '17.1' } }));
    server.routes.set('DELETE /demo/calls/17.1', () => (made.pop(), { status: 204 }));
    page = await open(browser, `${url}/demo`, EN);
    await page.getByText('A shared number').click();
    await page.getByLabel('Queue', { exact: true }).selectOption('sales');
    await page.getByLabel('Number, if it matters').fill('۰۹۱۲۱۲۳۴۵۶۷');
    await page.getByRole('button', { name: 'Call the centre' }).click();
    await page.getByText('The call is on its way.').waitFor();
    const asked = server.asked.filter(({ route }) => route === 'POST /demo/calls').map(({ body }) => body);
    expect(asked).toEqual([{ kind: 'SHARED', queue: 'sales', number: '09121234567' }]);
    await page.getByText('+98 912 123 4567').waitFor();
    await page.getByRole('button', { name: 'Caller hangs up' }).click();
    await page.getByText('Calls made here').waitFor({ state: 'detached' });
  });

  it('shows the keys that work', async () => {
    page = await open(browser, `${url}/desk`, EN);
    await page.getByRole('combobox').waitFor();
    await page.keyboard.press('Shift+Slash');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await page.getByText('State menu, then a digit').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor({ state: 'hidden' });
  });

  it('says that it is reconnecting, then catches up', async () => {
    const { port } = server;
    page = await open(browser, `${url}/board`, EN);
    await page.getByText('Live', { exact: true }).last().waitFor();
    await server.stop();
    await page.getByText('Reconnecting', { exact: true }).waitFor();
    await page.getByText('Reconnecting.', { exact: true }).waitFor();
    await server.start(port);
    await page.getByText('Reconnecting.', { exact: true }).waitFor({ state: 'hidden' });
  });

  it('asks to sign in again when the session ended while the server was away', async () => {
    const { port } = server;
    page = await open(browser, `${url}/board`, EN);
    await page.getByRole('heading', { name: 'Queues' }).waitFor();
    await server.stop();
    server.signedIn = false;
    await server.start(port);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/login');
  });

  it('names a telephone system that is not heard', async () => {
    page = await open(browser, `${url}/desk`, EN);
    await page.getByRole('combobox').waitFor();
    server.push('link', { link: { pbx: 'main', up: false, since: '2026-11-22T06:41:00Z' } });
    await page.getByText(/has not been heard since.*10:11:00/).waitFor();
  });
});

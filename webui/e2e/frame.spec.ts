import { describe, expect, it } from 'vitest';
import { type Look } from './fixture/browser.ts';
import { CATALOGUE, floor, queueLines } from './fixture/floor.ts';
import { SHIRIN } from './fixture/party.ts';
import { FixtureServer } from './fixture/server.ts';
import { Scene } from './fixture/scene.ts';

const EN: Look = { language: 'en', theme: 'light' };
const FA: Look = { language: 'fa', theme: 'dark' };

describe('the frame', () => {
  const scene = new Scene(() => {
    const server = new FixtureServer();
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
    return server;
  });

  it('signs in and shows each role its own page', async () => {
    scene.server.signedIn = false;
    scene.server.me = { user: 'n.rostami', name: 'Niloufar Rostami', role: 'AGENT', extension: '214' };
    await scene.opens('/board', EN);
    await scene.page.getByLabel('User name').fill('n.rostami');
    await scene.page.getByLabel('Password', { exact: true }).fill('secret');
    await scene.page.keyboard.press('Enter');
    await scene.page.getByText(/^Extension .*214/).waitFor();
    expect(new URL(scene.page.url()).pathname).toBe('/desk');
    expect(scene.server.asked.find(({ route }) => route === 'POST /session')?.body).toEqual({
      user: 'n.rostami',
      password: 'secret',
    });
  });

  it.each([
    ['en', /^Extension .*214, 991/],
    ['fa', /^داخلی .*۲۱۴.، ۹۹۱/],
  ] as const)('names every phone of an agent: %s', async (language, words) => {
    scene.server.me = { ...scene.server.me, extension: '214', furtherExtensions: ['991'] };
    await scene.opens('/board', { language, theme: 'light' });
    await scene.page.getByText(words).waitFor();
  });

  it('says why nobody was signed in', async () => {
    scene.server.signedIn = false;
    scene.server.routes.set('POST /session', () => ({ status: 401, body: { title: 'No' } }));
    await scene.opens('/login', EN);
    await scene.page.getByRole('button', { name: 'Sign in' }).click();
    await scene.page.getByText('Write this first').first().waitFor();
    await scene.page.getByLabel('User name').fill('x');
    await scene.page.getByLabel('Password', { exact: true }).fill('y');
    await scene.page.getByRole('button', { name: 'Sign in' }).click();
    await scene.page.getByText('do not belong together').waitFor();
  });

  it('changes the language without a reload', async () => {
    await scene.opens('/board', EN);
    await scene.page.getByRole('button', { name: /Your account/ }).click();
    await scene.page.evaluate(() => Object.assign(window, { stillHere: true }));
    await scene.page.getByRole('menuitemradio', { name: 'فارسی' }).click();
    await scene.page.getByRole('heading', { name: 'صف‌ها' }).waitFor();
    expect(await scene.page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    expect(await scene.page.evaluate(() => 'stillHere' in window)).toBe(true);
  });

  it('takes the state menu by key and digit on any layout, and waits for the truth', async () => {
    await scene.opens('/desk', FA);
    await scene.page.getByRole('button', { name: /حالت شما/ }).waitFor();
    await scene.page.keyboard.press('Alt+KeyS');
    await scene.page.getByRole('menuitemradio', { name: /ناهار/ }).waitFor();
    await scene.page.keyboard.press('Digit1');
    await expect
      .poll(() => scene.server.asked.at(-1))
      .toMatchObject({
        route: 'PUT /presence',
        body: { state: 'PAUSED', reason: 'LUNCH' },
        csrf: 'fixture-csrf',
      });
    await scene.page.getByRole('button', { name: /حالت شما.*آماده/ }).waitFor();
    const since = new Date().toISOString();
    scene.server.push('presence', { presence: { state: 'PAUSED', reason: 'LUNCH', since } });
    await scene.page.getByRole('button', { name: /حالت شما.*ناهار/ }).waitFor();
  });

  it('says why a state was refused', async () => {
    scene.server.routes.set('PUT /presence', () => ({
      status: 409,
      body: { title: 'No', detail: 'a call is ringing' },
    }));
    await scene.opens('/desk', EN);
    await scene.page.getByRole('button', { name: /Your state/ }).click();
    await scene.page.getByRole('menuitemradio', { name: 'Lunch' }).click();
    await scene.page.getByText(/a call is ringing/).waitFor();
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
    scene.server.routes.set('GET /parties', (_, path) => {
      queries.push(new URL(path, scene.url).searchParams.get('q'));
      return { status: 200, body: { items: [found] } };
    });
    await scene.opens('/desk', FA);
    await scene.page.getByRole('combobox').waitFor();
    await scene.page.keyboard.press('Slash');
    await scene.page.keyboard.insertText('علي ۰۹۱۲');
    await scene.page.getByRole('option', { name: /علی کریمی.*وفادار/ }).waitFor();
    expect(queries.at(-1)).toBe('علی 0912');
    await scene.page.keyboard.press('Escape');
    expect(await scene.page.getByRole('option').count()).toBe(0);
    expect(await scene.page.getByRole('combobox').inputValue()).toBe('');
    await scene.page.keyboard.press('Escape');
    expect(await scene.page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  it('opens the file of the one who was found', async () => {
    const item = {
      party: 'p 1',
      name: 'Shirin Daneshvar',
      kind: 'PERSON',
      stage: 'LOYAL',
      matched: { by: 'NAME' },
    };
    scene.server.routes.set('GET /parties', () => ({ status: 200, body: { items: [item] } }));
    scene.server.routes.set('GET /parties/p%201', () => ({ status: 200, body: SHIRIN }));
    await scene.opens('/desk', EN);
    await scene.page.getByRole('combobox').fill('shirin');
    await scene.page.getByRole('option', { name: /Shirin/ }).waitFor();
    await scene.page.keyboard.press('Enter');
    const file = scene.page.getByRole('dialog', { name: 'Shirin Daneshvar' });
    await scene.page.getByText('79,794,000').waitFor();
    await scene.page.getByText('+98 917 555 0142').waitFor();
    await scene.page.keyboard.press('Escape');
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
    scene.server.routes.set('GET /parties', () => ({ status: 200, body: { items: [item] } }));
    scene.server.routes.set('GET /parties/p1', () => ({ status: 503, body: { title: 'No database' } }));
    await scene.opens('/desk', EN);
    await scene.page.getByRole('combobox').fill('shirin');
    await scene.page.getByRole('option', { name: /Shirin/ }).click();
    await scene.page.getByText('cannot be fetched').waitFor();
    scene.server.routes.set('GET /parties/p1', () => ({ status: 200, body: SHIRIN }));
    await scene.page.locator('pv-party-dialog').getByRole('button', { name: 'Try again' }).click();
    await scene.page.getByRole('dialog', { name: 'Shirin Daneshvar' }).waitFor();
  });

  it('goes to another page without a reload, with its title and the focus', async () => {
    await scene.opens('/board', EN);
    await scene.page.getByRole('heading', { name: 'Queues' }).waitFor();
    await scene.page.evaluate(() => Object.assign(window, { stillHere: true }));
    await scene.page.getByRole('link', { name: 'Demo' }).click();
    await scene.page.getByRole('heading', { name: 'Make a call' }).first().waitFor();
    expect(await scene.page.title()).toBe('Make a call · Pishvaz');
    expect(await scene.page.evaluate(() => 'stillHere' in window)).toBe(true);
    expect(await scene.page.locator('main:focus').count()).toBe(1);
    await scene.page.goBack();
    await scene.page.getByRole('heading', { name: 'Queues' }).waitFor();
  });

  it('makes a call for show', async () => {
    const at = new Date().toISOString();
    const calls = [{ id: '17.1', kind: 'SHARED', number: '+989121234567', at }];
    const made: typeof calls = [];
    scene.server.routes.set('GET /demo/calls', () => ({ status: 200, body: { calls: made } }));
    scene.server.routes.set(
      'POST /demo/calls',
      () => (made.push(...calls), { status: 202, body: { id: '17.1' } }),
    );
    scene.server.routes.set('DELETE /demo/calls/17.1', () => (made.pop(), { status: 204 }));
    await scene.opens('/demo', EN);
    await scene.page.getByText('A shared number').click();
    await scene.page.getByLabel('Queue', { exact: true }).selectOption('sales');
    await scene.page.getByLabel('Number, if it matters').fill('۰۹۱۲۱۲۳۴۵۶۷');
    await scene.page.getByRole('button', { name: 'Call the centre' }).click();
    await scene.page.getByText('The call is on its way.').waitFor();
    const asked = scene.server.asked
      .filter(({ route }) => route === 'POST /demo/calls')
      .map(({ body }) => body);
    expect(asked).toEqual([{ kind: 'SHARED', queue: 'sales', number: '09121234567' }]);
    await scene.page.getByText('+98 912 123 4567').waitFor();
    await scene.page.getByRole('button', { name: 'Caller hangs up' }).click();
    await scene.page.getByText('Calls made here').waitFor({ state: 'detached' });
  });

  it('shows the keys that work', async () => {
    await scene.opens('/desk', EN);
    await scene.page.getByRole('combobox').waitFor();
    await scene.page.keyboard.press('Shift+Slash');
    await scene.page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await scene.page.getByText('State menu, then a digit').waitFor();
    await scene.page.keyboard.press('Escape');
    await scene.page.getByRole('dialog', { name: 'Keyboard' }).waitFor({ state: 'hidden' });
  });

  it('says that it is reconnecting, then catches up', async () => {
    const { port } = scene.server;
    await scene.opens('/board', EN);
    await scene.page.getByText('Live', { exact: true }).last().waitFor();
    await scene.server.stop();
    await scene.page.getByText('Reconnecting', { exact: true }).waitFor();
    await scene.page.getByText('Reconnecting.', { exact: true }).waitFor();
    await scene.server.start(port);
    await scene.page.getByText('Reconnecting.', { exact: true }).waitFor({ state: 'hidden' });
  });

  it('asks to sign in again when the session ended while the server was away', async () => {
    const { port } = scene.server;
    await scene.opens('/board', EN);
    await scene.page.getByRole('heading', { name: 'Queues' }).waitFor();
    await scene.server.stop();
    scene.server.signedIn = false;
    await scene.server.start(port);
    await scene.page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(new URL(scene.page.url()).pathname).toBe('/login');
  });

  it('names a telephone system that is not heard', async () => {
    await scene.opens('/desk', EN);
    await scene.page.getByRole('combobox').waitFor();
    scene.server.push('link', { link: { pbx: 'main', up: false, since: '2026-11-22T06:41:00Z' } });
    await scene.page.getByText(/has not been heard since.*10:11:00/).waitFor();
  });
});

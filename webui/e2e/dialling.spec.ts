import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Dialling } from '../src/wire/dialling.ts';
import type { Refusal } from '../src/wire/stream.ts';
import { AgentServer } from './fixture/agent.ts';
import { launch } from './fixture/browser.ts';
import { SHIRIN } from './fixture/party.ts';
import { pop } from './fixture/pops.ts';

/** The number of the customer, and why it came to nothing. */
function notReached(refused: Refusal, forMs = 60_000): Dialling {
  const [at, until] = [0, forMs].map((ms) => new Date(Date.now() + ms).toISOString());
  return { number: '+989175550142', at, until, refused } as Dialling;
}

describe('a number that is clicked', () => {
  let server: AgentServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    server = new AgentServer();
    await server.start();
  });
  afterEach(async () => {
    await page.context().close();
    await server.stop();
  });

  it('is called, and it is said why not', async () => {
    const item = {
      party: 'p1',
      name: 'Shirin Daneshvar',
      kind: 'PERSON',
      stage: 'LOYAL',
      matched: { by: 'NAME' },
    };
    server.routes.set('GET /parties', () => ({ status: 200, body: { items: [item] } }));
    server.routes.set('GET /parties/p1', () => ({ status: 200, body: SHIRIN }));
    server.routes.set('POST /calls', () => ({ status: 202 }));
    page = await server.desk(browser, []);
    await page.getByRole('combobox').fill('shirin');
    await page.getByRole('option', { name: /Shirin/ }).click();
    await page.getByRole('button', { name: /Call .*917 555 0142/ }).click();
    await expect.poll(() => server.bodies('POST /calls')).toEqual([{ number: '+989175550142', party: 'p1' }]);
    await page.getByText(/Your phone rings first/).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    server.push('dialling', { dialling: notReached('BUSY') });
    await page.getByText(/was not reached/).waitFor();
    await page.getByText('The line there is busy.').waitFor();
    server.push('pop.opened', { pop: pop('en') });
    await page.getByText(/was not reached/).waitFor({ state: 'detached' });
  });

  it('says that the own phone was not picked up, also on a screen that opens later, and not for ever', async () => {
    page = await server.desk(browser, []);
    server.state = { ...server.state, dialling: notReached('OWN_PHONE_NO_ANSWER', 4_000) };
    await page.reload();
    await page.getByText(/was not reached/).waitFor();
    await page.getByText('You did not pick up your own phone.').waitFor();
    await page.getByText(/was not reached/).waitFor({ state: 'detached' });
  });

  it('tells no longer of a number once its call is there, or after it was closed', async () => {
    page = await server.desk(browser, []);
    const { refused, ...asked } = notReached('BUSY');
    server.push('dialling', { dialling: asked });
    await page.getByText(/Your phone rings first/).waitFor();
    server.push('dialling', {});
    await page.getByText(/Your phone rings first/).waitFor({ state: 'detached' });
    const told = { ...asked, refused, at: new Date().toISOString() };
    server.push('dialling', { dialling: told });
    await page.getByText(/was not reached/).waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    server.push('presence', { presence: server.state.presence });
    await page.getByText(/was not reached/).waitFor({ state: 'detached' });
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Pop } from '../src/wire/stream.ts';
import { AgentServer, EN } from './fixture/agent.ts';
import { launch } from './fixture/browser.ts';
import { call, fileless, many, pop, stranger, talked, wrapUp } from './fixture/pops.ts';

const POP = '/pops/c1%3Aag';

/** The tag of what has the focus, inside all shadow roots. */
const FOCUSED =
  '(function tag(root) { const at = root.activeElement; return at.shadowRoot?.activeElement ? tag(at.shadowRoot) : at.tagName; })(document)';

describe('the focus, while a call goes on', () => {
  let server: AgentServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    server = new AgentServer();
    server.routes.set(`PUT ${POP}/note`, () => ({ status: 200, body: { version: 5 } }));
    for (const what of ['disposition', 'party'])
      server.routes.set(`PUT ${POP}/${what}`, () => ({ status: 204 }));
    for (const what of ['finish', 'control'])
      server.routes.set(`POST ${POP}/${what}`, () => ({ status: 204 }));
    server.routes.set(`POST ${POP}/party`, () => ({ status: 201, body: { party: 'p9' } }));
    await server.start();
  });
  afterEach(async () => {
    await page.context().close();
    await server.stop();
  });

  async function desk(...pops: Pop[]): Promise<void> {
    page = await server.desk(browser, pops, EN);
  }

  const change = (to: Pop) => server.push('pop.changed', { pop: to });
  const focused = () => page.evaluate(FOCUSED);
  const note = () => page.getByRole('textbox', { name: 'Note' });
  const name = () => page.getByLabel('Name', { exact: true });
  const ended = (of: Pop): Pop => {
    const { phase, wrapUp: after, call: over } = wrapUp('en');
    return {
      ...of,
      phase,
      call: { ...over, ...of.call, endedAt: over.endedAt ?? '' },
      ...(after && { wrapUp: after }),
    };
  };

  it('stays with the name when the file comes, when the call is answered and when it ends', async () => {
    await desk();
    server.push('pop.opened', { pop: fileless('LOADING') });
    await expect.poll(focused).toBe('H1');
    change(pop('en'));
    await page.getByText('Shirin Daneshvar').first().waitFor();
    await expect.poll(focused).toBe('H1');
    await page.getByRole('button', { name: /^Answer/ }).click();
    change(pop('en', { phase: 'TALKING', call: talked() }));
    await note().waitFor();
    await expect.poll(focused).toBe('H1');
    await page.getByRole('button', { name: 'End call' }).click();
    change(wrapUp('en'));
    await page.getByText('How did the call end?').waitFor();
    await expect.poll(focused).toBe('H1');
  });

  it('stays in the note when the caller hangs up, so that no digit becomes a result', async () => {
    await desk(pop('en', { phase: 'TALKING', call: talked() }));
    await note().pressSequentially('Wants  kg');
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
    change({ ...wrapUp('en'), note: { text: '', version: 0 } });
    await page.getByText('How did the call end?').waitFor();
    await expect.poll(focused).toBe('TEXTAREA');
    await page.keyboard.press('Digit3');
    await expect.poll(() => note().inputValue()).toBe('Wants 3 kg');
    expect(server.bodies(`PUT ${POP}/disposition`)).toEqual([]);
  });

  it('stays in the record of an unknown caller, who is saved with the wrap-up', async () => {
    await desk({ ...stranger('en'), phase: 'TALKING' });
    await name().pressSequentially('Sara T');
    change(ended(stranger('en')));
    await page.getByText('How did the call end?').waitFor();
    await expect.poll(focused).toBe('INPUT');
    await page.keyboard.type('oosi');
    expect(await name().inputValue()).toBe('Sara Toosi');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => server.bodies(`POST ${POP}/finish`)).toHaveLength(1);
    expect(server.bodies(`POST ${POP}/party`)).toEqual([{ name: 'Sara Toosi', kind: 'PERSON' }]);
  });

  it('does not lose an unknown caller when the wrap-up ends by itself', async () => {
    await desk({ ...stranger('en'), phase: 'TALKING' });
    await name().pressSequentially('Sara Toosi');
    const startedAt = new Date().toISOString();
    const endsAt = new Date(Date.now() + 4000).toISOString();
    change({ ...ended(stranger('en')), wrapUp: { startedAt, endsAt, note: '' } });
    await expect.poll(() => server.bodies(`POST ${POP}/party`), { timeout: 8000 }).toHaveLength(1);
    expect(server.bodies(`POST ${POP}/finish`)).toEqual([]);
  });

  it('lets the agent say after the call which of several people it was', async () => {
    await desk(ended({ ...many('en'), call: call({ number: '+985138550100' }) }));
    await page.getByText('Who was it?').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Ramin Asgari' }).getByRole('button').click();
    await expect.poll(() => server.bodies(`PUT ${POP}/party`)).toEqual([{ party: 'p3' }]);
  });
});

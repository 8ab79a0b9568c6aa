import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AgentServer, EN } from './fixture/agent.ts';
import { launch, LOOKS, overflows, violations } from './fixture/browser.ts';
import { fileless, pop, stranger, talked, wrapUp } from './fixture/pops.ts';

/** Stands in the page for what a test cannot hear or see: sounds that start, notifications that show. */
const EARS = `
  window.heard = []; window.shown = [];
  AudioContext.prototype.resume = async () => undefined;
  AudioBufferSourceNode.prototype.start = function () { heard.push(this.loop ? 'ring' : 'once'); };
  AudioBufferSourceNode.prototype.stop = () => heard.push('stop');
  window.Notification = class {
    static permission = 'default';
    static requestPermission = async () => (Notification.permission = 'granted');
    constructor(title, { body }) { this.title = title; this.body = body; shown.push(this); }
    close() { this.closed = true; }
  };
`;
const HIDE = `Object.defineProperty(document, 'hidden', { get: () => true })`;

describe('a call makes itself known', () => {
  let server: AgentServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    await mkdir('test-results', { recursive: true });
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

  async function listening(): Promise<void> {
    page = await server.desk(browser, [], EN);
    await page.context().addInitScript(EARS);
    await page.reload();
    await page.getByText('Today’s plan').waitFor();
  }
  const heard = () => page.evaluate<string[]>('heard');
  const shown = () => page.evaluate<{ title: string; closed?: boolean }[]>('shown');

  it('by a sound until it is answered', async () => {
    await listening();
    server.push('pop.opened', { pop: pop('en') });
    await expect.poll(heard).toEqual(['ring']);
    server.push('pop.changed', { pop: pop('en', { phase: 'TALKING', call: talked() }) });
    await expect.poll(heard).toEqual(['ring', 'stop']);
    server.push('pop.opened', { pop: { ...stranger('en'), id: 'c2:ag' } });
    await page.getByText(/is ringing/).waitFor();
    expect(await heard(), 'nothing rings into a conversation').toEqual(['ring', 'stop']);
  });

  it('by the sound its user chose, or by none', async () => {
    await listening();
    await page.getByRole('button', { name: /Your account/ }).click();
    await page.getByRole('menuitem', { name: 'Settings' }).click();
    await page.getByRole('radio', { name: 'Marimba' }).click();
    await page.getByRole('button', { name: 'Test' }).click();
    expect(await heard()).toEqual(['once']);
    await page.getByRole('radio', { name: 'Nothing' }).click();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByText('Today’s plan').waitFor();
    server.push('pop.opened', { pop: pop('en') });
    await page.getByRole('heading', { name: 'Shirin Daneshvar' }).waitFor();
    expect(await heard()).toEqual([]);
  });

  it('by a notification while the window is hidden, once that is allowed', async () => {
    await listening();
    await page.getByText('Shall we tell you of calls').waitFor();
    await page.getByRole('button', { name: 'Turn on' }).click();
    await page.getByText('Shall we tell you of calls').waitFor({ state: 'detached' });
    await page.evaluate(HIDE);
    server.push('pop.opened', { pop: pop('en') });
    await expect
      .poll(shown)
      .toMatchObject([
        { title: expect.stringContaining('Shirin Daneshvar') as string, body: 'Loyal · Sales' },
      ]);
    server.push('pop.closed', { id: 'c1:ag', reason: 'LOST' });
    await expect.poll(shown).toMatchObject([{ closed: true }]);
  });

  it('by one notification for a call, however often more of it is known, and by none while the window is seen', async () => {
    await listening();
    await page.getByRole('button', { name: 'Turn on' }).click();
    await page.getByText('Shall we tell you of calls').waitFor({ state: 'detached' });
    server.push('pop.opened', { pop: pop('en') });
    await page.getByRole('heading', { name: 'Shirin Daneshvar' }).waitFor();
    expect(await shown()).toEqual([]);
    server.push('pop.closed', { id: 'c1:ag', reason: 'LOST' });
    await page.getByText('Today’s plan').waitFor();
    await page.evaluate(HIDE);
    const second = { id: 'c2:ag' };
    server.push('pop.opened', { pop: fileless('LOADING', second) });
    server.push('pop.changed', { pop: pop('en', second) });
    server.push('pop.changed', { pop: pop('en', { ...second, panels: [] }) });
    await page.getByRole('heading', { name: 'Shirin Daneshvar' }).waitFor();
    expect(await shown()).toMatchObject([{ body: 'Loyal · Sales' }]);
  });

  it('never asks for permission during a call', async () => {
    await listening();
    await page.getByText('Shall we tell you of calls').waitFor();
    server.push('pop.opened', { pop: pop('en') });
    await page.getByText('Shall we tell you of calls').waitFor({ state: 'detached' });
  });

  it('in the tab that was touched last; the other one says so in a line', async () => {
    await listening();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByText('Today’s plan').waitFor();
    await page.mouse.click(700, 500);
    server.push('pop.opened', { pop: pop('en') });
    await page.getByRole('heading', { name: 'Shirin Daneshvar' }).waitFor();
    await other.getByText(/is ringing/).waitFor();
    expect(await other.getByRole('heading', { name: 'Shirin Daneshvar' }).count()).toBe(0);
    expect(await other.evaluate('heard')).toEqual([]);
    await other.getByRole('button', { name: 'Show' }).click();
    await other.getByRole('heading', { name: 'Shirin Daneshvar' }).waitFor();
    await page.close();
    page = other;
    await expect.poll(heard, { message: 'the tab that is left takes over' }).toEqual(['ring']);
  });

  it('with keys that can be changed and switched off', async () => {
    page = await server.desk(browser, [wrapUp('en')], EN);
    await page.keyboard.press('Shift+Slash');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await page.getByRole('button', { name: 'Change keys' }).click();
    await page.getByRole('button', { name: /Write the note/ }).click();
    await page.keyboard.press('Alt+KeyS');
    await page.getByText(/Already used: .*State menu/).waitFor();
    await page.getByRole('button', { name: /Write the note/ }).click();
    await page.keyboard.press('Alt+KeyW');
    await page.getByRole('switch', { name: /Single keys/ }).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Digit1');
    await page.keyboard.press('Alt+KeyN');
    expect(await page.locator('textarea:focus').count()).toBe(0);
    await page.keyboard.press('Alt+KeyW');
    expect(await page.locator('textarea:focus').count()).toBe(1);
    expect(server.bodies('PUT /pops/c1%3Aag/disposition')).toEqual([]);
  });

  it('goes through the regions by F6 and back', async () => {
    page = await server.desk(browser, [pop('en')], EN);
    const region = () =>
      page.evaluate<string>(
        `(function find(root) { const at = root.activeElement; return (at.shadowRoot?.activeElement && find(at.shadowRoot)) || at.dataset.region || '' })(document)`,
      );
    const seen: string[] = [];
    for (let n = 0; n < 14; n++) {
      await page.keyboard.press('F6');
      seen.push(await region());
    }
    for (const name of ['app.rail', 'app.callbar', 'pop.who', 'pop.do', 'pop.centre'])
      expect(seen).toContain(name);
    await page.keyboard.press('Shift+F6');
    expect(await region()).toBe(seen.at(-2));
  });

  it.each(LOOKS.flatMap((look) => [1440, 1024].map((width) => ({ ...look, width, height: 768 }))))(
    'settings and key map $language $theme $width',
    async (look) => {
      page = await server.desk(browser, [], look);
      const name = `${look.language}-${look.theme}-${look.width}`;
      await page.keyboard.press('Shift+Slash');
      await page.locator('pv-key-map section').first().waitFor();
      await page.screenshot({ path: `test-results/keys-${name}.png` });
      expect(await violations(page)).toEqual([]);
      await page.locator('pv-key-map pv-button[icon=gear]').click();
      await page.locator('pv-key-settings').waitFor();
      await page.screenshot({ path: `test-results/key-settings-${name}.png` });
      expect(await violations(page)).toEqual([]);
      await page.locator('#tab-ringing').click();
      await page.locator('pv-ring-settings').waitFor();
      await page.screenshot({ path: `test-results/ring-settings-${name}.png` });
      expect(await overflows(page)).toBe(false);
      expect(await violations(page)).toEqual([]);
    },
  );
});

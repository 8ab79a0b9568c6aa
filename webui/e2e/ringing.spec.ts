import { describe, expect, it } from 'vitest';
import { AgentServer, EN } from './fixture/agent.ts';
import { LOOKS, overflows, violations } from './fixture/browser.ts';
import { ago } from './fixture/customer.ts';
import { call, fileless, pop, stranger, talked, wrapUp } from './fixture/pops.ts';
import { Scene } from './fixture/scene.ts';

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
  const scene = new Scene(() => new AgentServer());

  async function listening(): Promise<void> {
    scene.page = await scene.server.desk(scene.browser, [], EN);
    await scene.page.context().addInitScript(EARS);
    await scene.page.reload();
    await scene.page.getByText('Today’s plan').waitFor();
  }
  const heard = () => scene.page.evaluate<string[]>('heard');
  const shown = () => scene.page.evaluate<{ title: string; closed?: boolean }[]>('shown');

  it('by a sound until it is answered', async () => {
    await listening();
    scene.server.push('pop.opened', { pop: pop('en') });
    await expect.poll(heard).toEqual(['ring']);
    scene.server.push('pop.changed', { pop: pop('en', { phase: 'TALKING', call: talked() }) });
    await expect.poll(heard).toEqual(['ring', 'stop']);
    scene.server.push('pop.opened', { pop: { ...stranger('en'), id: 'c2:ag' } });
    await scene.page.getByText(/is ringing/).waitFor();
    expect(await heard(), 'nothing rings into a conversation').toEqual(['ring', 'stop']);
  });

  it('by the sound its user chose, or by none', async () => {
    await listening();
    await scene.page.getByRole('button', { name: /Your account/ }).click();
    await scene.page.getByRole('menuitem', { name: 'Settings' }).click();
    await scene.page.getByRole('radio', { name: 'Marimba' }).click();
    await scene.page.getByRole('button', { name: 'Test' }).click();
    expect(await heard()).toEqual(['once']);
    await scene.page.getByRole('radio', { name: 'Nothing' }).click();
    await scene.page.keyboard.press('Escape');
    await scene.page.reload();
    await scene.page.getByText('Today’s plan').waitFor();
    scene.server.push('pop.opened', { pop: pop('en') });
    await scene.page.getByRole('heading', { name: 'Shirin Daneshvar' }).waitFor();
    expect(await heard()).toEqual([]);
  });

  it('by a notification while the window is hidden, once that is allowed', async () => {
    await listening();
    await scene.page.getByText('Shall we tell you of calls').waitFor();
    await scene.page.getByRole('button', { name: 'Turn on' }).click();
    await scene.page.getByText('Shall we tell you of calls').waitFor({ state: 'detached' });
    await scene.page.evaluate(HIDE);
    scene.server.push('pop.opened', { pop: pop('en') });
    await expect
      .poll(shown)
      .toMatchObject([
        { title: expect.stringContaining('Shirin Daneshvar') as string, body: 'Loyal · Sales' },
      ]);
    scene.server.push('pop.closed', { id: 'c1:ag', reason: 'LOST' });
    await expect.poll(shown).toMatchObject([{ closed: true }]);
  });

  it('by one notification for a call, however often more of it is known, and by none while the window is seen', async () => {
    await listening();
    await scene.page.getByRole('button', { name: 'Turn on' }).click();
    await scene.page.getByText('Shall we tell you of calls').waitFor({ state: 'detached' });
    scene.server.push('pop.opened', { pop: pop('en') });
    await scene.page.getByRole('heading', { name: 'Shirin Daneshvar' }).waitFor();
    expect(await shown()).toEqual([]);
    scene.server.push('pop.closed', { id: 'c1:ag', reason: 'LOST' });
    await scene.page.getByText('Today’s plan').waitFor();
    await scene.page.evaluate(HIDE);
    const second = { id: 'c2:ag' };
    scene.server.push('pop.opened', { pop: fileless('LOADING', second) });
    scene.server.push('pop.changed', { pop: pop('en', second) });
    scene.server.push('pop.changed', { pop: pop('en', { ...second, panels: [] }) });
    await scene.page.getByRole('heading', { name: 'Shirin Daneshvar' }).waitFor();
    expect(await shown()).toMatchObject([{ body: 'Loyal · Sales' }]);
  });

  it('not as a withheld number while the PBX is still asked whether it is one', async () => {
    await listening();
    await scene.page.getByRole('button', { name: 'Turn on' }).click();
    await scene.page.getByText('Shall we tell you of calls').waitFor({ state: 'detached' });
    await scene.page.evaluate(HIDE);
    const said = scene.page.locator('pv-announcer [role=alert]');
    const { number, ...unknown } = call({ numberKind: 'WITHHELD', ringingAt: ago(0) });
    scene.server.push('pop.opened', { pop: fileless('NONE', { call: unknown }) });
    await scene.page.getByRole('heading', { name: 'Withheld number' }).waitFor();
    expect([await shown(), await said.innerText()]).toEqual([[], '']);
    scene.server.push('pop.changed', { pop: pop('en') });
    await expect.poll(() => said.innerText()).toMatch(/Shirin Daneshvar/);
    expect(await shown()).toMatchObject([{ body: 'Loyal · Sales' }]);
    const second = { ...unknown, id: 'c2', ringingAt: ago(0) };
    scene.server.push('pop.opened', { pop: fileless('NONE', { id: 'c2:ag', call: second }) });
    await expect.poll(() => said.innerText(), { timeout: 5000 }).toMatch(/Withheld number/);
    await expect.poll(shown).toHaveLength(2);
  });

  it('never asks for permission during a call', async () => {
    await listening();
    await scene.page.getByText('Shall we tell you of calls').waitFor();
    scene.server.push('pop.opened', { pop: pop('en') });
    await scene.page.getByText('Shall we tell you of calls').waitFor({ state: 'detached' });
  });

  it('in the tab that was touched last; the other one says so in a line', async () => {
    await listening();
    const other = await scene.page.context().newPage();
    await other.goto(scene.page.url());
    await other.getByText('Today’s plan').waitFor();
    await scene.page.mouse.click(700, 500);
    scene.server.push('pop.opened', { pop: pop('en') });
    await scene.page.getByRole('heading', { name: 'Shirin Daneshvar' }).waitFor();
    await other.getByText(/is ringing/).waitFor();
    expect(await other.getByRole('heading', { name: 'Shirin Daneshvar' }).count()).toBe(0);
    expect(await other.evaluate('heard')).toEqual([]);
    await other.getByRole('button', { name: 'Show' }).click();
    await other.getByRole('heading', { name: 'Shirin Daneshvar' }).waitFor();
    await scene.page.close();
    scene.page = other;
    await expect.poll(heard, { message: 'the tab that is left takes over' }).toEqual(['ring']);
  });

  it('with keys that can be changed and switched off', async () => {
    scene.page = await scene.server.desk(scene.browser, [wrapUp('en')], EN);
    await scene.page.keyboard.press('Shift+Slash');
    await scene.page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await scene.page.getByRole('button', { name: 'Change keys' }).click();
    await scene.page.getByRole('button', { name: /Write the note/ }).click();
    await scene.page.keyboard.press('Alt+KeyS');
    await scene.page.getByText(/Already used: .*State menu/).waitFor();
    await scene.page.getByRole('button', { name: /Write the note/ }).click();
    await scene.page.keyboard.press('Alt+KeyW');
    await scene.page.getByRole('switch', { name: /Single keys/ }).click();
    await scene.page.keyboard.press('Escape');
    await scene.page.keyboard.press('Digit1');
    await scene.page.keyboard.press('Alt+KeyN');
    expect(await scene.page.locator('textarea:focus').count()).toBe(0);
    await scene.page.keyboard.press('Alt+KeyW');
    expect(await scene.page.locator('textarea:focus').count()).toBe(1);
    expect(scene.server.bodies('PUT /pops/c1%3Aag/disposition')).toEqual([]);
  });

  it('goes through the regions by F6 and back', async () => {
    scene.page = await scene.server.desk(scene.browser, [pop('en')], EN);
    const region = () =>
      scene.page.evaluate<string>(
        `(function find(root) { const at = root.activeElement; return (at.shadowRoot?.activeElement && find(at.shadowRoot)) || at.dataset.region || '' })(document)`,
      );
    const seen: string[] = [];
    for (let n = 0; n < 14; n++) {
      await scene.page.keyboard.press('F6');
      seen.push(await region());
    }
    for (const name of ['app.rail', 'app.callbar', 'pop.who', 'pop.do', 'pop.centre'])
      expect(seen).toContain(name);
    await scene.page.keyboard.press('Shift+F6');
    expect(await region()).toBe(seen.at(-2));
  });

  it.each(LOOKS.flatMap((look) => [1440, 1024].map((width) => ({ ...look, width, height: 768 }))))(
    'settings and key map $language $theme $width',
    async (look) => {
      scene.page = await scene.server.desk(scene.browser, [], look);
      const name = `${look.language}-${look.theme}-${look.width}`;
      await scene.page.keyboard.press('Shift+Slash');
      await scene.page.locator('pv-key-map section').first().waitFor();
      await scene.page.screenshot({ path: `test-results/keys-${name}.png` });
      expect(await violations(scene.page)).toEqual([]);
      await scene.page.locator('pv-key-map pv-button[icon=gear]').click();
      await scene.page.locator('pv-key-settings').waitFor();
      await scene.page.screenshot({ path: `test-results/key-settings-${name}.png` });
      expect(await violations(scene.page)).toEqual([]);
      await scene.page.locator('#tab-ringing').click();
      await scene.page.locator('pv-ring-settings').waitFor();
      await scene.page.screenshot({ path: `test-results/ring-settings-${name}.png` });
      expect(await overflows(scene.page)).toBe(false);
      expect(await violations(scene.page)).toEqual([]);
    },
  );
});

import { EventEmitter, once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { InCall } from './fixture/in-call.ts';
import { pop, stranger, talked, wrapUp } from './fixture/pops.ts';
import { targets } from './fixture/targets.ts';

const FOUND = { kind: 'PERSON', stage: 'CUSTOMER', matched: { by: 'NAME' } } as const;
const found = (party: string, name: string) => ({ ...FOUND, party, name });

/** Keys pressed twice, and before the screen is where the agent is already. */
describe('an agent in a hurry', () => {
  const desk = new InCall();
  const { asked } = desk;
  const marked = (name: RegExp) => desk.page.getByRole('option', { name, selected: true });

  it('hands over to whom they marked, whoever becomes free meanwhile', async () => {
    await desk.talking();
    await desk.page.keyboard.press('Alt+KeyT');
    await marked(/Behrouz/).waitFor();
    const all = targets('en');
    const agents = all.agents.map((one) => ({ ...one, state: 'AVAILABLE' as const }));
    desk.server.routes.set('GET /transfer-targets', () => ({ status: 200, body: { ...all, agents } }));
    await desk.page.getByRole('option', { name: /Samira.*Available/ }).waitFor();
    await marked(/Behrouz/).waitFor({ timeout: 1000 });
    await desk.page.keyboard.press('Enter');
    await expect.poll(asked).toMatchObject([{ target: { kind: 'AGENT', id: 'b' } }]);
  });

  it('hands over to nobody else when who was marked has left', async () => {
    await desk.talking();
    await desk.page.keyboard.press('Alt+KeyT');
    await marked(/Behrouz/).waitFor();
    const all = targets('en');
    const agents = all.agents.filter(({ agent }) => agent !== 'b');
    desk.server.routes.set('GET /transfer-targets', () => ({ status: 200, body: { ...all, agents } }));
    await desk.page.getByRole('option', { name: /Behrouz/ }).waitFor({ state: 'detached' });
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('button', { name: /Choose somebody/, disabled: true }).waitFor();
    expect(asked()).toEqual([]);
    await desk.page.keyboard.press('ArrowDown');
    await marked(/Hoda/).waitFor();
  });

  it('sends nobody away from hold by the keys that ask a colleague first', async () => {
    await desk.talking();
    desk.tell({ can: ['UNHOLD', 'BLIND_TRANSFER'] }, 'HOLD', { holdAt: new Date().toISOString() });
    await desk.page.keyboard.press('Alt+KeyT');
    await marked(/Behrouz/).waitFor();
    await desk.page.keyboard.press('Enter');
    await desk.page.getByText(/From hold the call goes straight away only/).waitFor();
    expect(asked()).toEqual([]);
    await desk.page.keyboard.press('ArrowRight');
    await desk.page.getByRole('button', { name: /Send to .?Behrouz/ }).waitFor();
    await desk.page.keyboard.press('Enter');
    await expect.poll(asked).toMatchObject([{ verb: 'BLIND_TRANSFER', target: { id: 'b' } }]);
  });

  it('hands over once by two Enters while the note is on its way', async () => {
    await desk.talking();
    const way = new EventEmitter();
    desk.server.routes.set('PUT /pops/c1%3Aag/note', async () => {
      await once(way, 'over');
      return { status: 200, body: { version: 1 } };
    });
    await desk.page.getByRole('textbox', { name: 'Note' }).fill('Wants two');
    await desk.page.keyboard.press('Alt+KeyT');
    await marked(/Behrouz/).waitFor();
    await desk.page.keyboard.press('Enter');
    await desk.page.keyboard.press('Enter');
    await expect.poll(() => way.listenerCount('over')).toBe(1);
    way.emit('over');
    await expect.poll(asked).toHaveLength(1);
    await desk.page.keyboard.press('Escape');
    await desk.page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(asked()).toHaveLength(1);
  });

  it('writes a caller down once by two Enters', async () => {
    const saving = 'POST /pops/c1%3Aag/party';
    const way = new EventEmitter();
    desk.server.routes.set(saving, async () => {
      await once(way, 'over');
      return { status: 201, body: { party: 'p' } };
    });
    desk.page = await desk.server.desk(desk.browser, [
      { ...stranger('en'), phase: 'TALKING', call: talked() },
    ]);
    await desk.page.getByLabel('Name', { exact: true }).fill('Parvaneh');
    await desk.page.keyboard.press('Enter');
    await desk.page.keyboard.press('Enter');
    await expect.poll(() => desk.server.bodies(saving).length).toBe(1);
    way.emit('over');
    await expect.poll(() => desk.page.getByLabel('Name', { exact: true }).inputValue()).toBe('');
    expect(desk.server.bodies(saving)).toHaveLength(1);
  });

  it('chooses nobody out of the answer to what was typed before', async () => {
    const way = new EventEmitter();
    desk.server.routes.set('GET /parties', async (_, path) => {
      if (path.includes('q=par&')) return { status: 200, body: { items: [found('p1', 'Parisa Amini')] } };
      await once(way, 'over');
      return { status: 200, body: { items: [found('p2', 'Parviz Kia')] } };
    });
    desk.server.routes.set('PUT /pops/c1%3Aag/party', () => ({ status: 204 }));
    desk.page = await desk.server.desk(desk.browser, [
      { ...stranger('en'), phase: 'TALKING', call: talked() },
    ]);
    const search = desk.page.getByRole('combobox', { name: 'Link to an existing customer' });
    await search.fill('par');
    await desk.page.getByRole('option', { name: /Parisa/ }).waitFor();
    await search.pressSequentially('v');
    await desk.page.keyboard.press('Enter');
    await expect.poll(() => way.listenerCount('over')).toBeGreaterThan(0);
    way.emit('over');
    await expect.poll(() => desk.server.bodies('PUT /pops/c1%3Aag/party')).toEqual([{ party: 'p2' }]);
  });

  it('saves nothing for a time that is none', async () => {
    desk.page = await desk.server.desk(desk.browser, [pop('en', { phase: 'TALKING', call: talked() })]);
    const tasks = 'POST /pops/c1%3Aag/tasks';
    desk.server.routes.set(tasks, () => ({ status: 201, body: { id: 't1' } }));
    await desk.page.keyboard.press('Alt+KeyK');
    await desk.page.getByLabel('What is to be done?').fill('Send the catalogue');
    const time = desk.page.getByLabel('Time', { exact: true });
    await time.fill('25:70');
    await desk.page.getByText('Such as 14:30').waitFor();
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('button', { name: 'Save', disabled: true }).waitFor();
    expect(desk.server.bodies(tasks)).toEqual([]);
    expect(await time.inputValue()).toBe('25:70');
    await time.fill('23:50');
    await desk.page.keyboard.press('Enter');
    await expect.poll(() => desk.server.bodies(tasks)).toHaveLength(1);
  });

  it('finishes once by two presses', async () => {
    const way = new EventEmitter();
    const finishing = 'POST /pops/c1%3Aag/finish';
    desk.server.routes.set(finishing, async () => {
      await once(way, 'over');
      return { status: 204 };
    });
    desk.page = await desk.server.desk(desk.browser, [wrapUp('en')]);
    await desk.page.keyboard.press('Control+Enter');
    await expect.poll(() => way.listenerCount('over')).toBe(1);
    await desk.page.keyboard.press('Control+Shift+Enter');
    way.emit('over');
    desk.server.push('pop.closed', { id: 'c1:ag', reason: 'FINISHED' });
    await desk.page.locator('pv-idle-desk').waitFor();
    expect(desk.server.bodies(finishing)).toEqual([{ then: 'AVAILABLE' }]);
  });
});

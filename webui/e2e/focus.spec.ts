import { describe, expect, it } from 'vitest';
import type { Pop } from '../src/wire/stream.ts';
import { AgentServer, EN } from './fixture/agent.ts';
import { FOCUSED } from './fixture/browser.ts';
import { call, fileless, many, pop, stranger, talked, wrapUp } from './fixture/pops.ts';
import { Scene } from './fixture/scene.ts';

const POP = '/pops/c1%3Aag';

describe('the focus, while a call goes on', () => {
  const scene = new Scene(() => {
    const server = new AgentServer();
    server.routes.set(`PUT ${POP}/note`, () => ({ status: 200, body: { version: 5 } }));
    for (const what of ['disposition', 'party'])
      server.routes.set(`PUT ${POP}/${what}`, () => ({ status: 204 }));
    for (const what of ['finish', 'control'])
      server.routes.set(`POST ${POP}/${what}`, () => ({ status: 204 }));
    server.routes.set(`POST ${POP}/party`, () => ({ status: 201, body: { party: 'p9' } }));
    return server;
  });

  async function desk(...pops: Pop[]): Promise<void> {
    scene.page = await scene.server.desk(scene.browser, pops, EN);
  }

  const change = (to: Pop) => scene.server.push('pop.changed', { pop: to });
  const focused = () => scene.page.evaluate(FOCUSED);
  const note = () => scene.page.getByRole('textbox', { name: 'Note' });
  const name = () => scene.page.getByLabel('Name', { exact: true });
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
    scene.server.push('pop.opened', { pop: fileless('LOADING') });
    await expect.poll(focused).toBe('H1');
    change(pop('en'));
    await scene.page.getByText('Shirin Daneshvar').first().waitFor();
    await expect.poll(focused).toBe('H1');
    await scene.page.getByRole('button', { name: /^Answer/ }).click();
    change(pop('en', { phase: 'TALKING', call: talked() }));
    await note().waitFor();
    await expect.poll(focused).toBe('H1');
    await scene.page.getByRole('button', { name: 'End call' }).click();
    change(wrapUp('en'));
    await scene.page.getByText('How did the call end?').waitFor();
    await expect.poll(focused).toBe('H1');
  });

  it('stays in the note when the caller hangs up, so that no digit becomes a result', async () => {
    await desk(pop('en', { phase: 'TALKING', call: talked() }));
    await note().pressSequentially('Wants  kg');
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft']) await scene.page.keyboard.press(key);
    change({ ...wrapUp('en'), note: { text: '', version: 0 } });
    await scene.page.getByText('How did the call end?').waitFor();
    await expect.poll(focused).toBe('TEXTAREA');
    await scene.page.keyboard.press('Digit3');
    await expect.poll(() => note().inputValue()).toBe('Wants 3 kg');
    expect(scene.server.bodies(`PUT ${POP}/disposition`)).toEqual([]);
  });

  it('stays in the record of an unknown caller, who is saved with the wrap-up', async () => {
    await desk({ ...stranger('en'), phase: 'TALKING' });
    await name().pressSequentially('Sara T');
    change(ended(stranger('en')));
    await scene.page.getByText('How did the call end?').waitFor();
    await expect.poll(focused).toBe('INPUT');
    await scene.page.keyboard.type('oosi');
    expect(await name().inputValue()).toBe('Sara Toosi');
    await scene.page.keyboard.press('Control+Enter');
    await expect.poll(() => scene.server.bodies(`POST ${POP}/finish`)).toHaveLength(1);
    expect(scene.server.bodies(`POST ${POP}/party`)).toEqual([{ name: 'Sara Toosi', kind: 'PERSON' }]);
  });

  it('does not lose an unknown caller when the wrap-up ends by itself', async () => {
    await desk({ ...stranger('en'), phase: 'TALKING' });
    await name().pressSequentially('Sara Toosi');
    const startedAt = new Date().toISOString();
    const endsAt = new Date(Date.now() + 4000).toISOString();
    change({ ...ended(stranger('en')), wrapUp: { startedAt, endsAt, note: '' } });
    await expect.poll(() => scene.server.bodies(`POST ${POP}/party`), { timeout: 8000 }).toHaveLength(1);
    expect(scene.server.bodies(`POST ${POP}/finish`)).toEqual([]);
  });

  it('lets the agent say after the call which of several people it was', async () => {
    await desk(ended({ ...many('en'), call: call({ number: '+985138550100' }) }));
    await scene.page.getByText('Who was it?').waitFor();
    await scene.page.getByRole('listitem').filter({ hasText: 'Ramin Asgari' }).getByRole('button').click();
    await expect.poll(() => scene.server.bodies(`PUT ${POP}/party`)).toEqual([{ party: 'p3' }]);
  });
});

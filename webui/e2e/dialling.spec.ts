import { describe, expect, it } from 'vitest';
import type { Dialling } from '../src/wire/dialling.ts';
import type { Refusal } from '../src/wire/stream.ts';
import { AgentServer } from './fixture/agent.ts';
import { SHIRIN } from './fixture/party.ts';
import { pop, wrapUp } from './fixture/pops.ts';
import { Scene } from './fixture/scene.ts';

/** The number of the customer, and why it came to nothing. */
function notReached(refused: Refusal, forMs = 60_000): Dialling {
  const [at, until] = [0, forMs].map((ms) => new Date(Date.now() + ms).toISOString());
  return { number: '+989175550142', at, until, refused } as Dialling;
}

describe('a number that is clicked', () => {
  const scene = new Scene(() => new AgentServer());

  it('phones back whom nobody took where the agent sent them', async () => {
    const left = wrapUp('en');
    const notTaken = { target: '1002', at: new Date().toISOString(), why: 'BUSY' } as const;
    scene.server.routes.set('POST /calls', () => ({ status: 202 }));
    scene.page = await scene.server.desk(scene.browser, [{ ...left, call: { ...left.call, notTaken } }]);
    const told = scene.page.getByRole('status').filter({ hasText: 'nobody took the call' });
    await told.getByText('The line there is busy').waitFor();
    await scene.page.getByRole('button', { name: 'Phone back' }).click();
    await expect
      .poll(() => scene.server.bodies('POST /calls'))
      .toEqual([{ number: left.call.number, party: left.file?.party.id }]);
  });

  it('is called, and it is said why not', async () => {
    const item = {
      party: 'p1',
      name: 'Shirin Daneshvar',
      kind: 'PERSON',
      stage: 'LOYAL',
      matched: { by: 'NAME' },
    };
    scene.server.routes.set('GET /parties', () => ({ status: 200, body: { items: [item] } }));
    scene.server.routes.set('GET /parties/p1', () => ({ status: 200, body: SHIRIN }));
    scene.server.routes.set('POST /calls', () => ({ status: 202 }));
    scene.page = await scene.server.desk(scene.browser, []);
    await scene.page.getByRole('combobox').fill('shirin');
    await scene.page.getByRole('option', { name: /Shirin/ }).click();
    await scene.page.getByRole('button', { name: /Call .*917 555 0142/ }).click();
    await expect
      .poll(() => scene.server.bodies('POST /calls'))
      .toEqual([{ number: '+989175550142', party: 'p1' }]);
    await scene.page.getByText(/Your phone rings first/).waitFor();
    await scene.page.getByRole('dialog').waitFor({ state: 'hidden' });
    scene.server.push('dialling', { dialling: notReached('BUSY') });
    await scene.page.getByText(/was not reached/).waitFor();
    await scene.page.getByText('The line there is busy.').waitFor();
    scene.server.push('pop.opened', { pop: pop('en') });
    await scene.page.getByText(/was not reached/).waitFor({ state: 'detached' });
  });

  it('says that the own phone was not picked up, also on a screen that opens later, and not for ever', async () => {
    scene.page = await scene.server.desk(scene.browser, []);
    scene.server.state = { ...scene.server.state, dialling: notReached('OWN_PHONE_NO_ANSWER', 4_000) };
    await scene.page.reload();
    await scene.page.getByText(/was not reached/).waitFor();
    await scene.page.getByText('You did not pick up your own phone.').waitFor();
    await scene.page.getByText(/was not reached/).waitFor({ state: 'detached' });
  });

  it('tells no longer of a number once its call is there, or after it was closed', async () => {
    scene.page = await scene.server.desk(scene.browser, []);
    const { refused, ...asked } = notReached('BUSY');
    scene.server.push('dialling', { dialling: asked });
    await scene.page.getByText(/Your phone rings first/).waitFor();
    scene.server.push('dialling', {});
    await scene.page.getByText(/Your phone rings first/).waitFor({ state: 'detached' });
    const told = { ...asked, refused, at: new Date().toISOString() };
    scene.server.push('dialling', { dialling: told });
    await scene.page.getByText(/was not reached/).waitFor();
    await scene.page.getByRole('button', { name: 'Close' }).click();
    scene.server.push('presence', { presence: scene.server.state.presence });
    await scene.page.getByText(/was not reached/).waitFor({ state: 'detached' });
  });
});

import { describe, expect, it } from 'vitest';
import type { Pop } from '../src/wire/stream.ts';
import { AgentServer, EN, FA } from './fixture/agent.ts';
import { FOCUSED } from './fixture/browser.ts';
import { shirin } from './fixture/customer.ts';
import { cem, many, pop, stranger, talked, wrapUp } from './fixture/pops.ts';
import { Scene } from './fixture/scene.ts';

const POP = '/pops/c1%3Aag';

describe('the desk', () => {
  const scene = new Scene(() => {
    const server = new AgentServer();
    for (const what of ['disposition', 'party'])
      server.routes.set(`PUT ${POP}/${what}`, () => ({ status: 204 }));
    server.routes.set(`POST ${POP}/finish`, () => ({ status: 204 }));
    server.routes.set(`POST ${POP}/wrap-up-extension`, () => ({ status: 200, body: { endsAt: '' } }));
    return server;
  });

  async function desk(pops: Pop[], look = EN): Promise<void> {
    scene.page = await scene.server.desk(scene.browser, pops, look);
  }

  const heading = () => scene.page.locator('pv-desk h1').first().textContent();
  const asked = (route: string) => scene.server.bodies(route);
  const note = () => scene.page.getByRole('textbox', { name: 'Note' });

  it('opens the caller’s file when the phone rings, and says it once', async () => {
    await desk([]);
    await scene.page.getByText('Today’s plan').waitFor();
    scene.server.push('pop.opened', { pop: pop('en') });
    await scene.page.getByRole('heading', { name: 'Shirin Daneshvar' }).waitFor();
    for (const seen of ['Loyal', 'Turn pro-forma', 'Do not ask them to advertise or refer'])
      await scene.page.getByText(seen).first().waitFor();
    const said = scene.page.locator('pv-announcer [role=alert]');
    expect(await said.textContent()).toMatch(
      /Incoming call: .*Shirin Daneshvar.*Loyal.*Sales.*Alt A.* answers/,
    );
    await expect.poll(() => scene.page.title()).toMatch(/^● 0:0\d Shirin Daneshvar$/);
    scene.server.push('pop.closed', { id: 'c1:ag', reason: 'LOST' });
    await scene.page.getByText('Not answered here').waitFor();
    await expect.poll(() => scene.page.title()).not.toContain('●');
  });

  it('leaves room for what is below the hero in two columns: three reasons, the others behind a press', async () => {
    const file = shirin('en');
    const [one] = file.lifecycle.evidence;
    const evidence = [...file.lifecycle.evidence, ...(one ? [one, one] : [])];
    const many = { ...file, lifecycle: { ...file.lifecycle, evidence } };
    await desk([pop('en', { file: many })], { ...EN, width: 1024, height: 768 });
    const lines = scene.page.locator('pv-evidence li');
    await expect.poll(() => lines.count()).toBe(3);
    const below = await scene.page.locator('pv-timeline').first().boundingBox();
    expect(below?.height).toBeGreaterThan(190);
    await scene.page.getByRole('button', { name: 'and 3 more' }).click();
    await expect.poll(() => lines.count()).toBe(6);
    await scene.page.getByRole('button', { name: 'Fewer' }).click();
    await expect.poll(() => lines.count()).toBe(3);
  });

  it('has the note at the height of its neighbours while the agent talks', async () => {
    await desk([pop('en', { phase: 'TALKING', call: talked() })]);
    const top = async (what: string) => (await scene.page.locator(what).first().boundingBox())?.y;
    await scene.page.locator('pv-note-card').waitFor();
    expect(await top('pv-note-card')).toBe(await top('pv-step-list'));
    expect(await top('pv-note-card')).toBe(await top('pv-tasks'));
    await scene.page.locator('pv-note-card').getByRole('button', { name: 'Not this person' }).waitFor();
    await scene.page.setViewportSize({ width: 1024, height: 768 });
    await scene.page.locator('pv-talk-view pv-timeline').waitFor();
    const bottom = async (what: string) => {
      const { y = 0, height = 0 } = (await scene.page.locator(what).first().boundingBox()) ?? {};
      return y + height;
    };
    expect(await bottom('pv-follow-ups')).toBeLessThan(await bottom('pv-note-card'));
    expect((await scene.page.locator('pv-talk-view pv-timeline').boundingBox())?.height).toBeGreaterThan(150);
  });

  it('puts the focus on the name and never on a button', async () => {
    await desk([]);
    scene.server.push('pop.opened', { pop: pop('en') });
    await expect.poll(() => scene.page.evaluate(FOCUSED)).toBe('H1');
  });

  it('lets who types go on, and shows the waiting call by Alt J', async () => {
    await desk([pop('en', { phase: 'WRAP_UP', call: talked(), wrapUp: wrapUp('en').wrapUp ?? never() })]);
    await scene.page.keyboard.press('Alt+KeyN');
    await scene.page.keyboard.type('Call her back');
    scene.server.push('pop.opened', { pop: { ...stranger('en'), id: 'c2:ag' } });
    await scene.page.getByText(/is ringing/).waitFor();
    await scene.page.keyboard.type(' on Thursday');
    expect(await note().inputValue()).toBe('Call her back on Thursday');
    await scene.page.keyboard.press('Alt+KeyJ');
    await scene.page.getByRole('heading', { name: '+98 51 3855 0177' }).waitFor();
    await scene.page.getByText(/is not wrapped up yet/).waitFor();
    const parked = { slot: '701', since: wrapUp('en').wrapUp?.startedAt ?? never() };
    const left = pop('en', {
      phase: 'WRAP_UP',
      call: { ...talked(), parked },
      wrapUp: wrapUp('en').wrapUp ?? never(),
    });
    scene.server.push('pop.changed', { pop: left });
    await scene.page
      .locator('pv-pop-banner')
      .getByText(/waits at .?701/)
      .waitFor();
  });

  it('keeps a conversation on the screen when another phone rings', async () => {
    await desk([pop('en', { phase: 'TALKING', call: talked() })]);
    scene.server.push('pop.opened', { pop: { ...stranger('en'), id: 'c2:ag' } });
    await scene.page.getByText(/is ringing/).waitFor();
    expect(await heading()).toContain('Shirin');
  });

  it('moves an opportunity on, and says why it could not', async () => {
    const route = 'PUT /opportunities/o1/stage';
    scene.server.routes.set(route, () => ({ status: 204 }));
    await desk([pop('en', { phase: 'TALKING', call: talked() })]);
    const step = scene.page.getByRole('combobox', { name: /Step of .*Second branch/ });
    await step.selectOption({ label: 'Negotiation' });
    await expect.poll(() => asked(route)).toEqual([{ from: 'QUOTE_SENT', to: 'NEGOTIATION' }]);
    expect(await step.inputValue()).toBe('QUOTE_SENT');
    const detail = 'It was moved meanwhile and is now NEW';
    scene.server.routes.set(route, () => ({ status: 409, body: { status: 409, detail } }));
    await step.selectOption({ label: 'Price' });
    await scene.page.getByText(detail).waitFor();
    expect(asked(route)[1]).toEqual({ from: 'QUOTE_SENT', to: 'LOST', reason: 'PRICE' });
  });

  it('moves nothing when a panel arrives', async () => {
    const loading = { ...cem, state: 'LOADING' as const };
    await desk([pop('en', { panels: [loading] })]);
    const box = () => scene.page.locator('pv-plugin-panel').first().boundingBox();
    const before = await box();
    scene.server.push('panel', { pop: 'c1:ag', panel: cem });
    await scene.page.getByRole('img', { name: 'Score 80 of 100' }).waitFor();
    expect(await box()).toEqual(before);
    await scene.page.getByRole('button', { name: 'and 2 more' }).click();
    await scene.page.getByText('Buys in two categories').waitFor();
  });

  it('saves the note as it is typed, through a lost server and a reload', async () => {
    let version = 0;
    const saved = { status: 200, body: { version: 0 } };
    scene.server.routes.set(`PUT ${POP}/note`, () => ({ ...saved, body: { version: ++version } }));
    await desk([pop('en', { phase: 'TALKING', call: talked() })]);
    await note().fill('Wants the grinder');
    await scene.page.getByText('Saved', { exact: true }).waitFor();
    expect(asked(`PUT ${POP}/note`)).toEqual([{ text: 'Wants the grinder', version: 0 }]);
    const { port } = scene.server;
    await scene.server.stop();
    await note().fill('Wants the grinder by Thursday');
    await scene.page.getByText('Kept on this computer, will be sent').waitFor();
    await scene.server.start(port);
    scene.server.state = {
      ...scene.server.state,
      pops: [
        pop('en', { phase: 'TALKING', call: talked(), note: { text: 'Wants the grinder', version: 1 } }),
      ],
    };
    await scene.page.reload();
    await expect.poll(() => note().inputValue()).toBe('Wants the grinder by Thursday');
    await expect
      .poll(() => asked(`PUT ${POP}/note`).at(-1))
      .toEqual({ text: 'Wants the grinder by Thursday', version: 1 });
  });

  it('shows both texts when another window wrote', async () => {
    scene.server.routes.set(`PUT ${POP}/note`, () => ({ status: 409, body: { version: 5, text: 'Theirs' } }));
    await desk([pop('en', { phase: 'TALKING', call: talked() })]);
    await note().fill('Mine');
    await scene.page.getByText('The other window wrote:').waitFor();
    await scene.page.getByRole('button', { name: 'Take this one' }).click();
    expect(await note().inputValue()).toBe('Theirs');
  });

  it('wraps up by the keyboard on a Persian layout', async () => {
    await desk([wrapUp('fa')], FA);
    await scene.page.locator('pv-disposition button').first().waitFor();
    await scene.page.keyboard.press('Digit3');
    await scene.page.getByRole('radio', { name: 'قرار تماس', checked: true }).waitFor();
    expect(asked(`PUT ${POP}/disposition`)).toEqual([{ code: 'CALLBACK' }]);
    await scene.page.locator('pv-note textarea').focus();
    await scene.page.keyboard.press('Alt+Numpad1');
    await expect.poll(() => asked(`PUT ${POP}/disposition`).at(-1)).toEqual({ code: 'ORDER' });
    await scene.page.keyboard.press('Alt+Equal');
    await expect.poll(() => asked(`POST ${POP}/wrap-up-extension`)).toHaveLength(1);
    await scene.page.keyboard.press('Control+Enter');
    // The result goes along until the live stream has told it: it may or may not have by now.
    await expect
      .poll(() => asked(`POST ${POP}/finish`))
      .toEqual([expect.objectContaining({ then: 'AVAILABLE' })]);
  });

  it('says why wrap-up could not be finished', async () => {
    scene.server.routes.set(`POST ${POP}/finish`, () => ({
      status: 409,
      body: { detail: 'The call has not ended.' },
    }));
    await desk([wrapUp('en')]);
    await scene.page.getByRole('button', { name: /Finish, available/ }).click();
    await scene.page.getByText('The call has not ended.').waitFor();
  });

  it('chooses among the people of one number by a digit', async () => {
    await desk([many('en')]);
    expect(await scene.page.getByRole('option').count()).toBe(4);
    await scene.page.keyboard.press('Digit2');
    await expect.poll(() => asked(`PUT ${POP}/party`)).toEqual([{ party: 'p2' }]);
    scene.server.push('pop.changed', { pop: pop('en') });
    await scene.page.getByRole('heading', { name: 'Shirin Daneshvar' }).waitFor();
  });

  it('lets somebody new be written down on a shared number', async () => {
    await desk([many('en')]);
    await scene.page.keyboard.press('Digit0');
    await scene.page.getByLabel('Name', { exact: true }).waitFor();
  });

  it('writes an unknown caller down in place, through a reload', async () => {
    scene.server.routes.set(`POST ${POP}/party`, () => {
      scene.server.push('pop.changed', { pop: pop('en', { file: shirin('en') }) });
      return { status: 201, body: { party: 'p9' } };
    });
    await desk([stranger('en')]);
    await scene.page.getByText(/The telephone network says:.*CHESHMEH HOTEL/).waitFor();
    await scene.page.getByLabel('Name', { exact: true }).fill('Sara Toosi');
    await scene.page.getByRole('button', { name: 'Exhibition' }).click();
    await scene.page.reload();
    await scene.page.getByRole('button', { name: 'Exhibition', pressed: true }).waitFor();
    expect(await scene.page.getByLabel('Name', { exact: true }).inputValue()).toBe('Sara Toosi');
    await scene.page.getByRole('button', { name: 'Save this person' }).click();
    await scene.page.getByRole('heading', { name: 'Shirin Daneshvar' }).waitFor();
    expect(asked(`POST ${POP}/party`)).toEqual([
      { name: 'Sara Toosi', kind: 'PERSON', source: 'EXHIBITION' },
    ]);
  });

  it('says why an unknown caller was not saved', async () => {
    scene.server.routes.set(`POST ${POP}/party`, () => ({
      status: 422,
      body: { detail: 'name must not be that long' },
    }));
    await desk([stranger('en')]);
    const alert = scene.page.locator('pv-quick-record [role=alert]');
    expect(await alert.textContent(), 'a call is announced once, by nothing else').toBe('');
    await scene.page.getByLabel('Name', { exact: true }).fill('Sara Toosi');
    await scene.page.keyboard.press('Enter');
    await scene.page.getByText('name must not be that long').waitFor();
    expect(await scene.page.getByLabel('Name', { exact: true }).inputValue()).toBe('Sara Toosi');
  });

  it('filters the history and fetches what is earlier', async () => {
    const older = {
      id: 'h99',
      at: '2026-01-01T00:00:00Z',
      kind: 'CALL',
      title: { code: 'history.call' },
      text: 'The very first call',
    };
    const party = shirin('en').party.id;
    const kinds: (string | null)[] = [];
    scene.server.routes.set(`GET /parties/${party}/history`, (_, path) => {
      const kind = new URL(path, 'http://server').searchParams.get('kind');
      if (kind === null) return { status: 200, body: { items: [older] } };
      kinds.push(kind);
      return {
        status: 200,
        body: { items: [{ ...older, id: 'h98', kind: 'ORDER', text: 'A very old order' }] },
      };
    });
    await desk([pop('en')]);
    await scene.page.getByRole('tab', { name: /Orders/ }).click();
    await scene.page.getByText('Call not answered').waitFor({ state: 'detached' });
    await scene.page.getByText('A very old order').waitFor();
    expect(kinds).toEqual(['ORDER,QUOTE']);
    await scene.page.getByRole('tab', { name: /History/ }).click();
    await scene.page.getByRole('button', { name: 'Earlier' }).click();
    await scene.page.getByText('The very first call').waitFor();
  });
});

function never(): never {
  throw new Error('the wrap-up fixture has a wrap-up');
}

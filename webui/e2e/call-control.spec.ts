import { EventEmitter, once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Control, PopCall, PopPhase } from '../src/wire/stream.ts';
import { AgentServer, EN } from './fixture/agent.ts';
import { launch, LOOKS, overflows, violations, type Look } from './fixture/browser.ts';
import { call, pop, stranger, talked } from './fixture/pops.ts';
import { targets } from './fixture/targets.ts';

const CONTROL = 'POST /pops/c1%3Aag/control';
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
];

describe('control of a call', () => {
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
    server.routes.set(CONTROL, () => ({ status: 202 }));
    server.routes.set('PUT /pops/c1%3Aag/note', () => ({ status: 200, body: { version: 1 } }));
    await server.start();
  });
  afterEach(async () => {
    await page.context().close();
    await server.stop();
  });

  async function talking(look: Look = EN): Promise<void> {
    server.routes.set('GET /transfer-targets', () => ({ status: 200, body: targets(look.language) }));
    page = await server.desk(browser, [pop(look.language, { phase: 'TALKING', call: talked() })], look);
    await button(/Transfer|انتقال/).waitFor();
  }
  function tell(control: Partial<Control>, phase: PopPhase = 'TALKING', more: Partial<PopCall> = {}): void {
    const known = { ...talked().control, can: talked().control?.can ?? [], ...control };
    server.push('pop.changed', { pop: pop('en', { phase, call: { ...talked(more), control: known } }) });
  }
  const button = (name: string | RegExp) => page.locator('pv-call-bar').getByRole('button', { name });
  const asked = () => server.bodies(CONTROL);

  it('answers by key and shows it only when the PBX tells', async () => {
    page = await server.desk(browser, [pop('en')]);
    await button(/Answer/).waitFor();
    await page.keyboard.press('Alt+KeyA');
    await expect.poll(asked).toEqual([{ verb: 'ANSWER' }]);
    expect(await button('End call').count()).toBe(0);
    server.push('pop.changed', {
      pop: pop('en', { call: call({ control: { can: [], asked: { verb: 'ANSWER', at: '' } } }) }),
    });
    await page.locator('pv-call-bar [aria-busy=true]').waitFor();
    tell({});
    await button('End call').waitFor();
  });

  it('gives a ringing call back to its queue', async () => {
    page = await server.desk(browser, [pop('en')]);
    await button(/Back to queue/).click();
    await expect.poll(asked).toEqual([{ verb: 'HANG_UP' }]);
  });

  it('answers a call that waits in a line while the agent writes', async () => {
    await talking();
    const second = 'POST /pops/c2%3Aag/control';
    server.routes.set(second, () => ({ status: 202 }));
    server.push('pop.opened', { pop: { ...stranger('en'), id: 'c2:ag' } });
    await page.getByText(/is ringing/).waitFor();
    await page.keyboard.press('Alt+KeyA');
    await expect.poll(() => server.bodies(second)).toEqual([{ verb: 'ANSWER' }]);
  });

  it('follows the PBX, not the click', async () => {
    await talking();
    await page.keyboard.press('Alt+KeyH');
    await expect.poll(asked).toEqual([{ verb: 'HOLD' }]);
    expect(await button('Hold').getAttribute('aria-pressed')).toBe('false');
    tell({ can: ['UNHOLD', 'HANG_UP'] }, 'HOLD', { holdAt: new Date().toISOString() });
    await expect.poll(() => button('Hold').getAttribute('aria-pressed')).toBe('true');
    await button('Hold').click();
    await expect.poll(asked).toEqual([{ verb: 'HOLD' }, { verb: 'UNHOLD' }]);
    tell({ muted: true, can: ['UNMUTE'] });
    await expect.poll(() => button('Mute').getAttribute('aria-pressed')).toBe('true');
  });

  it('says why something was not done, at once or later', async () => {
    await talking();
    const refusal = {
      title: 'No',
      status: 409,
      detail: 'Permission denied',
      said: 'Permission denied',
      code: 'DENIED',
    };
    server.routes.set(CONTROL, () => ({ status: 409, body: refusal }));
    await button('Park').click();
    await page.getByText(/Park.*: not done/).waitFor();
    await page.getByText(/does not let us do this.*Permission denied/).waitFor();
    server.routes.set(CONTROL, () => ({ status: 202 }));
    await button('Mute').click();
    await page.getByText(/Park.*: not done/).waitFor({ state: 'detached' });
    tell({ refused: { verb: 'MUTE', code: 'NOT_FOLLOWED', at: new Date().toISOString() } });
    await page.getByText(/nothing came of it/).waitFor();
    await page.getByRole('button', { name: 'Close' }).last().click();
    await page.getByText(/nothing came of it/).waitFor({ state: 'detached' });
  });

  it('presses keys into the call by mouse and keyboard', async () => {
    await talking();
    const note = page.getByRole('textbox', { name: 'Note' });
    await note.focus();
    await page.keyboard.press('Alt+KeyP');
    await page.getByRole('group', { name: 'Keypad' }).waitFor();
    await page.keyboard.press('Numpad4');
    await page.keyboard.press('Shift+Digit3');
    await page.getByRole('button', { name: 'star' }).click();
    await expect.poll(asked).toEqual(['4', '#', '*'].map((keys) => ({ verb: 'PRESS_KEYS', keys })));
    await page.keyboard.press('Escape');
    await page.getByRole('group', { name: 'Keypad' }).waitFor({ state: 'detached' });
    await page.keyboard.type('goes on');
    expect(await note.inputValue()).toBe('goes on');
  });

  it('hands over after speaking with a colleague, by the keyboard', async () => {
    await talking();
    await page.keyboard.press('Alt+KeyT');
    await page.getByRole('option', { name: /Behrouz Kamali.*Available/ }).waitFor();
    await page.keyboard.type('hoda');
    await page.getByRole('option', { name: /Hoda/, selected: true }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Knows the grinder');
    await page.keyboard.press('Enter');
    await expect
      .poll(asked)
      .toEqual([{ verb: 'ATTENDED_TRANSFER', target: { kind: 'AGENT', id: 'h' }, why: 'Knows the grinder' }]);
    const consult = {
      kind: 'AGENT',
      id: 'h',
      name: 'Hoda Yeganeh',
      since: new Date().toISOString(),
    } as const;
    tell({ can: ['CANCEL_TRANSFER'], consult: { ...consult, state: 'RINGING' } }, 'CONSULTING');
    await page.getByText(/Ringing at .*Hoda Yeganeh/).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const can = ['CANCEL_TRANSFER', 'COMPLETE_TRANSFER'] as const;
    tell({ can: [...can], consult: { ...consult, state: 'TALKING' } }, 'CONSULTING');
    await page.getByText(/You speak with .*Hoda Yeganeh/).waitFor();
    await page.getByRole('textbox', { name: 'Note' }).focus();
    await page.keyboard.press('Escape');
    await expect.poll(asked).toContainEqual({ verb: 'CANCEL_TRANSFER' });
    await page.keyboard.press('Alt+KeyT');
    await expect.poll(asked).toContainEqual({ verb: 'COMPLETE_TRANSFER' });
  });

  it('goes from a long list to the reason by Tab, and keeps the keys after a click on somebody', async () => {
    await talking();
    const few = targets('en');
    const many = Array.from({ length: 20 }, (_, n) => {
      return { agent: `a${n}`, name: `Ava ${n}`, extension: `3${n}`, state: 'AVAILABLE' } as const;
    });
    const all = { ...few, agents: [...few.agents, ...many] };
    server.routes.set('GET /transfer-targets', () => ({ status: 200, body: all }));
    await page.keyboard.press('Alt+KeyT');
    await page.getByRole('option', { name: /Ava 3/ }).click();
    const search = page.getByRole('combobox', { name: 'Name, queue or number' });
    expect(await search.evaluate((field) => field.matches(':focus'))).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Knows it best');
    await page.keyboard.press('Enter');
    await expect
      .poll(asked)
      .toEqual([{ verb: 'ATTENDED_TRANSFER', target: { kind: 'AGENT', id: 'a3' }, why: 'Knows it best' }]);
  });

  it('does not move its dialog under the pointer when the colleagues are known', async () => {
    await talking();
    const waits = new EventEmitter();
    server.routes.set('GET /transfer-targets', async () => {
      await once(waits, 'over');
      return { status: 200, body: targets('en') };
    });
    await button('Transfer').click();
    const dialog = page.locator('pv-transfer-dialog dialog[open]');
    await page.locator('pv-transfer-form pv-skeleton').waitFor();
    await dialog.evaluate((it) => Promise.all(it.getAnimations().map(({ finished }) => finished)));
    const before = await dialog.boundingBox();
    waits.emit('over');
    await page.getByRole('option').first().waitFor();
    expect(await dialog.boundingBox()).toEqual(before);
  });

  it('hands over straight away to a number, and says why that failed', async () => {
    await talking();
    await button('Transfer').click();
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('radio', { name: /Blind/, checked: true }).waitFor();
    await page.keyboard.insertText('۰۲۱ ۴۴۵۵');
    const code = 'NUMBER_NOT_ALLOWED';
    server.routes.set(CONTROL, () => ({
      status: 409,
      body: { title: 'No', detail: 'No', status: 409, code },
    }));
    await page.getByRole('button', { name: /Send to/ }).click();
    await expect.poll(asked).toEqual([{ verb: 'BLIND_TRANSFER', target: { kind: 'NUMBER', id: '0214455' } }]);
    await page
      .locator('pv-transfer-form')
      .getByText(/may not be dialled/)
      .waitFor();
    const banner = page.locator('pv-call-refusal pv-banner');
    expect(await banner.count(), 'the dialog tells it, nobody else').toBe(0);
    const soon = new Date(Date.now() + 2_000).toISOString();
    tell({ refused: { verb: 'BLIND_TRANSFER', code, at: soon }, muted: true });
    await page.locator('pv-call-buttons [data-verb=MUTE][aria-pressed=true]').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await banner.count(), 'what was read in the dialog is not told again').toBe(0);
  });

  it('does not tell for ever that something was not done', async () => {
    await talking();
    const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();
    tell({ refused: { verb: 'ATTENDED_TRANSFER', code: 'NO_ANSWER', at: ago(57) } });
    await page.getByText(/Nobody answered there/).waitFor();
    await page.getByText(/Nobody answered there/).waitFor({ state: 'detached' });
  });

  it.each(LOOKS.flatMap((look) => SIZES.map((size) => ({ ...look, ...size }))))(
    'looks right $language $theme $width',
    async (look) => {
      const shoot = async (what: string) => {
        await page.screenshot({
          path: `test-results/${what}-${look.language}-${look.theme}-${look.width}.png`,
        });
        expect(await overflows(page)).toBe(false);
        expect(await violations(page)).toEqual([]);
      };
      await talking(look);
      await page.keyboard.press('Alt+KeyP');
      await page.locator('pv-keypad').waitFor();
      await shoot('keypad');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Alt+KeyT');
      await page.locator('pv-target-list li').first().waitFor();
      await shoot('transfer');
      await page.keyboard.press('Escape');
      const name = look.language === 'fa' ? 'هدی یگانه' : 'Hoda Yeganeh';
      const consult = {
        kind: 'AGENT',
        id: 'h',
        name,
        since: new Date().toISOString(),
        state: 'TALKING',
      } as const;
      const known: Control = {
        can: ['CANCEL_TRANSFER', 'COMPLETE_TRANSFER', 'MUTE', 'HANG_UP'],
        consult,
        refused: { verb: 'PARK', code: 'DENIED', at: '' },
      };
      server.push('pop.changed', {
        pop: pop(look.language, {
          phase: 'CONSULTING',
          call: { ...talked({ holdAt: new Date().toISOString() }), control: known },
        }),
      });
      await page.locator('pv-consult-strip section').waitFor();
      await shoot('consult');
      server.push('pop.changed', {
        pop: pop(look.language, {
          phase: 'TALKING',
          match: 'NONE',
          call: {
            ...talked({ direction: 'INTERNAL', number: '1001', numberKind: 'EXTENSION', transfers: 0 }),
            consultedBy: {
              agent: 'h',
              agentName: name,
              at: new Date().toISOString(),
              note: look.language === 'fa' ? 'آسیاب صدا می‌دهد' : 'The grinder squeals',
              inferred: true,
            },
          },
        }),
      });
      await page.locator('pv-about-card').waitFor();
      await shoot('probably');
    },
  );
});

import { EventEmitter, once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Control } from '../src/wire/stream.ts';
import { LOOKS, overflows, violations } from './fixture/browser.ts';
import { CONTROL, InCall } from './fixture/in-call.ts';
import { call, pop, stranger, talked } from './fixture/pops.ts';
import { targets } from './fixture/targets.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
];

describe('control of a call', () => {
  const desk = new InCall();
  const { button, asked } = desk;
  beforeAll(() => mkdir('test-results', { recursive: true }));

  it('answers by key and shows it only when the PBX tells', async () => {
    desk.page = await desk.server.desk(desk.browser, [pop('en')]);
    await button(/Answer/).waitFor();
    await desk.page.keyboard.press('Alt+KeyA');
    await expect.poll(asked).toEqual([{ verb: 'ANSWER' }]);
    expect(await button('End call').count()).toBe(0);
    desk.server.push('pop.changed', {
      pop: pop('en', { call: call({ control: { can: [], asked: { verb: 'ANSWER', at: '' } } }) }),
    });
    await desk.page.locator('pv-call-bar [aria-busy=true]').waitFor();
    desk.tell({});
    await button('End call').waitFor();
  });

  it('gives a ringing call back to its queue', async () => {
    desk.page = await desk.server.desk(desk.browser, [pop('en')]);
    await button(/Back to queue/).click();
    await expect.poll(asked).toEqual([{ verb: 'HANG_UP' }]);
  });

  it('answers a call that waits in a line while the agent writes', async () => {
    await desk.talking();
    const second = 'POST /pops/c2%3Aag/control';
    desk.server.routes.set(second, () => ({ status: 202 }));
    desk.server.push('pop.opened', { pop: { ...stranger('en'), id: 'c2:ag' } });
    await desk.page.getByText(/is ringing/).waitFor();
    await desk.page.keyboard.press('Alt+KeyA');
    await expect.poll(() => desk.server.bodies(second)).toEqual([{ verb: 'ANSWER' }]);
  });

  it('follows the PBX, not the click', async () => {
    await desk.talking();
    await desk.page.keyboard.press('Alt+KeyH');
    await expect.poll(asked).toEqual([{ verb: 'HOLD' }]);
    expect(await button('Hold').getAttribute('aria-pressed')).toBe('false');
    desk.tell({ can: ['UNHOLD', 'HANG_UP'] }, 'HOLD', { holdAt: new Date().toISOString() });
    await expect.poll(() => button('Hold').getAttribute('aria-pressed')).toBe('true');
    await button('Hold').click();
    await expect.poll(asked).toEqual([{ verb: 'HOLD' }, { verb: 'UNHOLD' }]);
    desk.tell({ muted: true, can: ['UNMUTE'] });
    await expect.poll(() => button('Mute').getAttribute('aria-pressed')).toBe('true');
  });

  it('says why something was not done, at once or later', async () => {
    await desk.talking();
    const refusal = {
      title: 'No',
      status: 409,
      detail: 'Permission denied',
      said: 'Permission denied',
      code: 'DENIED',
    };
    desk.server.routes.set(CONTROL, () => ({ status: 409, body: refusal }));
    await button('Park').click();
    await desk.page.getByText(/Park.*: not done/).waitFor();
    await desk.page.getByText(/does not let us do this.*Permission denied/).waitFor();
    desk.server.routes.set(CONTROL, () => ({ status: 202 }));
    await button('Mute').click();
    await desk.page.getByText(/Park.*: not done/).waitFor({ state: 'detached' });
    desk.tell({ refused: { verb: 'MUTE', code: 'NOT_FOLLOWED', at: new Date().toISOString() } });
    await desk.page.getByText(/nothing came of it/).waitFor();
    await desk.page.getByRole('button', { name: 'Close' }).last().click();
    await desk.page.getByText(/nothing came of it/).waitFor({ state: 'detached' });
  });

  it('hands over after speaking with a colleague, by the keyboard', async () => {
    await desk.talking();
    await desk.page.keyboard.press('Alt+KeyT');
    await desk.page.getByRole('option', { name: /Behrouz Kamali.*Available/ }).waitFor();
    await desk.page.keyboard.type('hoda');
    await desk.page.getByRole('option', { name: /Hoda/, selected: true }).waitFor();
    await desk.page.keyboard.press('Tab');
    await desk.page.keyboard.type('Knows the grinder');
    await desk.page.keyboard.press('Enter');
    await expect
      .poll(asked)
      .toEqual([{ verb: 'ATTENDED_TRANSFER', target: { kind: 'AGENT', id: 'h' }, why: 'Knows the grinder' }]);
    const consult = {
      kind: 'AGENT',
      id: 'h',
      name: 'Hoda Yeganeh',
      since: new Date().toISOString(),
    } as const;
    const asks = { verb: 'ATTENDED_TRANSFER', at: '' } as const;
    desk.tell({ can: ['BLIND_TRANSFER', 'HANG_UP'], asked: asks }, 'HOLD', { holdAt: consult.since });
    const said = desk.page.locator('pv-transfer-form .said');
    await expect.poll(() => said.textContent()).toContain('was asked');
    desk.tell({ can: ['CANCEL_TRANSFER'], consult: { ...consult, state: 'RINGING' } }, 'CONSULTING');
    await desk.page.getByText(/Ringing at .*Hoda Yeganeh/).waitFor();
    await desk.page.getByRole('dialog').waitFor({ state: 'hidden' });
    const can = ['CANCEL_TRANSFER', 'COMPLETE_TRANSFER'] as const;
    desk.tell({ can: [...can], consult: { ...consult, state: 'TALKING' } }, 'CONSULTING');
    await desk.page.getByText(/You speak with .*Hoda Yeganeh/).waitFor();
    await desk.page.getByRole('textbox', { name: 'Note' }).focus();
    await desk.page.keyboard.press('Escape');
    await expect.poll(asked).toContainEqual({ verb: 'CANCEL_TRANSFER' });
    await desk.page.keyboard.press('Alt+KeyT');
    await expect.poll(asked).toContainEqual({ verb: 'COMPLETE_TRANSFER' });
  });

  it('goes from a long list to the reason by Tab, and keeps the keys after a click on somebody', async () => {
    await desk.talking();
    const few = targets('en');
    const many = Array.from({ length: 20 }, (_, n) => {
      return { agent: `a${n}`, name: `Ava ${n}`, extension: `3${n}`, state: 'AVAILABLE' } as const;
    });
    const all = { ...few, agents: [...few.agents, ...many] };
    desk.server.routes.set('GET /transfer-targets', () => ({ status: 200, body: all }));
    await desk.page.keyboard.press('Alt+KeyT');
    await desk.page.getByRole('option', { name: /Ava 3/ }).click();
    const search = desk.page.getByRole('combobox', { name: 'Name, queue or number' });
    expect(await search.evaluate((field) => field.matches(':focus'))).toBe(true);
    await desk.page.keyboard.press('Tab');
    await desk.page.keyboard.type('Knows it best');
    await desk.page.keyboard.press('Enter');
    await expect
      .poll(asked)
      .toEqual([{ verb: 'ATTENDED_TRANSFER', target: { kind: 'AGENT', id: 'a3' }, why: 'Knows it best' }]);
  });

  it('does not move its dialog under the pointer when the colleagues are known', async () => {
    await desk.talking();
    const waits = new EventEmitter();
    desk.server.routes.set('GET /transfer-targets', async () => {
      await once(waits, 'over');
      return { status: 200, body: targets('en') };
    });
    await button('Transfer').click();
    const dialog = desk.page.locator('pv-transfer-dialog dialog[open]');
    await desk.page.locator('pv-transfer-form pv-skeleton').waitFor();
    await dialog.evaluate((it) => Promise.all(it.getAnimations().map(({ finished }) => finished)));
    const before = await dialog.boundingBox();
    waits.emit('over');
    await desk.page.getByRole('option').first().waitFor();
    expect(await dialog.boundingBox()).toEqual(before);
  });

  it('hands over straight away to a number, and says why that failed', async () => {
    await desk.talking();
    await button('Transfer').click();
    await desk.page.getByRole('option').first().waitFor();
    await desk.page.keyboard.press('ArrowLeft');
    await desk.page.getByRole('radio', { name: /Blind/, checked: true }).waitFor();
    await desk.page.keyboard.insertText('۰۲۱ ۴۴۵۵');
    const code = 'NUMBER_NOT_ALLOWED';
    desk.server.routes.set(CONTROL, () => ({
      status: 409,
      body: { title: 'No', detail: 'No', status: 409, code },
    }));
    await desk.page.getByRole('button', { name: /Send to/ }).click();
    await expect.poll(asked).toEqual([{ verb: 'BLIND_TRANSFER', target: { kind: 'NUMBER', id: '0214455' } }]);
    await desk.page
      .locator('pv-transfer-form')
      .getByText(/may not be dialled/)
      .waitFor();
    const banner = desk.page.locator('pv-call-refusal pv-banner');
    expect(await banner.count(), 'the dialog tells it, nobody else').toBe(0);
    const soon = new Date(Date.now() + 2_000).toISOString();
    desk.tell({ refused: { verb: 'BLIND_TRANSFER', code, at: soon }, muted: true });
    await desk.page.locator('pv-call-buttons [data-verb=MUTE][aria-pressed=true]').waitFor();
    await desk.page.keyboard.press('Escape');
    await desk.page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await banner.count(), 'what was read in the dialog is not told again').toBe(0);
  });

  it('does not tell for ever that something was not done', async () => {
    await desk.talking();
    const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();
    desk.tell({ refused: { verb: 'ATTENDED_TRANSFER', code: 'NO_ANSWER', at: ago(57) } });
    await desk.page.getByText(/Nobody answered there/).waitFor();
    await desk.page.getByText(/Nobody answered there/).waitFor({ state: 'detached' });
  });

  it.each(LOOKS.flatMap((look) => SIZES.map((size) => ({ ...look, ...size }))))(
    'looks right $language $theme $width',
    async (look) => {
      const shoot = async (what: string) => {
        await desk.page.screenshot({
          path: `test-results/${what}-${look.language}-${look.theme}-${look.width}.png`,
        });
        expect(await overflows(desk.page)).toBe(false);
        expect(await violations(desk.page)).toEqual([]);
      };
      await desk.talking(look);
      await desk.page.keyboard.press('Alt+KeyP');
      await desk.page.locator('pv-keypad').waitFor();
      await shoot('keypad');
      await desk.page.keyboard.press('Escape');
      await desk.page.keyboard.press('Alt+KeyT');
      await desk.page.locator('pv-target-list li').first().waitFor();
      await shoot('transfer');
      await desk.page.keyboard.press('Escape');
      const name = look.language === 'fa' ? 'هدی یگانه' : 'Hoda Yeganeh';
      const consult = {
        kind: 'AGENT',
        id: 'h',
        name,
        since: new Date().toISOString(),
        state: 'TALKING',
      } as const;
      const known: Control = {
        can: ['CANCEL_TRANSFER', 'COMPLETE_TRANSFER', 'MUTE', 'PRESS_KEYS'],
        consult,
        refused: { verb: 'PARK', code: 'DENIED', at: '' },
      };
      desk.server.push('pop.changed', {
        pop: pop(look.language, {
          phase: 'CONSULTING',
          call: { ...talked({ holdAt: new Date().toISOString() }), control: known },
        }),
      });
      await desk.page.locator('pv-consult-strip section').waitFor();
      await shoot('consult');
      desk.server.push('pop.changed', {
        pop: pop(look.language, {
          phase: 'TALKING',
          match: 'NONE',
          call: {
            ...talked({ direction: 'INTERNAL', number: '1001', numberKind: 'EXTENSION', transfers: 0 }),
            colleague: 'h',
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
      await desk.page.locator('pv-about-card').waitFor();
      await shoot('probably');
    },
  );
});

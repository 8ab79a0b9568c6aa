import { describe, expect, it } from 'vitest';
import { AgentServer, EN } from './fixture/agent.ts';
import { LOOKS, overflows, violations, type Look } from './fixture/browser.ts';
import { card } from './fixture/lists.ts';
import { PICTURES, Scene } from './fixture/scene.ts';

const SIZES = [
  [1440, 900],
  [1024, 768],
] as const;

describe('telemarketing at the desk in quiet hours', () => {
  const scene = new Scene(() => new AgentServer());

  async function show(look: Look, withPerson: boolean): Promise<void> {
    const { entry: _, ...rest } = card(look.language);
    const work = {
      lists: [{ list: rest.list, waiting: 28 }],
      quietUntil: '09:00:00',
      ...(withPerson && { taken: card(look.language) }),
    };
    scene.server.routes.set('GET /list-work', () => ({ status: 200, body: work }));
    scene.page = await scene.server.desk(scene.browser, [], look);
    await scene.page.locator('pv-list-card .quiet').waitFor();
  }

  it('nobody is given out or called, and what came of a call can be said', async () => {
    await show(EN, false);
    expect(await scene.page.getByRole('button', { name: 'Next person' }).isDisabled()).toBe(true);
    await scene.page.context().close();
    await show(EN, true);
    expect(await scene.page.getByRole('button', { name: /912 111 2233/ }).isDisabled()).toBe(true);
    scene.server.routes.set('POST /list-work/e1/result', () => ({ status: 200, body: card('en').entry }));
    await scene.page.locator('pv-list-person').getByText('Reached', { exact: true }).click();
    await expect
      .poll(() => scene.server.bodies('POST /list-work/e1/result'))
      .toEqual([{ result: 'REACHED' }]);
  });

  it.each(LOOKS)('is complete, within the window and without barriers: $language $theme', async (look) => {
    for (const withPerson of [false, true]) {
      await show(look, withPerson);
      for (const [width, height] of SIZES) {
        await scene.page.setViewportSize({ width, height });
        const name = `${withPerson ? 'person' : 'list'}-${look.language}-${look.theme}-${width}`;
        await scene.page.screenshot({ path: `${PICTURES}/quiet-${name}.png` });
        expect(await overflows(scene.page)).toBe(false);
        expect(await violations(scene.page)).toEqual([]);
      }
      if (!withPerson) await scene.page.context().close();
    }
  });
});

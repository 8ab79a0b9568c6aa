import { describe, expect, it } from 'vitest';
import type { Panel } from '../src/wire/stream.ts';
import { AgentServer } from './fixture/agent.ts';
import { LOOKS, overflows, violations } from './fixture/browser.ts';
import { without } from './fixture/panels.ts';
import { cam, cem, pop } from './fixture/pops.ts';
import { Scene } from './fixture/scene.ts';

const AGAIN = 'POST /pops/c1%3Aag/panels/cem';
const failed: Panel = { ...cem, state: 'FAILED', reference: 'K-204' };

describe('the panels of plugins', () => {
  const scene = new Scene(() => {
    const server = new AgentServer();
    server.routes.set(AGAIN, () => ({ status: 202 }));
    return server;
  });

  it('can be asked again after a failure, alone', async () => {
    scene.page = await scene.server.desk(scene.browser, [pop('en', { panels: [failed, cam] })]);
    await scene.page.getByText(/CEM.* did not answer/).waitFor();
    await scene.page.getByRole('img', { name: 'Score 41 of 100' }).waitFor();
    await scene.page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => scene.server.bodies(AGAIN)).toHaveLength(1);
    scene.server.push('panel', { pop: 'c1:ag', panel: cem });
    await scene.page.getByRole('img', { name: 'Score 80 of 100' }).waitFor();
  });

  it('say why they cannot be asked again', async () => {
    scene.server.routes.set(AGAIN, () => ({
      status: 409,
      body: { title: 'No', detail: 'The plugin has not failed.' },
    }));
    scene.page = await scene.server.desk(scene.browser, [pop('en', { panels: [failed] })]);
    await scene.page.getByRole('button', { name: 'Try again' }).click();
    await scene.page.getByText('The plugin has not failed.').waitFor();
  });

  it('share a place as tabs when there are more than two', async () => {
    const club = { ...cam, plugin: 'club', title: { en: 'Club', fa: 'باشگاه' }, score: 63 };
    scene.page = await scene.server.desk(scene.browser, [pop('en', { panels: [cem, cam, club] })]);
    await scene.page.getByRole('img', { name: 'Score 80 of 100' }).waitFor();
    await scene.page.getByRole('img', { name: 'Score 41 of 100' }).waitFor();
    expect(await scene.page.getByRole('img', { name: 'Score 63 of 100' }).count()).toBe(0);
    await scene.page.getByRole('tab', { name: /Club/ }).click();
    await scene.page.getByRole('img', { name: 'Score 63 of 100' }).waitFor();
    expect(await scene.page.getByRole('img', { name: 'Score 41 of 100' }).count()).toBe(0);
  });

  it('keep their last answer, with its time, while the connection is lost', async () => {
    scene.page = await scene.server.desk(scene.browser, [pop('en', { panels: [cem] })]);
    await scene.page.getByRole('img', { name: 'Score 80 of 100' }).waitFor();
    await scene.server.stop();
    await scene.page.getByText(/^As of .*\d\d:\d\d/).waitFor();
    await scene.page.getByRole('img', { name: 'Score 80 of 100' }).waitFor();
    await scene.server.start();
  });

  it.each(LOOKS)('in every state $language $theme', async (look) => {
    const shoot = async (name: string, panels: Panel[]) => {
      scene.server.push('pop.changed', { pop: pop(look.language, { panels }) });
      await scene.page.locator('pv-plugin-panel').nth(1).waitFor();
      await scene.page.screenshot({ path: `test-results/${name}-${look.language}-${look.theme}.png` });
      expect(await overflows(scene.page)).toBe(false);
      expect(await violations(scene.page)).toEqual([]);
    };
    scene.page = await scene.server.desk(scene.browser, [pop(look.language)], look);
    await shoot('panels-slow', [without(cem, 'LOADING'), without(cam, 'LATE')]);
    await shoot('panels-none', [without(cem, 'EMPTY'), without(cam, 'FAILED', { reference: 'K-204' })]);
    scene.server.push('pop.changed', { pop: pop(look.language) });
    await scene.page.locator('pv-score-ring').first().waitFor();
    await scene.server.stop();
    await scene.page.locator('pv-plugin-panel .stale').first().waitFor();
    await scene.page.screenshot({ path: `test-results/panels-stale-${look.language}-${look.theme}.png` });
    expect(await violations(scene.page)).toEqual([]);
    await scene.server.start();
  });
});

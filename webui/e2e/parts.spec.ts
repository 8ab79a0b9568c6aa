import { afterEach, describe, expect, it } from 'vitest';
import type { Pop } from '../src/wire/stream.ts';
import { AgentServer, EN } from './fixture/agent.ts';
import { violations } from './fixture/browser.ts';
import { shirin } from './fixture/customer.ts';
import { pop, talked, wrapUp } from './fixture/pops.ts';
import { effects, FIGURES, news } from './fixture/work.ts';
import { Scene } from './fixture/scene.ts';

const OUTAGE = { status: 503, body: { status: 503, detail: 'The database cannot be asked now' } };
const EFFECTS = 'GET /pops/c1%3Aag/effects';

describe('a part that is empty, late or cannot be read says so, and nothing else suffers', () => {
  const scene = new Scene(() => new AgentServer());
  afterEach(async () => {
    expect(await violations(scene.page)).toEqual([]);
  });

  async function desk(...pops: Pop[]): Promise<void> {
    scene.page = await scene.server.desk(scene.browser, pops, EN);
  }

  const part = (name: string) => scene.page.locator(name);
  const tryAgain = (name: string) => part(name).getByRole('button', { name: 'Try again' });

  it.each([
    ['/today/figures', 'pv-figures-card', FIGURES, 'calls answered'],
    ['/today/news', 'pv-news-card', { items: news('en') }, 'Survey'],
  ])('%s', async (path, name, body, shown) => {
    await desk();
    const answers = scene.server.routes.get(`GET ${path}`);
    expect(answers).toBeDefined();
    scene.server.routes.set(`GET ${path}`, () => OUTAGE);
    await scene.page.reload();
    await tryAgain(name).waitFor();
    await scene.page.getByText('Today’s plan').waitFor();
    scene.server.routes.set(`GET ${path}`, () => ({ status: 200, body }));
    await tryAgain(name).click();
    await part(name).getByText(shown).first().waitFor();
  });

  it('the history: nothing, and what is earlier not to be had now', async () => {
    const file = shirin('en');
    const path = `GET /parties/${file.party.id}/history`;
    scene.server.routes.set(path, () => OUTAGE);
    await desk(pop('en'));
    await scene.page.getByRole('button', { name: 'Earlier' }).click();
    await scene.page.getByText('What is earlier cannot be read now').waitFor();
    scene.server.routes.set(path, () => ({ status: 200, body: { items: [] } }));
    await tryAgain('pv-timeline').click();
    await tryAgain('pv-timeline').waitFor({ state: 'detached' });
    scene.server.push('pop.changed', {
      pop: pop('en', { file: { ...file, history: [], historyMore: false } }),
    });
    await scene.page.getByText('First contact').waitFor();
  });

  it('a person about whom nothing is open', async () => {
    const { quote, hundredDays, ...file } = shirin('en');
    expect([quote, hundredDays]).not.toContain(undefined);
    const bare = { ...file, tasks: [], opportunities: [], guardrails: [] };
    await desk(pop('en', { phase: 'TALKING', call: talked(), file: bare, panels: [] }));
    await part('pv-tasks').getByText('Nothing is open.').waitFor();
    expect(await part('pv-order-editor').count()).toBe(0);
  });

  it('what the call changed: late, failed, then nothing', async () => {
    let answer: (() => void) | undefined;
    await desk();
    await scene.page.route('**/effects', async (route) => {
      await new Promise<void>((resolve) => (answer = resolve));
      await route.fulfill({ status: 503, json: OUTAGE.body });
    });
    scene.server.push('pop.opened', { pop: wrapUp('en') });
    await part('pv-call-effects pv-skeleton').waitFor();
    await expect.poll(() => answer).toBeDefined();
    answer?.();
    await part('pv-call-effects').getByText('This cannot be read now').waitFor();
    await scene.page.unroute('**/effects');
    scene.server.routes.set(EFFECTS, () => ({
      status: 200,
      body: { ...effects('en'), tasks: [], agreed: [], closed: [], recorded: [] },
    }));
    await tryAgain('pv-call-effects').click();
    await part('pv-call-effects').getByText('Nothing yet.').waitFor();
  });

  it('whom a call may be handed to', async () => {
    scene.server.routes.set('GET /transfer-targets', () => OUTAGE);
    await desk(pop('en', { phase: 'TALKING', call: talked() }));
    await scene.page.keyboard.press('Alt+KeyT');
    await scene.page.getByText('The list cannot be read now').waitFor();
  });

  it('what is chosen, where the system chooses the colours', async () => {
    await desk(pop('en'));
    await scene.page.emulateMedia({ forcedColors: 'active' });
    const line = (element: Element) => getComputedStyle(element).outlineStyle;
    expect(await scene.page.getByRole('tab', { name: /History/ }).evaluate(line)).toBe('solid');
    expect(await scene.page.getByRole('tab', { name: /Orders/ }).evaluate(line)).toBe('none');
    expect(await scene.page.locator('pv-rail a[aria-current]').evaluate(line)).toBe('solid');
    // The contrast of the system's own colours is not ours.
    await scene.page.emulateMedia({ forcedColors: 'none' });
  });
});

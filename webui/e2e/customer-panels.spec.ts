import { describe, expect, it } from 'vitest';
import type { Panel } from '../src/wire/stream.ts';
import { AgentServer, EN } from './fixture/agent.ts';
import { LOOKS, overflows, violations, type Look } from './fixture/browser.ts';
import { careOf } from './fixture/care.ts';
import { shirin } from './fixture/customer.ts';
import { later, panelsOf, without } from './fixture/panels.ts';
import { cam, cem } from './fixture/pops.ts';
import { kept, stages } from './fixture/record.ts';
import type { Answer } from './fixture/server.ts';
import { PICTURES, Scene } from './fixture/scene.ts';

const CASES = LOOKS.flatMap((look) => [
  { ...look, width: 1440, height: 900 },
  { ...look, width: 1024, height: 768 },
]);
const ID = shirin('en').party.id;
const PATH = `/parties/${ID}`;
const CEM = `GET ${PATH}/panels/cem`;
const CAM = `GET ${PATH}/panels/cam`;

describe('the panels of plugins on the page of a customer', () => {
  const scene = new Scene(() => new AgentServer());

  const answer = (route: string, body: unknown) =>
    scene.server.routes.set(route, () => ({ status: 200, body }));
  const askedOf = (route: string) => scene.server.asked.filter((one) => one.route === route).length;
  const score = (points: number) => scene.page.getByRole('img', { name: `Score ${points} of 100` });

  /** The page with these panels; a plugin in `holding` answers when its word is given. */
  async function visit(
    panels: readonly Panel[],
    look: Look = EN,
    holding: Record<string, Promise<Answer>> = {},
  ) {
    answer(`GET ${PATH}`, shirin(look.language));
    answer(`GET ${PATH}/record`, kept);
    answer(`GET ${PATH}/stages`, stages);
    answer(`GET ${PATH}/care`, careOf(look.language));
    answer(`GET ${PATH}/deals`, { opportunities: [], quotes: [], orders: [], referrals: [] });
    for (const [route, body] of Object.entries(panelsOf(PATH, panels))) answer(route, body);
    for (const [route, said] of Object.entries(holding)) scene.server.routes.set(route, () => said);
    await scene.opens(`/customers/${ID}`, look);
    await scene.page.locator('pv-customer-head h1').waitFor();
    const more = scene.page.locator('#tab-more');
    if (await more.isVisible()) await more.click();
  }

  it('come one by one: who is late holds up neither the page nor another', async () => {
    const late = later();
    await visit([cem, cam], EN, { [CEM]: late.promise });
    await score(41).waitFor();
    await scene.page.getByText('Taking longer than usual').waitFor();
    await scene.page.locator('pv-overview pv-relationship-line').waitFor();
    late.resolve({ status: 200, body: cem });
    await score(80).waitFor();
    expect(await scene.page.getByText('Taking longer than usual').count()).toBe(0);
  });

  it('are asked anew when something of the party changes, and say the old until then', async () => {
    await visit([cem]);
    await score(80).waitFor();
    const next = later();
    scene.server.routes.set(CEM, () => next.promise);
    scene.server.push('parties.changed', { parties: [ID] });
    await expect.poll(() => askedOf(CEM)).toBe(2);
    expect(await score(80).count()).toBe(1);
    next.resolve({ status: 200, body: { ...cem, score: 85 } });
    await score(85).waitFor();
    scene.server.push('parties.changed', { parties: ['7b0f1d34-0000-7000-8000-000000000009'] });
    await scene.page.getByRole('tab', { name: 'Timeline' }).click();
    await scene.page.getByRole('tab', { name: 'Overview' }).click();
    await score(85).waitFor();
    expect(askedOf(CEM)).toBe(2);
  });

  it('are asked once more, not twice at once, when something changes while they think', async () => {
    const first = later();
    await visit([cem], EN, { [CEM]: first.promise });
    await expect.poll(() => askedOf(CEM)).toBe(1);
    for (const seen of [2, 3]) {
      scene.server.push('parties.changed', { parties: [ID] });
      await expect.poll(() => askedOf(`GET ${PATH}/panels`)).toBe(seen);
    }
    expect(askedOf(CEM)).toBe(1);
    answer(CEM, { ...cem, score: 85 });
    first.resolve({ status: 200, body: cem });
    await score(85).waitFor();
    expect(askedOf(CEM)).toBe(2);
  });

  it('fail alone, and can be asked again', async () => {
    await visit([without(cem, 'FAILED', { reference: 'K-204' }), cam]);
    await score(41).waitFor();
    await scene.page.getByText(/ref .*K-204/).waitFor();
    answer(CEM, cem);
    await scene.page.getByRole('button', { name: 'Try again' }).click();
    await score(80).waitFor();
    expect(askedOf(CAM)).toBe(1);
  });

  it('fail where the server does not answer for one', async () => {
    await visit([cem, cam], EN, { [CEM]: Promise.resolve({ status: 503, body: { title: 'Away' } }) });
    await scene.page.getByText(/CEM.* did not answer/).waitFor();
    await score(41).waitFor();
  });

  it('take no place when no plugin is there', async () => {
    await visit([]);
    await scene.page.locator('pv-stage-history').waitFor();
    expect(await scene.page.locator('pv-plugin-column').count()).toBe(0);
  });

  it.each(CASES)('look as they should: $language $theme $width', async (at) => {
    const never = later().promise;
    const shoot = async (name: string) => {
      await scene.page.evaluate(() => document.fonts.ready);
      await scene.page.screenshot({
        path: `${PICTURES}/customer-panels-${name}-${at.language}-${at.theme}-${at.width}.png`,
      });
      expect(await overflows(scene.page)).toBe(false);
      expect(await violations(scene.page)).toEqual([]);
    };
    await visit([cem, cam], at);
    await scene.page.locator('pv-score-ring').nth(1).waitFor();
    await shoot('ready');
    await scene.page.context().close();
    const detail = { en: 'It speaks of loyal customers', fa: 'از مشتریان وفادار می‌گوید' };
    await visit([cem, without(cam, 'EMPTY', { detail })], at, { [CEM]: never });
    await scene.page.locator('pv-plugin-panel .late').waitFor();
    await shoot('late');
  });
});

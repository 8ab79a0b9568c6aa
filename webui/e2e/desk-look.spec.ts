import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Pop } from '../src/wire/stream.ts';
import { AgentServer } from './fixture/agent.ts';
import { launch, LOOKS, overflows, violations, type Look } from './fixture/browser.ts';
import { fileless, many, pop, stranger, talked, TALKING_VERBS, wrapUp } from './fixture/pops.ts';

const PICTURES = 'test-results';
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
];
const CASES = LOOKS.flatMap((look) => SIZES.map((size) => ({ ...look, ...size })));
const ENGLISH: Look = { language: 'en', theme: 'light', width: 1440, height: 900 };

describe('the desk in every look', () => {
  const server = new AgentServer();
  let browser: Browser;

  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    await server.start();
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  async function look(name: string, pops: Pop[], at: Look): Promise<void> {
    const page = await server.desk(browser, pops, at);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${PICTURES}/${name}-${at.language}-${at.theme}-${at.width ?? ''}.png` });
    expect(await overflows(page)).toBe(false);
    expect(await outOfTheBar(page), 'every button is inside the bar').toEqual([]);
    if (at.width === 1440) expect(await rowsOfCare(page), 'seven of care are in one line').toBeLessThan(2);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  }

  it.each(CASES)('idle $language $theme $width', (at) => look('desk-idle', [], at));
  it.each(CASES)('ringing $language $theme $width', (at) => look('desk-ringing', [pop(at.language)], at));
  it.each(CASES)('talking $language $theme $width', (at) =>
    look('desk-talking', [pop(at.language, { phase: 'TALKING', call: talked() })], at),
  );
  it.each(CASES)('wrap-up $language $theme $width', (at) => look('desk-wrap-up', [wrapUp(at.language)], at));
  it.each(CASES)('stranger $language $theme $width', (at) =>
    look('desk-stranger', [stranger(at.language)], at),
  );
  it.each(CASES)('matches $language $theme $width', (at) => look('desk-matches', [many(at.language)], at));

  it.each(CASES)('everything at once $language $theme $width', async (at) => {
    const { language } = at;
    const can = [...TALKING_VERBS, 'RESUME_RECORDING', 'STOP_RECORDING'] as const;
    const call = talked({ transfers: 1, control: { can: [...can], recording: 'PAUSED', muteUnknown: true } });
    await look('desk-full-bar', [pop(language, { phase: 'TALKING', call })], at);
    const parked = { slot: '701', since: new Date(Date.now() - 9000).toISOString() };
    const left = wrapUp(language);
    await look('desk-parked', [{ ...left, call: { ...left.call, parked } }], at);
    const notTaken = { target: '1002', agent: 'b', at: parked.since, why: 'NO_ANSWER' } as const;
    await look('desk-not-taken', [{ ...left, call: { ...left.call, notTaken } }], at);
  });

  it('two calls, on hold, handed over', () => {
    const transferredBy = {
      agent: 's',
      agentName: 'Sina Pourmand',
      kind: 'BLIND',
      at: new Date().toISOString(),
      why: 'Knows the grinder best.',
      note: 'Wants the grinder by Thursday.',
    } as const;
    const held = pop('en', {
      phase: 'HOLD',
      call: talked({ holdAt: new Date().toISOString(), transferredBy, transfers: 1 }),
    });
    return look('desk-held', [held, { ...stranger('en'), id: 'c2:ag' }], ENGLISH);
  });
  it('panels in every state', () => {
    const states = (['LOADING', 'LATE', 'EMPTY', 'FAILED'] as const).map((state) => ({
      plugin: state,
      title: { en: state.toLowerCase(), fa: state },
      state,
      budgetMs: 150,
      reference: 'K-204',
    }));
    return look('desk-panels', [pop('en', { panels: states })], ENGLISH);
  });
  it('loading', () => look('desk-loading', [fileless('LOADING')], ENGLISH));
  it('unavailable', () => look('desk-unavailable', [fileless('UNAVAILABLE')], ENGLISH));
});

async function rowsOfCare(page: Page): Promise<number> {
  const tops = await page
    .locator('pv-care-strip li')
    .evaluateAll((all) => all.map((item) => (item as HTMLElement).offsetTop));
  return new Set(tops).size;
}

/** What of the call bar's buttons sticks out of it, or is not to be read as a whole. */
async function outOfTheBar(page: Page): Promise<string[]> {
  const bar = page.locator('[data-region="app.callbar"]');
  const room = (await bar.count()) === 0 ? null : await bar.boundingBox();
  if (room === null) return [];
  const buttons = await bar.getByRole('button').all();
  const seen = await Promise.all(
    buttons.map(async (button) => {
      const box = await button.boundingBox();
      const inside = box && box.x >= room.x && box.x + box.width <= room.x + room.width;
      const whole = await button.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth);
      return inside && whole ? '' : ((await button.textContent()) ?? '');
    }),
  );
  return seen.filter((name) => name !== '');
}

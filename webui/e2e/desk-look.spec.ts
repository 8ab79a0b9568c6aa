import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Pop } from '../src/wire/stream.ts';
import { AgentServer } from './fixture/agent.ts';
import { launch, LOOKS, overflows, violations, type Look } from './fixture/browser.ts';
import { fileless, many, pop, stranger, talked, wrapUp } from './fixture/pops.ts';

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

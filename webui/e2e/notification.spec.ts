import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AgentServer, EN } from './fixture/agent.ts';
import { pop } from './fixture/pops.ts';
import { RealBrowser } from './fixture/real-browser.ts';

interface Told {
  title: string;
  body: string;
  permission: string;
  events: string[];
}

/** Chromium's own class goes on doing the work; its events are written down. */
const LISTEN = `
  window.told = [];
  window.bubbles = [];
  window.Notification = new Proxy(window.Notification, {
    construct(native, args) {
      const bubble = new native(...args);
      const one = { title: bubble.title, body: bubble.body, permission: native.permission, events: [] };
      for (const event of ['show', 'close', 'error']) bubble.addEventListener(event, () => one.events.push(event));
      told.push(one);
      bubbles.push(bubble);
      return bubble;
    },
  });
`;

/**
 * With Chromium's own notifications on a page that is really hidden, because another tab is in front. What no browser
 * without a screen can show: the bubble as the desktop draws it, a person's click on it (here the event is given to it),
 * and that the click brings the window to the front, which needs that person.
 */
describe('a notification of the browser itself', () => {
  let server: AgentServer;
  let chromium: RealBrowser;
  let page: Page;

  beforeEach(async () => {
    server = new AgentServer();
    await server.start();
    chromium = await RealBrowser.start();
    const desk = server.deskOf([], EN);
    await chromium.profile.grantPermissions(['notifications'], { origin: new URL(desk).origin });
    page = await chromium.profile.newPage();
    await page.addInitScript(LISTEN);
    await page.addInitScript(() => localStorage.setItem('pishvaz.language', 'en'));
    await page.goto(desk);
    await page.getByText('Today’s plan').waitFor();
  });
  afterEach(async () => {
    await chromium.stop();
    await server.stop();
  });

  const told = () => page.evaluate<Told[]>('told');
  const isHidden = () => page.evaluate(() => document.hidden);

  async function looksElsewhere(): Promise<Page> {
    const other = await chromium.profile.newPage();
    await other.bringToFront();
    await expect.poll(isHidden).toBe(true);
    return other;
  }

  it('shows while another tab is in front, and goes with the call', async () => {
    await looksElsewhere();
    server.push('pop.opened', { pop: pop('en') });
    await expect.poll(told).toEqual([
      {
        title: expect.stringContaining('Shirin Daneshvar') as string,
        body: 'Loyal · Sales',
        permission: 'granted',
        events: ['show'],
      },
    ]);
    server.push('pop.closed', { id: 'c1:ag', reason: 'LOST' });
    await expect.poll(told).toMatchObject([{ events: ['show', 'close'] }]);
  });

  it('leads to the call when it is clicked, and is gone then', async () => {
    await page.getByRole('link', { name: 'Callbacks' }).first().click();
    await page.waitForURL(/callbacks/);
    await looksElsewhere();
    server.push('pop.opened', { pop: pop('en') });
    await expect.poll(told).toMatchObject([{ events: ['show'] }]);
    await page.evaluate(`bubbles[0].dispatchEvent(new Event('click'))`);
    await expect.poll(told).toMatchObject([{ events: ['show', 'close'] }]);
    await page.waitForURL(/desk/);
    await page.bringToFront();
    await page.getByRole('heading', { name: 'Shirin Daneshvar' }).waitFor();
  });

  it('is not there while the page is seen, nor again when it is hidden in mid-ring', async () => {
    expect(await isHidden()).toBe(false);
    server.push('pop.opened', { pop: pop('en') });
    await page.getByRole('heading', { name: 'Shirin Daneshvar' }).waitFor();
    expect(await told()).toEqual([]);
    await looksElsewhere();
    server.push('pop.changed', { pop: pop('en', { panels: [] }) });
    const second = { id: 'c2:ag' };
    server.push('pop.opened', { pop: pop('en', second) });
    await expect.poll(told).toMatchObject([{ events: ['show'] }]);
  });
});

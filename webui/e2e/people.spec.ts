import { describe, expect, it } from 'vitest';
import type { Pop } from '../src/wire/stream.ts';
import { LOOKS, overflows, violations, type Look } from './fixture/browser.ts';
import { shirin } from './fixture/customer.ts';
import { deskCatalogue } from './fixture/desk.ts';
import { queueLines } from './fixture/floor.ts';
import { duplicates, found, linked, merged, rejected, said, twin } from './fixture/people.ts';
import { pop } from './fixture/pops.ts';
import { FixtureServer } from './fixture/server.ts';
import { PICTURES, Scene } from './fixture/scene.ts';

const EN: Look = { language: 'en', theme: 'light' };
const POP = '/pops/c1%3Aag';
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
];
const CASES = LOOKS.flatMap((look) => SIZES.map((size) => ({ ...look, ...size })));

describe('who it is', () => {
  const scene = new Scene(() => {
    const server = new FixtureServer();
    server.me = { user: 'n.rostami', name: 'Niloufar Rostami', role: 'AGENT', agent: 'ag', extension: '214' };
    server.routes.set('GET /catalogue', () => ({ status: 200, body: deskCatalogue() }));
    server.routes.set(`DELETE ${POP}/party`, () => ({ status: 204 }));
    server.routes.set(`POST ${POP}/party/rejection`, () => ({ status: 204 }));
    return server;
  });

  async function desk(pops: Pop[], look = EN): Promise<void> {
    const { language } = look;
    const her = shirin(language).party.id;
    const get = (path: string, body: unknown) =>
      scene.server.routes.set(`GET ${path}`, () => ({ status: 200, body }));
    get('/parties', { items: found(language) });
    get(`/parties/${her}`, shirin(language));
    get(`/parties/${her}/duplicates`, { items: duplicates(language) });
    get(`/parties/${her}/merges`, { items: [merged(language)] });
    get('/parties/p-twin', twin(language));
    scene.server.routes.set('POST /merges', () => ({ status: 201, body: merged(language) }));
    scene.server.routes.set('DELETE /merges/m1', () => ({ status: 200, body: merged(language) }));
    scene.server.state = { pops, queues: queueLines(language), links: [] };
    await scene.opens('/desk', look);
    await scene.page.locator('pv-desk h1').first().waitFor();
  }

  const asked = (route: string) =>
    scene.server.asked.filter((request) => request.route === route).map(({ body }) => body);
  const button = (name: string) => scene.page.getByRole('button', { name }).first();

  it('tells who chose this person in an earlier call, and takes it back', async () => {
    await desk([linked('en')]);
    await scene.page.getByText(/Chosen by.*Behrouz Ahmadi/).waitFor();
    await scene.page.getByText(/for this number/).waitFor();
    await button('Undo').click();
    await expect.poll(() => asked(`DELETE ${POP}/party`)).toHaveLength(1);
  });

  it('says that it is not this person, for the call or for the number, and offers the others', async () => {
    await desk([pop('en')]);
    await button('Not this person').click();
    await button('Never on this number').click();
    await expect.poll(() => asked(`POST ${POP}/party/rejection`)).toEqual([{ remember: true }]);
    scene.server.push('pop.changed', { pop: rejected('en') });
    await scene.page.getByText('3 people share this number').waitFor();
    await scene.page.getByText(/Not .*Shirin Daneshvar/).waitFor();
    await scene.page.getByText(/Chosen by.*Behrouz Ahmadi.*ago/).waitFor();
    await button('Undo').click();
    await expect.poll(() => asked(`DELETE ${POP}/party`)).toHaveLength(1);
  });

  it('asks of a caller without a number only for this call', async () => {
    const withheld = pop('en');
    const { number, ...call } = withheld.call;
    expect(number).toBeDefined();
    await desk([{ ...withheld, call: { ...call, numberKind: 'WITHHELD' } }]);
    await button('Not this person').click();
    await expect.poll(() => asked(`POST ${POP}/party/rejection`)).toEqual([{ remember: false }]);
    scene.server.push('pop.changed', {
      pop: { ...withheld, call: { ...call, numberKind: 'WITHHELD' }, said: said('en', 'CHOSEN', false) },
    });
    await scene.page.getByText(/for this call only/).waitFor();
  });

  it('says why something could not be said', async () => {
    scene.server.routes.set(`DELETE ${POP}/party`, () => ({ status: 503, body: { detail: 'Try again' } }));
    await desk([linked('en')]);
    await button('Undo').click();
    await scene.page.getByText('Try again').waitFor();
  });

  it('finds by keyboard alone and marks what is alike', async () => {
    await desk([]);
    await scene.page.keyboard.press('Control+KeyK');
    await scene.page.keyboard.type('shi');
    await scene.page.locator('pv-search mark', { hasText: 'Shi' }).first().waitFor();
    await scene.page.locator('pv-search input').first().fill('۱۰۴۳');
    const numbers = scene.page.locator('pv-topbar pv-search mark');
    await expect.poll(() => numbers.allTextContents()).toEqual(['104 3', '1043']);
    await scene.page.keyboard.press('ArrowUp');
    await scene.page.getByRole('option', { name: /PF-1043/, selected: true }).waitFor();
    await scene.page.keyboard.press('ArrowDown');
    await scene.page.keyboard.press('Enter');
    await scene.page.getByRole('dialog', { name: 'Shirin Daneshvar' }).waitFor();
  });

  it('compares two files, merges them and undoes it', async () => {
    await desk([pop('en')]);
    await button('On file twice?').click();
    await scene.page.getByText('same number · same name').waitFor();
    await button('Compare').click();
    await scene.page.getByRole('radio', { name: 'Head of café' }).check();
    await button('Merge the files').click();
    const { id, version } = shirin('en').party;
    await expect
      .poll(() => asked('POST /merges'))
      .toEqual([
        { survivor: { party: id, version }, duplicate: { party: 'p-twin', version: 5 }, take: ['JOB'] },
      ]);
    await scene.page.getByText(/are one file now/).waitFor();
    await button('Undo').click();
    await scene.page.getByText('Both files are as they were.').waitFor();
    expect(asked('DELETE /merges/m1')).toHaveLength(1);
  });

  it('says why files were not merged', async () => {
    await desk([pop('en')]);
    scene.server.routes.set('POST /merges', () => ({
      status: 409,
      body: { detail: 'One of the two was changed since' },
    }));
    await button('On file twice?').click();
    await button('Compare').click();
    await button('Swap').click();
    await button('Merge the files').click();
    await scene.page.getByText('One of the two was changed since').waitFor();
    expect(asked('POST /merges')).toMatchObject([{ survivor: { party: 'p-twin' } }]);
  });

  async function picture(name: string, at: Look): Promise<void> {
    await scene.page.evaluate(() => document.fonts.ready);
    await scene.page.screenshot({
      path: `${PICTURES}/people-${name}-${at.language}-${at.theme}-${at.width ?? ''}.png`,
    });
    expect(await overflows(scene.page)).toBe(false);
    expect(await violations(scene.page)).toEqual([]);
  }

  it.each(CASES)('looks right: said, $language $theme $width', async (at) => {
    await desk([linked(at.language)], at);
    await picture('said', at);
  });
  it.each(CASES)('looks right: others, $language $theme $width', async (at) => {
    await desk([rejected(at.language)], at);
    await picture('others', at);
  });
  it.each(CASES)('looks right: search, $language $theme $width', async (at) => {
    await desk([], at);
    await scene.page.keyboard.press('Slash');
    await scene.page.keyboard.type(at.language === 'fa' ? 'شيرين' : 'shirin');
    await scene.page.getByRole('option').first().waitFor();
    await picture('search', at);
  });
  it.each(CASES)('looks right: merge, $language $theme $width', async (at) => {
    await desk([pop(at.language, { phase: 'TALKING' })], at);
    await scene.page.locator('pv-who-is-it pv-button[icon=users]').first().click();
    await scene.page.locator('pv-merge-choice li pv-button').first().click();
    await scene.page.locator('pv-merge-compare table').waitFor();
    await picture('merge', at);
  });
});

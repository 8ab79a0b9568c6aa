import { describe, expect, it } from 'vitest';
import { AgentServer, EN } from './fixture/agent.ts';
import { careOf, changesOf, TREATMENTS } from './fixture/care.ts';
import { LOOKS, overflows, violations, type Look } from './fixture/browser.ts';
import { shirin } from './fixture/customer.ts';
import { panelsOf } from './fixture/panels.ts';
import { cam, cem } from './fixture/pops.ts';
import { kept, stages } from './fixture/record.ts';
import { callback, task, today } from './fixture/work.ts';
import { PICTURES, Scene } from './fixture/scene.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
];
const CASES = LOOKS.flatMap((look) => SIZES.map((size) => ({ ...look, ...size })));
const PATH = '/parties/7b0f1d34-0000-7000-8000-000000000001';

describe('the page of a customer', () => {
  const scene = new Scene(() => {
    const server = new AgentServer();
    server.routes.set(`GET ${PATH}/record`, () => ({ status: 200, body: kept }));
    server.routes.set(`GET ${PATH}/stages`, () => ({ status: 200, body: stages }));
    server.routes.set(`GET ${PATH}/care`, () => ({ status: 200, body: careOf('en') }));
    server.routes.set(`PUT ${PATH}/record`, () => ({ status: 204 }));
    for (const [route, body] of Object.entries(panelsOf(PATH, [cem, cam])))
      server.routes.set(route, () => ({ status: 200, body }));
    return server;
  });

  async function visit(look: Look = EN): Promise<void> {
    scene.server.routes.set(`GET ${PATH}`, () => ({ status: 200, body: shirin(look.language) }));
    scene.server.routes.set(`GET ${PATH}/care`, () => ({ status: 200, body: careOf(look.language) }));
    await scene.opens('/customers/7b0f1d34-0000-7000-8000-000000000001', look);
    await scene.page.locator('pv-customer-head h1').waitFor();
  }

  it('shows the call of a task and the missed call of a callback, however far back', async () => {
    const party = PATH.slice('/parties/'.length);
    const [told, missed, quote] = ['1', '2', '3'].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
    const who = { party, name: 'Shirin Daneshvar', stage: 'LOYAL' } as const;
    const why = { reason: 'HUNG_UP_WAITING', call: missed ?? '' } as const;
    const day = {
      ...today('en'),
      callbacks: [callback('en', { who, why })],
      tasks: [task('en', { who, call: told ?? '', quote: quote ?? '' })],
    };
    scene.server.routes.set(`GET ${PATH}`, () => ({ status: 200, body: shirin('en') }));
    scene.server.routes.set(`GET ${PATH}/history`, (_, path) => {
      const at = '2026-01-07T09:00:00Z';
      const call = { at, kind: 'CALL', direction: 'INBOUND', title: { code: 'history.call' } };
      return path.includes('after=')
        ? { status: 200, body: { items: [{ ...call, id: missed, text: 'the missed one' }] } }
        : { status: 200, body: { items: [{ ...call, id: told, text: 'told of the task' }], next: 'older' } };
    });
    scene.page = await scene.server.desk(scene.browser, [], EN);
    scene.server.routes.set('GET /today', () => ({ status: 200, body: day }));
    scene.server.push('work', { kinds: ['TASK'] });
    await expect.poll(() => scene.page.locator('pv-plan-row').count()).toBe(3);
    await scene.page.getByRole('link', { name: 'The call it came from' }).click();
    const marked = scene.page.locator('pv-timeline li[aria-current]');
    await marked.getByText('told of the task').waitFor();
    await scene.page.goBack();
    await scene.page.getByRole('link', { name: 'The call that was missed' }).click();
    await marked.getByText('the missed one').waitFor();
    await expect.poll(() => marked.evaluate((line) => line.getBoundingClientRect().bottom)).toBeLessThan(900);
    await scene.page.goBack();
    const link = scene.page.getByRole('link', { name: 'The quote it came from' });
    expect(await link.getAttribute('href')).toBe(`/quotes/${quote ?? ''}`);
  });

  it('is edited in place, and shows what changed when somebody was faster', async () => {
    await visit();
    await scene.page.getByRole('button', { name: 'Edit' }).click();
    await scene.page.getByLabel('Job').fill('Architect');
    const changes = [{ id: 7, at: '', by: 'Omid', field: 'place', after: 'Shiraz' }];
    scene.server.routes.set(`PUT ${PATH}/record`, () => ({
      status: 412,
      body: { current: { ...kept, version: 4 }, changes },
    }));
    await scene.page.getByRole('button', { name: 'Save' }).click();
    await scene.page.getByRole('alert').getByText('Omid').waitFor();
    expect(await scene.page.getByLabel('Job').inputValue()).toBe('Architect');
    scene.server.routes.set(`PUT ${PATH}/record`, () => ({ status: 204 }));
    await scene.page.getByRole('button', { name: 'Save' }).click();
    await scene.page.getByRole('button', { name: 'Edit' }).waitFor();
    expect(scene.server.bodies(`PUT ${PATH}/record`).at(-1)).toEqual({ ...kept.record, job: 'Architect' });
  });

  it('reads again what the live stream says has changed', async () => {
    await visit();
    const body = { ...shirin('en'), lifecycle: { ...shirin('en').lifecycle, stage: 'ADVOCATE' as const } };
    scene.server.routes.set(`GET ${PATH}`, () => ({ status: 200, body }));
    scene.server.push('parties.changed', { parties: [body.party.id] });
    await scene.page.locator('pv-customer-head').getByText('Advocate').first().waitFor();
  });

  it('keeps a promise under a key, and says why what is not for this rung is locked', async () => {
    await visit();
    scene.server.routes.set(`POST ${PATH}/promises`, () => ({ status: 201, body: careOf('en').promises[0] }));
    await scene.page.getByRole('button', { name: 'Record', exact: true }).click();
    await scene.page.getByRole('menuitem', { name: 'Promise' }).click();
    await scene.page.getByLabel('What was promised?').fill('The barista comes');
    await scene.page.reload();
    await scene.page.getByRole('button', { name: 'Record', exact: true }).click();
    await scene.page.getByRole('menuitem', { name: 'Promise' }).click();
    const promised = scene.page.getByLabel('What was promised?');
    await expect.poll(() => promised.inputValue(), { message: 'half written' }).toBe('The barista comes');
    await scene.page.getByRole('button', { name: 'Save' }).click();
    await promised.waitFor({ state: 'detached' });
    expect(scene.server.bodies(`POST ${PATH}/promises`)).toMatchObject([{ text: 'The barista comes' }]);

    scene.server.routes.set('GET /treatments', () => ({ status: 200, body: { items: TREATMENTS } }));
    await scene.page.getByRole('button', { name: 'Record', exact: true }).click();
    await scene.page.getByRole('menuitem', { name: 'Give a treatment' }).click();
    const grinder = scene.page.getByRole('option', { name: /Home grinder/ });
    await grinder.waitFor({ state: 'attached' });
    expect(await grinder.textContent()).toContain('For stage');
    expect(await grinder.isDisabled()).toBe(true);
  });

  it('moves a job, tells of it, and marks a step of recovery, each for the version it shows', async () => {
    await visit();
    const [job] = careOf('en').jobs;
    const [complaint] = careOf('en').complaints;
    scene.server.routes.set(`PUT /service-jobs/${job?.id}`, () => ({ status: 200, body: job }));
    scene.server.routes.set(`POST /service-jobs/${job?.id}/told`, () => ({ status: 200, body: job }));
    scene.server.routes.set(`PUT /complaints/${complaint?.id}/steps/1`, () => ({ status: 412, body: {} }));
    await scene.page.getByRole('tab', { name: /Service/ }).click();
    await scene.page.getByLabel('Stage').selectOption('READY');
    await scene.page.getByRole('button', { name: /Told by .*SMS/ }).click();
    await scene.page.getByRole('tab', { name: /Complaints/ }).click();
    await scene.page.getByLabel(/Set right/).click();
    await scene.page.locator('pv-complaints').getByRole('alert').waitFor();
    expect(scene.server.bodies(`PUT /service-jobs/${job?.id}`)).toMatchObject([{ stage: 'READY' }]);
    expect(scene.server.bodies(`POST /service-jobs/${job?.id}/told`)).toEqual([{ channel: 'SMS' }]);
  });

  it('changes a complaint and a promise that are open, and takes back what was entered by mistake', async () => {
    await visit();
    const { complaints, promises, given } = careOf('en');
    const complaint = complaints.find(({ closed }) => closed === undefined);
    const promise = promises.find(({ state }) => state === 'OPEN');
    const unused = given.find(({ usedAt }) => usedAt === undefined);
    scene.server.routes.set(`PUT /complaints/${complaint?.id}`, () => ({ status: 200, body: complaint }));
    scene.server.routes.set(`PUT /promises/${promise?.id}`, () => ({ status: 412, body: {} }));
    scene.server.routes.set(`DELETE /promises/${promise?.id}`, () => ({ status: 200, body: promise }));
    scene.server.routes.set(`DELETE /given/${unused?.id}`, () => ({ status: 200, body: unused }));
    await scene.page.getByRole('tab', { name: /Complaints/ }).click();
    await scene.page.getByRole('button', { name: 'Change the complaint' }).first().click();
    await scene.page.getByLabel('What went wrong?').fill('Late, and the box was open');
    await scene.page.getByRole('button', { name: 'Save' }).click();
    await scene.page.locator('pv-care-edit dialog[open]').waitFor({ state: 'detached' });
    expect(scene.server.bodies(`PUT /complaints/${complaint?.id}`)).toMatchObject([
      { subject: 'Late, and the box was open' },
    ]);
    await scene.page.getByRole('tab', { name: /Promises/ }).click();
    await scene.page.getByRole('button', { name: 'Change the promise' }).first().click();
    await scene.page.getByRole('button', { name: 'Save' }).click();
    await scene.page.locator('pv-care-edit').getByRole('alert').getByText(/./).waitFor();
    await scene.page.keyboard.press('Escape');
    await scene.page
      .locator('pv-promises')
      .getByRole('button', { name: /^Take it back/ })
      .first()
      .click();
    await expect.poll(() => scene.server.bodies(`DELETE /promises/${promise?.id}`).length).toBe(1);
    const [contact] = careOf('en').contacts;
    scene.server.routes.set(`PUT /contacts/${contact?.id}`, () => ({ status: 200, body: contact }));
    scene.server.routes.set(`DELETE /contacts/${contact?.id}`, () => ({
      status: 403,
      body: { status: 403, detail: 'Only who entered it', code: 'NOT_YOURS' },
    }));
    scene.server.routes.set(`DELETE /complaints/${complaint?.id}`, () => ({ status: 200, body: complaint }));
    await scene.page.getByRole('tab', { name: /Contacts/ }).click();
    const contacts = scene.page.locator('pv-contacts');
    await contacts.getByText('Tasted the new roast').waitFor();
    await contacts.getByRole('button', { name: 'Change the contact' }).click();
    await scene.page.locator('pv-care-edit').getByLabel('Note').fill('Tasted two roasts');
    await scene.page.getByRole('button', { name: 'Save' }).click();
    await expect
      .poll(() => scene.server.bodies(`PUT /contacts/${contact?.id}`))
      .toMatchObject([{ note: 'Tasted two roasts', aims: ['SATISFACTION'], ownAccord: true }]);
    await contacts.getByRole('button', { name: /^Take it back/ }).click();
    await contacts.getByRole('alert').getByText('Only who entered it, or a supervisor').waitFor();
    await scene.page.getByRole('tab', { name: /Complaints/ }).click();
    await scene.page
      .locator('pv-complaints')
      .getByRole('button', { name: /^Take it back/ })
      .click();
    await expect.poll(() => scene.server.bodies(`DELETE /complaints/${complaint?.id}`).length).toBe(1);
    await scene.page.getByRole('tab', { name: /Given/ }).click();
    await scene.page
      .locator('pv-given')
      .getByRole('button', { name: /^Take it back/ })
      .first()
      .click();
    await expect.poll(() => scene.server.bodies(`DELETE /given/${unused?.id}`).length).toBe(1);
  });

  it('tells who changed what', async () => {
    await visit();
    scene.server.routes.set(`GET ${PATH}/changes`, () => ({ status: 200, body: changesOf() }));
    await scene.page.getByRole('tab', { name: 'Changes' }).click();
    await scene.page.locator('pv-changes').getByText('late twice').waitFor();
    await scene.page.getByText(/Order: Lines/).waitFor();
  });

  it.each(CASES)('tells of quotes, orders and the record alike: $language $theme $width', async (at) => {
    await visit(at);
    scene.server.routes.set(`GET ${PATH}/changes`, () => ({ status: 200, body: changesOf() }));
    await scene.page.locator('#tab-changes').click();
    await scene.page.locator('pv-changes li').nth(20).waitFor();
    await scene.page.evaluate(() => document.fonts.ready);
    await scene.page.screenshot({ path: `${PICTURES}/changes-${at.language}-${at.theme}-${at.width}.png` });
    expect(await overflows(scene.page)).toBe(false);
    expect(await violations(scene.page)).toEqual([]);
  });

  it.each(CASES)('looks as it should: $language $theme $width', async (at) => {
    await visit(at);
    await scene.page.evaluate(() => document.fonts.ready);
    await scene.page.screenshot({ path: `${PICTURES}/customer-${at.language}-${at.theme}-${at.width}.png` });
    expect(await overflows(scene.page)).toBe(false);
    expect(await violations(scene.page)).toEqual([]);
    for (const part of ['complaints', 'service', 'contacts', 'given']) {
      await scene.page.locator(`#tab-${part}`).click();
      await scene.page.screenshot({
        path: `${PICTURES}/customer-${part}-${at.language}-${at.theme}-${at.width}.png`,
      });
      expect(await violations(scene.page)).toEqual([]);
    }
  });
});

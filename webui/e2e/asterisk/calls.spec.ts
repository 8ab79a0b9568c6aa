import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../fixture/browser.ts';
import { Centre } from './centre.ts';
import { Lab, obstacle } from './lab.ts';
import { Records, type Customer } from './records.ts';
import { Screen } from './screen.ts';

const NEVER = 3_600_000;
const FIRST_BUILD = 600_000;

const missing = await obstacle();
if (missing !== undefined)
  console.warn(`\n*** SKIPPED: no call was made through a real Asterisk, because: ${missing} ***\n`);

describe.skipIf(missing !== undefined)('calls through a real Asterisk 22', { timeout: 60_000 }, () => {
  let lab: Lab;
  let centre: Centre;
  let records: Records;
  let browser: Browser;
  let niloufar: Screen;
  let behrouz: Screen;
  let sina: Screen;
  const callers: Customer[] = [];
  const opened: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    lab = await Lab.start();
    opened.push(() => lab.stop());
    centre = await Centre.start(lab);
    opened.push(() => centre.stop());
    records = await Records.open(centre.database);
    opened.push(() => records.close());
    browser = await launch();
    opened.push(() => browser.close());
    callers.push(...(await records.customers(5)));
    const logins = ['niloufar', 'behrouz', 'sina'];
    const screens = await Promise.all(logins.map((login) => Screen.signIn(browser, centre.url, login)));
    [niloufar, behrouz, sina] = screens as [Screen, Screen, Screen];
  }, FIRST_BUILD);

  afterEach(() => lab.unplug());

  afterAll(async () => {
    for (const close of opened.reverse()) await close();
  });

  function nextCaller(): Customer {
    const caller = callers.pop();
    if (caller === undefined) throw new Error('no customer is left to phone');
    return caller;
  }

  it('answers a call from a queue', async () => {
    const caller = nextCaller();
    await lab.plug('1001', { ringMs: 2_000 });
    const over = lab.call(caller.number, 'support', { talkMs: 3_000 });
    await niloufar.rings(caller.name);
    await niloufar.talksWith(caller.name);
    await over;
    await niloufar.wrapsUp(caller.name);
    await niloufar.write('Wants the brochure');
    await niloufar.finish('Question answered');
    await Promise.all([behrouz.isFree(), sina.isFree()]);

    const call = await records.call(caller.number, ({ wrap_ups }) => Boolean(wrap_ups[0]?.disposition));
    expect(call).toMatchObject({
      party: caller.name,
      direction: 'INBOUND',
      answered: true,
      leave_reason: 'ANSWERED',
      adds_up: true,
      visits: [{ queue: 'support', reason: 'ANSWERED' }],
      offers: [{ agent: 'niloufar', queue: 'support', outcome: 'ANSWERED' }],
      talks: [{ agent: 'niloufar', queue: 'support', end_by: 'CALLER' }],
      transfers: [],
      wrap_ups: [{ agent: 'niloufar', disposition: 'ANSWERED_QUESTION', note: 'Wants the brochure' }],
    });
  });

  it('rings at everybody and closes for those who were not first', async () => {
    const caller = nextCaller();
    await lab.plug('1001', { ringMs: NEVER });
    await lab.plug('1002', { ringMs: 3_000 });
    await lab.plug('1003', { ringMs: NEVER });
    const over = lab.call(caller.number, 'sales', { talkMs: 3_000 });
    await Promise.all([niloufar, behrouz, sina].map((screen) => screen.rings(caller.name)));
    await behrouz.talksWith(caller.name);
    await Promise.all([niloufar.isFree(), sina.isFree()]);
    await over;
    await behrouz.wrapsUp(caller.name);
    await behrouz.finish('Order placed');

    const call = await records.call(caller.number);
    expect(call.visits).toMatchObject([{ queue: 'sales', reason: 'ANSWERED' }]);
    expect(call.talks).toMatchObject([{ agent: 'behrouz', end_by: 'CALLER' }]);
    expect(call.adds_up).toBe(true);
    expect(call.offers.map(({ agent, outcome }) => `${agent} ${outcome}`).sort()).toEqual([
      'behrouz ANSWERED',
      'niloufar LOST',
      'sina LOST',
    ]);
  });

  it('goes on to the next agent when the first does not answer', async () => {
    const caller = nextCaller();
    await lab.plug('1001', { ringMs: NEVER });
    await lab.plug('1002', { ringMs: 2_000 });
    const over = lab.call(caller.number, 'desk', { talkMs: 2_000 });
    await niloufar.rings(caller.name);
    await behrouz.isFree();
    await behrouz.rings(caller.name);
    await niloufar.isFree();
    await behrouz.talksWith(caller.name);
    await over;
    await behrouz.wrapsUp(caller.name);
    await behrouz.finish('Follow-up needed');

    const call = await records.call(caller.number);
    expect(call).toMatchObject({
      leave_reason: 'ANSWERED',
      adds_up: true,
      visits: [{ queue: 'desk', reason: 'ANSWERED' }],
      offers: [
        { agent: 'niloufar', outcome: 'NO_ANSWER' },
        { agent: 'behrouz', outcome: 'ANSWERED' },
      ],
      talks: [{ agent: 'behrouz', end_by: 'CALLER' }],
    });
  });

  it('hands the caller over with the note', async () => {
    const caller = nextCaller();
    await lab.plug('1001', { ringMs: 500, handOver: { to: '1003', afterMs: 6_000 } });
    await lab.plug('1003', { ringMs: 2_000 });
    const over = lab.call(caller.number, 'support', { talkMs: 12_000 });
    await niloufar.talksWith(caller.name);
    await niloufar.write('Asks for a price for twelve');
    await sina.rings(caller.name);
    await sina.showsHandOver('Niloufar Rostami', 'Asks for a price for twelve');
    await niloufar.wrapsUp(caller.name);
    await sina.talksWith(caller.name);
    await over;
    await sina.wrapsUp(caller.name);
    await Promise.all([niloufar.finish('Quote asked for'), sina.finish('Order placed')]);

    const call = await records.call(caller.number, ({ wrap_ups }) => wrap_ups.length === 2);
    expect(call).toMatchObject({
      party: caller.name,
      leave_reason: 'ANSWERED',
      adds_up: true,
      visits: [{ queue: 'support', reason: 'ANSWERED' }],
      talks: [
        { agent: 'niloufar', end_by: 'TRANSFERRED' },
        { agent: 'sina', end_by: 'CALLER' },
      ],
      transfers: [{ kind: 'BLIND', from_agent: 'niloufar', target: '1003', to_agent: 'sina' }],
    });
  });

  it('closes when the caller gives up', async () => {
    const caller = nextCaller();
    await lab.plug('1001', { ringMs: NEVER });
    await lab.plug('1002', { ringMs: NEVER });
    const over = lab.call(caller.number, 'sales', { giveUpMs: 4_000 });
    await Promise.all([niloufar.rings(caller.name), behrouz.rings(caller.name)]);
    await over;
    await Promise.all([niloufar.isFree(), behrouz.isFree(), sina.isFree()]);

    const call = await records.call(caller.number);
    expect(call).toMatchObject({
      party: caller.name,
      answered: false,
      leave_reason: 'HUNG_UP_RINGING',
      adds_up: true,
      visits: [{ queue: 'sales', reason: 'HUNG_UP_RINGING' }],
      talks: [],
      wrap_ups: [],
    });
    expect(call.offers.map(({ agent, outcome }) => `${agent} ${outcome}`).sort()).toEqual([
      'behrouz CALLER_GAVE_UP',
      'niloufar CALLER_GAVE_UP',
    ]);
  });
});

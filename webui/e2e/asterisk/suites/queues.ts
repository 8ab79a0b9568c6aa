import { expect, it } from 'vitest';
import { NEVER, type Floor } from '../floor.ts';

/** What becomes of a call that came to a queue. */
export function queues(floor: Floor): void {
  it('answers a call from a queue', async () => {
    const caller = floor.nextCaller();
    await floor.lab.plug('1001', { ringMs: NEVER });
    const over = floor.lab.call(caller.number, 'support', { talkMs: NEVER });
    await floor.niloufar.rings(caller.name);
    await floor.lab.answer('1001');
    await floor.niloufar.talksWith(caller.name);
    await floor.lab.callerHangsUp();
    await over;
    await floor.niloufar.wrapsUp(caller.name);
    await floor.niloufar.write('Wants the brochure');
    await floor.niloufar.finish('Question answered');
    await Promise.all([floor.behrouz.isFree(), floor.sina.isFree()]);

    const call = await floor.records.call(caller.number, ({ wrap_ups }) => Boolean(wrap_ups[0]?.disposition));
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
    const caller = floor.nextCaller();
    await floor.lab.plug('1001', { ringMs: NEVER });
    await floor.lab.plug('1002', { ringMs: NEVER });
    await floor.lab.plug('1003', { ringMs: NEVER });
    const over = floor.lab.call(caller.number, 'sales', { talkMs: NEVER });
    await Promise.all([floor.niloufar, floor.behrouz, floor.sina].map((screen) => screen.rings(caller.name)));
    await floor.behrouz.answers();
    await floor.behrouz.talksWith(caller.name);
    await Promise.all([floor.niloufar.isFree(), floor.sina.isFree()]);
    await floor.lab.callerHangsUp();
    await over;
    await floor.behrouz.wrapsUp(caller.name);
    await floor.behrouz.finish('Order placed');

    const call = await floor.records.call(caller.number);
    expect(call.visits).toMatchObject([{ queue: 'sales', reason: 'ANSWERED' }]);
    expect(call.talks).toMatchObject([{ agent: 'behrouz', end_by: 'CALLER' }]);
    expect(call.adds_up).toBe(true);
    expect(call.offers.map(({ agent, outcome }) => `${agent} ${outcome}`).sort()).toEqual([
      'behrouz ANSWERED',
      'niloufar LOST',
      'sina LOST',
    ]);
  });

  it('is recorded as refused where an agent refuses it on the screen', async () => {
    const caller = floor.nextCaller();
    await floor.lab.plug('1001', { ringMs: NEVER });
    const over = floor.lab.call(caller.number, 'phone1001', { talkMs: NEVER }).catch(() => undefined);
    await floor.niloufar.rings(caller.name);
    await floor.niloufar.presses('Reject');
    await floor.niloufar.isFree();
    await over;
    expect(await floor.records.call(caller.number)).toMatchObject({
      answered: false,
      offers: [{ agent: 'niloufar', outcome: 'REFUSED' }],
    });
  });

  it('goes on to the next agent when the first does not answer', async () => {
    const caller = floor.nextCaller();
    await floor.lab.plug('1001', { ringMs: NEVER });
    await floor.lab.plug('1002', { ringMs: NEVER });
    const over = floor.lab.call(caller.number, 'desk', { talkMs: NEVER });
    await floor.niloufar.rings(caller.name);
    await floor.behrouz.isFree();
    await floor.behrouz.rings(caller.name);
    await floor.lab.answer('1002');
    await floor.niloufar.isFree();
    await floor.behrouz.talksWith(caller.name);
    await floor.lab.callerHangsUp();
    await over;
    await floor.behrouz.wrapsUp(caller.name);
    await floor.behrouz.finish('Follow-up needed');

    const call = await floor.records.call(caller.number);
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
    const caller = floor.nextCaller();
    await floor.lab.plug('1001', { ringMs: 500 });
    await floor.lab.plug('1003', { ringMs: NEVER });
    const over = floor.lab.call(caller.number, 'support', { talkMs: NEVER });
    await floor.niloufar.talksWith(caller.name);
    await floor.niloufar.write('Asks for a price for twelve');
    await floor.lab.refer('1001', '1003');
    await floor.sina.rings(caller.name);
    await floor.sina.showsHandOver('Niloufar Rostami', 'Asks for a price for twelve');
    await floor.niloufar.wrapsUp(caller.name);
    await floor.lab.answer('1003');
    await floor.sina.talksWith(caller.name);
    await floor.lab.callerHangsUp();
    await over;
    await floor.sina.wrapsUp(caller.name);
    await Promise.all([floor.niloufar.finish('Quote asked for'), floor.sina.finish('Order placed')]);

    const call = await floor.records.call(caller.number, ({ wrap_ups }) => wrap_ups.length === 2);
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
    const caller = floor.nextCaller();
    await floor.lab.plug('1001', { ringMs: NEVER });
    await floor.lab.plug('1002', { ringMs: NEVER });
    const over = floor.lab.call(caller.number, 'sales', { giveUpMs: NEVER });
    await Promise.all([floor.niloufar.rings(caller.name), floor.behrouz.rings(caller.name)]);
    await floor.lab.callerHangsUp();
    await over;
    await Promise.all([floor.niloufar.isFree(), floor.behrouz.isFree(), floor.sina.isFree()]);

    const call = await floor.records.call(caller.number);
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
}

import { expect, it } from 'vitest';
import { NEVER, type Floor } from '../floor.ts';
import type { Customer } from '../records.ts';
import { asks } from '../transferring.ts';

const WHY = 'Knows the grinder';
const NOTE = 'Grinder squeals since Monday';

/** A colleague is asked before the caller is handed over, from the screen. */
export function consults(floor: Floor): void {
  async function asking(ringMs: number): Promise<Customer> {
    const caller = floor.nextCaller();
    await floor.lab.plug('1001', { ringMs: 500 });
    await floor.lab.plug('1002', { ringMs });
    void floor.lab.call(caller.number, 'support', { talkMs: NEVER }).catch(() => undefined);
    await floor.niloufar.talksWith(caller.name);
    await floor.niloufar.write(NOTE);
    await asks(floor.niloufar, 'Behrouz', WHY);
    return caller;
  }

  it('hands the caller over when the colleague agrees', async () => {
    const { niloufar, behrouz, lab, records } = floor;
    const caller = await asking(NEVER);
    await niloufar.consults(/^Ringing at .?Behrouz Kamali/);
    await behrouz.rings(caller.name);
    await behrouz.showsQuestion('Niloufar Rostami', WHY, NOTE);
    await lab.answer('1002');
    await niloufar.consults(/^You speak with .?Behrouz Kamali/);
    await behrouz.talksWith(caller.name);
    await niloufar.presses('Hand over');
    await niloufar.wrapsUp(caller.name);
    await behrouz.showsHandOver('Niloufar Rostami', NOTE);
    await behrouz.talksWith(caller.name);
    await lab.hangUp();
    await behrouz.wrapsUp(caller.name);
    await Promise.all([niloufar.finish('Service request'), behrouz.finish('Question answered')]);

    const call = await records.call(caller.number, ({ wrap_ups }) =>
      wrap_ups.every((one) => one.disposition),
    );
    expect(call).toMatchObject({
      party: caller.name,
      adds_up: true,
      talks: [
        { agent: 'niloufar', end_by: 'TRANSFERRED' },
        { agent: 'behrouz', queue: null },
      ],
      transfers: [{ kind: 'ATTENDED', from_agent: 'niloufar', to_agent: 'behrouz' }],
    });
  });

  it('says in words why the colleague was not reached', async () => {
    const { niloufar, behrouz, lab } = floor;
    const caller = floor.nextCaller();
    await lab.plug('1001', { ringMs: 500 });
    void lab.call(caller.number, 'support', { talkMs: NEVER }).catch(() => undefined);
    await niloufar.talksWith(caller.name);
    await lab.plug('1002', { ringMs: NEVER, refuse: '486 Busy Here' });
    await asks(niloufar, 'Behrouz', WHY);
    await behrouz.rings(caller.name);
    await lab.refuse('1002');
    await niloufar.isRefused(/The line there is busy/);
    await behrouz.isFree();
    await niloufar.talksWith(caller.name);
    await lab.plug('1003', { ringMs: 1_000, refuse: '480 Temporarily Unavailable' });
    await asks(niloufar, 'Sina', WHY);
    await niloufar.isRefused(/Nobody answered there/);
    await niloufar.talksWith(caller.name);
    await lab.hangUp();
    await niloufar.wrapsUp(caller.name);
    await niloufar.finish('Question answered');
  });

  it('asks by the keys of the phone, as the PBX has them', async () => {
    const { niloufar, behrouz, lab } = floor;
    const caller = floor.nextCaller();
    await lab.plug('1001', { ringMs: 500 });
    await lab.plug('1002', { ringMs: NEVER });
    void lab.call(caller.number, 'support', { talkMs: NEVER }).catch(() => undefined);
    await niloufar.talksWith(caller.name);
    await niloufar.write(NOTE);
    await niloufar.opensKeypad();
    await niloufar.types('*2');
    await niloufar.is('Hold');
    await niloufar.types('1002');
    await niloufar.closesKeypad();
    await behrouz.rings(caller.name);
    await behrouz.showsQuestion('Niloufar Rostami', NOTE);
    await lab.answer('1002');
    await behrouz.talksWith(caller.name);
    await niloufar.consults(/^You speak with .?Behrouz Kamali/);
    await niloufar.presses('Back to the caller');
    await behrouz.isFree();
    await niloufar.talksWith(caller.name);
    await lab.hangUp();
    await niloufar.wrapsUp(caller.name);
    await niloufar.finish('Question answered');
  });

  it('asks on a second line of the phone: the colleague sees about whom it probably is', async () => {
    const { niloufar, behrouz, lab, records } = floor;
    const caller = await talking();
    lab.consult('1001', '1002');
    await behrouz.seesProbably(caller.name, 'Niloufar Rostami', NOTE);
    await lab.handOver('1001', '1002');
    await behrouz.talksWith(caller.name);
    await behrouz.showsHandOver('Niloufar Rostami', NOTE);
    await niloufar.wrapsUp(caller.name);
    await lab.hangUp();
    await behrouz.wrapsUp(caller.name);
    await Promise.all([niloufar.finish('Service request'), behrouz.finish('Question answered')]);
    const call = await records.call(caller.number);
    expect(call).toMatchObject({
      party: caller.name,
      adds_up: true,
      talks: [{ agent: 'niloufar', end_by: 'TRANSFERRED' }, { agent: 'behrouz' }],
      transfers: [{ kind: 'ATTENDED', from_agent: 'niloufar', to_agent: 'behrouz' }],
    });
  });

  async function talking(): Promise<Customer> {
    const caller = floor.nextCaller();
    await floor.lab.plug('1001', { ringMs: 500 });
    await floor.lab.plug('1002', { ringMs: 1_000 });
    void floor.lab.call(caller.number, 'support', { talkMs: NEVER }).catch(() => undefined);
    await floor.niloufar.talksWith(caller.name);
    await floor.niloufar.write(NOTE);
    return caller;
  }

  it('leaves the two in a call of their own when the caller hangs up meanwhile', async () => {
    const { niloufar, behrouz, lab, records } = floor;
    const caller = await asking(500);
    await niloufar.consults(/^You speak with/);
    await behrouz.talksWith(caller.name);
    await lab.callerHangsUp();
    await niloufar.wrapsUp(caller.name);
    await behrouz.seesProbably(caller.name, 'Niloufar Rostami', NOTE);
    await Promise.all([niloufar.is('Talking'), behrouz.is('Talking')]);
    await niloufar.alsoShows(/Behrouz Kamali.* is on the line/);
    await lab.hangUp();
    await behrouz.isFree();
    await niloufar.is('Wrap-up');
    await niloufar.finish('Question answered');
    const call = await records.call(caller.number);
    expect(call).toMatchObject({
      adds_up: true,
      talks: [{ agent: 'niloufar', end_by: 'CALLER' }],
      transfers: [],
    });
  });

  it('comes back to the caller when the colleague does not take the call', async () => {
    const { niloufar, behrouz, lab, records } = floor;
    const caller = await asking(500);
    await niloufar.consults(/^You speak with/);
    await behrouz.talksWith(caller.name);
    await niloufar.presses('Back to the caller');
    await niloufar.talksWith(caller.name);
    await behrouz.isFree();
    await lab.hangUp();
    await niloufar.wrapsUp(caller.name);
    await niloufar.finish('Question answered');
    const call = await records.call(caller.number);
    expect(call).toMatchObject({ adds_up: true, talks: [{ agent: 'niloufar' }], transfers: [] });
  });
}

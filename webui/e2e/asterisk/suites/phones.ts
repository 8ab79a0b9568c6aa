import { expect, it } from 'vitest';
import { NEVER, type Floor } from '../floor.ts';
import { Screen } from '../screen.ts';
import { asks, sends } from '../transferring.ts';

const SOON = { timeout: 1_000 };

/** A desk phone, 1006, and a softphone, 1013: one agent. */
export function phones(floor: Floor): void {
  const laleh = () => Screen.signIn(floor.browser, floor.centre.url, 'laleh');

  it('rings both, opens one pop, and obeys for the phone that was picked up', async () => {
    const { behrouz, lab, records } = floor;
    const screen = await laleh();
    const caller = floor.nextCaller();
    await lab.plug('1006', { ringMs: NEVER });
    await lab.plug('1013', { ringMs: NEVER });
    await lab.plug('1002', { ringMs: NEVER });
    void lab.call(caller.number, 'vip-opt', { talkMs: NEVER }).catch(() => undefined);
    await screen.rings(caller.name);
    const both = await lab.console('core show channels concise');
    expect(both).toMatch(/PJSIP\/1006-/);
    expect(both).toMatch(/PJSIP\/1013-/);
    await screen.showsNothingElse();
    await lab.answer('1013');
    await screen.talksWith(caller.name);
    expect(await lab.console('core show channels concise')).not.toMatch(/PJSIP\/1006-/);
    await screen.write('Asks for the invoice');
    await screen.inCall('Hold');
    await screen.is('Hold');
    await screen.inCall('Hold');
    await screen.is('Talking');
    await asks(screen, 'Behrouz', 'Has the invoice');
    await behrouz.rings(caller.name);
    await screen.presses('Back to the caller');
    await screen.talksWith(caller.name);
    await behrouz.isFree();
    await sends(screen, 'Behrouz', 'Has the invoice');
    await behrouz.rings(caller.name);
    await behrouz.showsHandOver('Laleh Bakhtiari', 'Asks for the invoice');
    await behrouz.answers();
    await behrouz.talksWith(caller.name);
    await screen.wrapsUp(caller.name);
    await behrouz.inCall('End call');
    await behrouz.wrapsUp(caller.name);
    await Promise.all([screen.finish('Service request'), behrouz.finish('Question answered')]);
    const call = await records.call(caller.number);
    expect(call).toMatchObject({
      adds_up: true,
      visits: [{ queue: 'vip-opt', reason: 'ANSWERED' }],
      talks: [{ agent: 'laleh', queue: 'vip-opt', end_by: 'TRANSFERRED' }, { agent: 'behrouz' }],
      transfers: [{ kind: 'BLIND', from_agent: 'laleh', to_agent: 'behrouz' }],
    });
    expect(call.offers.map(({ agent, outcome }) => `${agent} ${outcome}`).sort()).toEqual(
      expect.arrayContaining(['laleh ANSWERED', 'laleh LOST']),
    );
    await screen.close();
  });

  it('hangs up the phone that talks', async () => {
    const { lab, records } = floor;
    const screen = await laleh();
    const caller = floor.nextCaller();
    await lab.plug('1006', { ringMs: 500 });
    await lab.plug('1013', { ringMs: NEVER });
    void lab.call(caller.number, 'vip-opt', { talkMs: NEVER }).catch(() => undefined);
    await screen.talksWith(caller.name);
    await screen.inCall('End call');
    await screen.wrapsUp(caller.name);
    await screen.finish('Question answered');
    expect(await records.call(caller.number)).toMatchObject({
      talks: [{ agent: 'laleh', end_by: 'AGENT' }],
    });
    await screen.close();
  });

  it('pauses both, whichever way one is paused', async () => {
    const { lab } = floor;
    const screen = await laleh();
    const paused = () => lab.console('queue show vip-opt');
    await lab.plug('1006', { ringMs: NEVER });
    await lab.plug('1013', { ringMs: NEVER });
    await screen.is('Available');
    await screen.choosesState('Lunch');
    await screen.is('Lunch', SOON);
    expect(await paused()).toMatch(/PJSIP\/1006.*paused:LUNCH[^]*PJSIP\/1013.*paused:LUNCH/);
    await screen.choosesState('Available');
    await screen.is('Available', SOON);
    expect(await paused()).not.toMatch(/paused/);

    await lab.dial('1006', '*46');
    await screen.is('Paused', SOON);
    expect(await paused()).toMatch(/PJSIP\/1006.*paused:FEATURE[^]*PJSIP\/1013.*paused:FEATURE/);
    await lab.console('queue unpause member PJSIP/1013');
    await screen.is('Available', SOON);
    await expect.poll(paused).not.toMatch(/paused/);
    await screen.close();
  });
}

import { expect, it } from 'vitest';
import { NEVER, type Floor } from '../floor.ts';
import { Screen } from '../screen.ts';
import { asks, sends } from '../transferring.ts';

const SOON = { timeout: 1_000 };

/** Agents whom a queue rings through a pair of relays, as FreePBX does, work as those it rings itself. */
export function members(floor: Floor): void {
  it('rings, talks, holds, asks and comes back', async () => {
    const { navid, behrouz, lab, records } = floor;
    const caller = floor.nextCaller();
    await lab.plug('1004', { ringMs: NEVER });
    await lab.plug('1002', { ringMs: NEVER });
    void lab.call(caller.number, 'vip', { talkMs: NEVER }).catch(() => undefined);
    await navid.rings(caller.name);
    await navid.answers();
    await navid.talksWith(caller.name);
    await navid.write('Wants the big one');
    await navid.inCall('Hold');
    await navid.is('Hold');
    await navid.inCall('Hold');
    await navid.is('Talking');
    await asks(navid, 'Behrouz', 'Knows the big one');
    await behrouz.rings(caller.name);
    await behrouz.showsQuestion('Navid Parsa', 'Knows the big one', 'Wants the big one');
    await behrouz.answers();
    await navid.consults(/^You speak with .?Behrouz Kamali/);
    await navid.presses('Back to the caller');
    await navid.talksWith(caller.name);
    await behrouz.isFree();
    await lab.hangUp();
    await navid.wrapsUp(caller.name);
    await navid.finish('Service request');
    expect(await records.call(caller.number)).toMatchObject({
      party: caller.name,
      adds_up: true,
      visits: [{ queue: 'vip', reason: 'ANSWERED' }],
      offers: [{ agent: 'navid', queue: 'vip', outcome: 'ANSWERED' }, { agent: 'behrouz' }],
      talks: [{ agent: 'navid', queue: 'vip' }],
      transfers: [],
    });
  });

  it('hands over after asking', async () => {
    const { navid, behrouz, lab, records } = floor;
    const caller = floor.nextCaller();
    await lab.plug('1004', { ringMs: 500 });
    await lab.plug('1002', { ringMs: NEVER });
    void lab.call(caller.number, 'vip', { talkMs: NEVER }).catch(() => undefined);
    await navid.talksWith(caller.name);
    await navid.write('Wants the big one');
    await asks(navid, 'Behrouz', 'Knows the big one');
    await behrouz.answers();
    await navid.consults(/^You speak with .?Behrouz Kamali/);
    await behrouz.talksWith(caller.name);
    await navid.presses('Hand over');
    await navid.wrapsUp(caller.name);
    await behrouz.showsHandOver('Navid Parsa', 'Wants the big one');
    await lab.hangUp();
    await behrouz.wrapsUp(caller.name);
    await Promise.all([navid.finish('Service request'), behrouz.finish('Question answered')]);
    expect(await records.call(caller.number)).toMatchObject({
      adds_up: true,
      talks: [{ agent: 'navid', queue: 'vip', end_by: 'TRANSFERRED' }, { agent: 'behrouz' }],
      transfers: [{ kind: 'ATTENDED', from_agent: 'navid', to_agent: 'behrouz' }],
    });
  });

  it('sends the caller on at once', async () => {
    const { navid, behrouz, lab, records } = floor;
    const caller = floor.nextCaller();
    await lab.plug('1004', { ringMs: 500 });
    await lab.plug('1002', { ringMs: NEVER });
    void lab.call(caller.number, 'vip', { talkMs: NEVER }).catch(() => undefined);
    await navid.talksWith(caller.name);
    await navid.write('For the workshop');
    await sends(navid, 'Behrouz', 'Workshop');
    await behrouz.rings(caller.name);
    await behrouz.showsHandOver('Navid Parsa', 'For the workshop');
    await behrouz.answers();
    await navid.wrapsUp(caller.name);
    await behrouz.talksWith(caller.name);
    await lab.hangUp();
    await behrouz.wrapsUp(caller.name);
    await Promise.all([navid.finish('Service request'), behrouz.finish('Question answered')]);
    expect(await records.call(caller.number)).toMatchObject({
      adds_up: true,
      talks: [{ agent: 'navid', queue: 'vip', end_by: 'TRANSFERRED' }, { agent: 'behrouz' }],
      transfers: [{ kind: 'BLIND', from_agent: 'navid', to_agent: 'behrouz' }],
    });
  });

  it('pauses from the desk, by the keys of the phone and by a supervisor, and all see it within a second', async () => {
    const { navid, lab, browser, centre } = floor;
    const paused = async (words: RegExp) => expect(await lab.console('queue show vip')).toMatch(words);
    await lab.plug('1004', { ringMs: NEVER });
    await navid.is('Available');
    await navid.choosesState('Lunch');
    await navid.is('Lunch', SOON);
    await paused(/Local\/1004@from-queue\/n.*\(paused:LUNCH/);
    await navid.choosesState('Available');
    await navid.is('Available', SOON);

    await lab.dial('1004', '*47');
    await navid.is('Paused', SOON);
    await lab.dial('1004', '*47');
    await navid.is('Available', SOON);

    const mahtab = await Screen.supervise(browser, centre.url, 'mahtab');
    const tile = mahtab.page.locator('pv-agent-tile', { hasText: 'Navid Parsa' });
    await tile.getByRole('button').first().click();
    await tile.getByRole('button', { name: 'Pause', exact: true }).click();
    await navid.is('Paused', SOON);
    await tile.getByText('Paused').first().waitFor(SOON);
    await paused(/Local\/1004@from-queue\/n.*\(paused/);
    await tile.getByRole('button', { name: 'Let take calls' }).click();
    await navid.is('Available', SOON);
    await mahtab.close();
    expect(await lab.console('queue show vip')).not.toMatch(/paused/);
  });
}

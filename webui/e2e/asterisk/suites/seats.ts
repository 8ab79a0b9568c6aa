import { expect, it } from 'vitest';
import { NEVER, type Floor } from '../floor.ts';
import { Screen } from '../screen.ts';

/** An agent sits down at a phone that is not theirs. */
export function seats(floor: Floor): void {
  it('logs in to an extension, takes the calls of its queues there, and logs out', async () => {
    const { lab, records, centre, browser } = floor;
    const caller = floor.nextCaller();
    const farid = await Screen.signIn(browser, centre.url, 'farid');
    await lab.plug('1014', { ringMs: NEVER });
    await farid.choosesCommand('Log in to an extension…');
    await farid.page.getByLabel('Extension').fill('1014');
    await farid.presses('Log in');
    await farid.is('Available');
    await expect
      .poll(() => lab.console('queue show dynamic'))
      .toMatch(/Farid Mohseni \(Local\/1014@from-queue\/n from PJSIP\/1014\)/);

    const over = lab.call(caller.number, 'dynamic', { talkMs: NEVER });
    await farid.rings(caller.name);
    await farid.answers();
    await farid.talksWith(caller.name);
    await lab.callerHangsUp();
    await over;
    await farid.wrapsUp(caller.name);
    await farid.finish('Question answered');
    expect(await records.call(caller.number)).toMatchObject({
      adds_up: true,
      visits: [{ queue: 'dynamic', reason: 'ANSWERED' }],
      talks: [{ agent: 'farid', queue: 'dynamic' }],
    });

    await farid.choosesCommand(/^Log out of .?1014/);
    await expect.poll(() => lab.console('queue show dynamic')).not.toMatch(/1014/);
    const missed = floor.nextCaller();
    await lab.call(missed.number, 'dynamic', { giveUpMs: 2_000 });
    await farid.isFree();
    expect(await records.call(missed.number)).toMatchObject({ offers: [], talks: [] });
    await farid.close();
  });
}

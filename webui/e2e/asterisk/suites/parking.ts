import { expect, it } from 'vitest';
import { NEVER, type Floor } from '../floor.ts';

/** The caller waits at a number of the PBX until somebody dials it. */
export function parking(floor: Floor): void {
  it('shows where the caller waits, and takes them back with the phone picked up from the screen', async () => {
    const { niloufar, lab, records } = floor;
    const caller = floor.nextCaller();
    await lab.plug('1001', { ringMs: NEVER });
    const over = lab.call(caller.number, 'support', { talkMs: NEVER });
    await niloufar.rings(caller.name);
    await niloufar.answers();
    await niloufar.talksWith(caller.name);
    await niloufar.write('Looks up the invoice');
    await niloufar.inCall('Park');
    await niloufar.wrapsUp(caller.name);
    await niloufar.seesParked(/ waits at .?701/);
    await niloufar.presses('Take back');
    await niloufar.rings(caller.name);
    await niloufar.showsNothingElse();
    await niloufar.presses('Reject');
    await niloufar.wrapsUp(caller.name);
    await niloufar.seesParked(/ waits at .?701/);

    await niloufar.presses('Take back');
    await niloufar.rings(caller.name);
    await niloufar.answers();
    await niloufar.talksWith(caller.name);
    await niloufar.showsNothingElse();
    await niloufar.hasNote('Looks up the invoice');
    await lab.hangUp();
    await over;
    await niloufar.wrapsUp(caller.name);
    await niloufar.finish('Question answered');
    const call = await records.call(caller.number, ({ wrap_ups }) => Boolean(wrap_ups[0]?.disposition));
    expect(call).toMatchObject({
      answered: true,
      adds_up: true,
      talks: [{ agent: 'niloufar' }, { agent: 'niloufar' }],
      wrap_ups: [{ agent: 'niloufar', note: 'Looks up the invoice' }],
    });
  });
}

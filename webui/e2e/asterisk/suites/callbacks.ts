import { expect, it } from 'vitest';
import { NEVER, type Floor } from '../floor.ts';
import type { Customer } from '../records.ts';
import type { Screen } from '../screen.ts';

const CALLBACKS = `
  SELECT c.queue, c.owner, c.result, c.closed_by, count(k.*)::int AS calls
    FROM callback c JOIN callback_cause k ON k.callback_id = c.id WHERE c.number = $1 GROUP BY c.id`;

/** Who gave up is phoned back, once, and that is then done. */
export function callbacks(floor: Floor): void {
  const row = ({ page }: Screen, { name }: Customer) =>
    page.locator('pv-callbacks-page pv-plan-row', { hasText: name });

  async function givesUp({ number }: Customer, times: number): Promise<void> {
    await floor.lab.plug('1001', { ringMs: NEVER });
    for (let time = 0; time < times; time++) {
      const over = floor.lab.call(number, 'support', { giveUpMs: NEVER });
      await floor.niloufar.page.getByRole('region', { name: 'Incoming call' }).waitFor();
      await floor.lab.callerHangsUp();
      await over;
      await floor.niloufar.isFree();
    }
    await floor.lab.unplug();
  }

  const kept = ({ number }: Customer) =>
    expect.poll(() => floor.records.ask(CALLBACKS, number), { timeout: 15_000 });

  it('makes one callback of three calls, for the agents of the queue, and closes it when it is answered', async () => {
    const { niloufar, sina, lab, records } = floor;
    const caller = floor.nextCaller();
    await givesUp(caller, 3);
    await kept(caller).toMatchObject([{ queue: 'support', owner: null, result: null, calls: 3 }]);
    await Promise.all([niloufar, sina].map((screen) => screen.opens('/callbacks')));
    await row(niloufar, caller)
      .getByText(/3 calls/)
      .waitFor();
    expect(await row(niloufar, caller).count()).toBe(1);
    await sina.page.locator('pv-callbacks-page h1').waitFor();
    expect(await row(sina, caller).count()).toBe(0);

    await lab.plug('1001', { ringMs: 1_000 });
    await lab.plugOutside({ ringMs: 1_000 });
    await row(niloufar, caller).getByRole('button', { name: 'Call', exact: true }).click();
    await niloufar.talksWith(caller.name);
    await kept(caller).toMatchObject([{ owner: 'niloufar', result: 'REACHED', closed_by: 'niloufar' }]);
    await lab.hangUp();
    await niloufar.wrapsUp(caller.name);
    await niloufar.finish('Follow-up needed');
    await niloufar.opens('/callbacks');
    await niloufar.page.locator('pv-callbacks-page h1').waitFor();
    await expect.poll(() => row(niloufar, caller).count()).toBe(0);
    await niloufar.page.getByRole('radio', { name: 'Closed' }).click();
    await row(niloufar, caller).getByText('Reached').waitFor();
    const outbound = await records.ask(
      "SELECT 1 FROM interaction WHERE number = $1 AND direction = 'OUTBOUND' AND answered IS NOT NULL",
      caller.number,
    );
    expect(outbound).toHaveLength(1);
    await Promise.all([niloufar.goesBack(), sina.goesBack()]);
  });

  it('closes it too when the number calls in again and is answered', async () => {
    const { niloufar, lab } = floor;
    const caller = floor.nextCaller();
    await givesUp(caller, 1);
    await niloufar.opens('/callbacks');
    await row(niloufar, caller).waitFor();
    await lab.plug('1001', { ringMs: 500 });
    const over = lab.call(caller.number, 'sales', { talkMs: NEVER });
    await niloufar.talksWith(caller.name);
    await lab.callerHangsUp();
    await over;
    await niloufar.wrapsUp(caller.name);
    await niloufar.finish('Question answered');
    await kept(caller).toMatchObject([
      { queue: 'support', result: 'REACHED', closed_by: 'niloufar', calls: 1 },
    ]);
    await niloufar.opens('/callbacks');
    await niloufar.page.locator('pv-callbacks-page h1').waitFor();
    await expect.poll(() => row(niloufar, caller).count()).toBe(0);
    await niloufar.goesBack();
  });
}

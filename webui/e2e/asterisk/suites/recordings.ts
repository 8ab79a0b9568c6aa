import { expect, it } from 'vitest';
import { NEVER, type Floor } from '../floor.ts';
import { Screen } from '../screen.ts';

/** What the PBX recorded is heard from the history, by who may. */
export function recordings(floor: Floor): void {
  it('begins, pauses, goes on and ends on the screen', async () => {
    const { niloufar, lab, records } = floor;
    const caller = floor.nextCaller();
    await lab.plug('1001', { ringMs: 500 });
    const over = lab.call(caller.number, 'support', { talkMs: NEVER });
    await niloufar.talksWith(caller.name);
    await niloufar.isNotRecorded();
    await niloufar.inCall('Record');
    await niloufar.isRecorded('Recording');
    await niloufar.inCall('Record');
    await niloufar.isRecorded('Recording paused');
    await niloufar.inCall('Record');
    await niloufar.isRecorded('Recording');
    await niloufar.inCall('Record');
    await niloufar.inCall('End recording');
    await niloufar.isNotRecorded();
    await lab.hangUp();
    await over;
    await niloufar.wrapsUp(caller.name);
    await niloufar.finish('Question answered');
    const { id } = await records.call(caller.number);
    const kept = await records.ask('SELECT file FROM call_recording WHERE interaction_id = $1', id);
    expect(kept).toMatchObject([{ file: expect.stringMatching(/monitor\/pishvaz-.*\.wav$/) as unknown }]);
  });

  it('links the call to its recording', async () => {
    const { niloufar, lab, records, browser, centre } = floor;
    const caller = floor.nextCaller();
    await lab.plug('1001', { ringMs: 500 });
    const over = lab.call(caller.number, 'recorded', { talkMs: NEVER });
    await niloufar.talksWith(caller.name);
    await lab.callerHangsUp();
    await over;
    await niloufar.wrapsUp(caller.name);
    await niloufar.finish('Question answered');
    const { id } = await records.call(caller.number);
    const kept = await records.ask<{ file: string; party: string }>(
      `SELECT r.file, i.party_id AS party FROM call_recording r JOIN interaction i ON i.id = r.interaction_id
        WHERE i.id = $1`,
      id,
    );
    expect(kept).toMatchObject([{ file: expect.stringMatching(/monitor\/lab-.*\.wav$/) as unknown }]);

    const link = (screen: Screen) => screen.page.getByRole('link', { name: 'Listen to the recording' });
    const mahtab = await Screen.supervise(browser, centre.url, 'mahtab');
    await mahtab.opens(`/customers/${kept[0]?.party}`);
    await mahtab.page.getByRole('tab', { name: 'Timeline' }).click();
    const address = await link(mahtab).first().getAttribute('href');
    expect(address).toBe(`/api/v1/interactions/${id}/recordings/0`);
    const url = new URL(address ?? '', centre.url).href;
    const sound = await mahtab.page.request.get(url, { headers: { Range: 'bytes=0-43' } });
    expect(sound.status()).toBe(206);
    expect(sound.headers()['content-type']).toBe('audio/wav');
    expect((await sound.body()).toString('latin1', 0, 4)).toBe('RIFF');
    expect(await mahtab.plays(url)).toBeGreaterThan(0);
    await mahtab.close();

    await niloufar.opens(`/customers/${kept[0]?.party}`);
    await niloufar.page.getByRole('tab', { name: 'Timeline' }).click();
    await niloufar.page.locator('pv-timeline li').first().waitFor();
    expect(await link(niloufar).count()).toBe(0);
    expect((await niloufar.page.request.get(url)).status()).toBe(403);
    await niloufar.goesBack();
    const heard = await records.ask("SELECT login FROM data_audit WHERE action = 'HEAR'");
    expect(new Set(heard.map(({ login }) => login as string))).toEqual(new Set(['mahtab']));
  });
}

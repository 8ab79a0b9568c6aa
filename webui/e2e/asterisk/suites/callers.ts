import { expect, it } from 'vitest';
import { NEVER, type Floor } from '../floor.ts';

const WHO = `
  SELECT i.number, i.caller, p.name AS party, i.ended IS NOT NULL AS over
    FROM interaction i LEFT JOIN party p ON p.id = i.party_id ORDER BY i.began DESC LIMIT 1`;

/** Who calls, where the number does not tell at once. */
export function callers(floor: Floor): void {
  it('lets the agent choose between two with one number, remembers it, doubts it and merges their files', async () => {
    const { niloufar, lab, records } = floor;
    const [first, second] = [floor.nextCaller(), floor.nextCaller()];
    await records.share(first, second);
    const [number, one, other] = [first.number, first.name, second.name];
    const who = (name: string) => niloufar.page.getByRole('option', { name });
    const said = (words: RegExp) => niloufar.page.locator('pv-who-is-it').getByText(words).waitFor();
    const ends = async (over: Promise<void>) => {
      await lab.hangUp();
      await over;
      await niloufar.finish('Question answered');
    };
    await lab.plug('1001', { ringMs: 500 });
    let over = lab.call(number, 'support', { talkMs: NEVER });
    await niloufar.page.getByText('2 people share this number').waitFor();
    await who(other).click();
    await niloufar.talksWith(other);
    await niloufar.presses('Undo');
    await who(one).click();
    await niloufar.talksWith(one);
    await ends(over);
    expect(await records.call(number)).toMatchObject({ party: one, adds_up: true });

    over = lab.call(number, 'support', { talkMs: NEVER });
    const likely = niloufar.page.getByRole('option').first();
    await likely.getByText(one).waitFor();
    await likely.getByText(/Chosen by .?Niloufar Rostami/).waitFor();
    expect(await niloufar.page.getByText(/Chosen by/).count()).toBe(1);
    await likely.click();
    await niloufar.talksWith(one);
    await said(/Chosen by .?Niloufar Rostami/);
    await niloufar.presses('Undo');
    await likely.waitFor();
    await who(other).click();
    await niloufar.talksWith(other);
    await niloufar.presses('Not this person');
    await niloufar.presses('Never on this number');
    await niloufar.talksWith(one);
    await said(new RegExp(`Not .?${other}`));
    await niloufar.presses('Undo');
    await niloufar.talksWith(other);

    await niloufar.presses('On file twice?');
    await niloufar.page
      .locator('pv-merge-choice li', { hasText: one })
      .getByRole('button', { name: 'Compare' })
      .click();
    await niloufar.presses('Merge the files');
    await niloufar.page.getByText(/are one file now/).waitFor();
    await niloufar.page.keyboard.press('Escape');
    await ends(over);

    over = lab.call(number, 'support', { talkMs: NEVER });
    await niloufar.talksWith(other);
    expect(await niloufar.page.locator('pv-match-list').count()).toBe(0);
    await ends(over);
  });

  it('writes an unknown caller down without losing the call', async () => {
    const { niloufar, lab, records } = floor;
    const number = '+989350001122';
    await lab.plug('1001', { ringMs: 500 });
    const over = lab.call(number, 'support', { talkMs: NEVER });
    await niloufar.page.getByRole('region', { name: 'Live call' }).waitFor();
    await niloufar.page.getByRole('article').getByText('Not in our records').waitFor();
    await niloufar.page.getByLabel('Name', { exact: true }).fill('Golnar Sabeti');
    await niloufar.presses('Save this person');
    await niloufar.talksWith('Golnar Sabeti');
    await lab.hangUp();
    await over;
    await niloufar.wrapsUp('Golnar Sabeti');
    await niloufar.finish('Question answered');
    expect(await records.call(number)).toMatchObject({ party: 'Golnar Sabeti', adds_up: true });
    expect(
      await records.ask(
        'SELECT p.name FROM party_phone n JOIN party p ON p.id = n.party_id WHERE n.e164 = $1',
        number,
      ),
    ).toEqual([{ name: 'Golnar Sabeti' }]);
  });

  it('neither shows nor matches a withheld number, unless the administrator allows it', async () => {
    const { niloufar, lab, records, centre } = floor;
    const caller = floor.nextCaller();
    await lab.plug('1001', { ringMs: 500 });
    let over = lab.call(caller.number, 'support', { talkMs: NEVER, withheld: true }).catch(() => undefined);
    await niloufar.page
      .getByRole('region', { name: 'Live call' })
      .getByText('Withheld number')
      .first()
      .waitFor();
    expect(await niloufar.page.getByText(caller.name).count()).toBe(0);
    await lab.hangUp();
    await over;
    await niloufar.page.getByRole('region', { name: 'Wrap-up' }).waitFor();
    await niloufar.finish('Question answered');
    await expect
      .poll(() => records.ask(WHO))
      .toEqual([{ number: null, caller: null, party: null, over: true }]);

    await records.close();
    await centre.setting('showWithheldNumbers: true');
    await floor.reopen();
    await niloufar.isLive();
    over = lab.call(caller.number, 'support', { talkMs: NEVER, withheld: true }).catch(() => undefined);
    await niloufar.talksWith(caller.name);
    await lab.hangUp();
    await over;
    await niloufar.wrapsUp(caller.name);
    await niloufar.finish('Question answered');
    await expect
      .poll(() => floor.records.ask(WHO))
      .toMatchObject([{ number: caller.number, party: caller.name, over: true }]);
  });
}

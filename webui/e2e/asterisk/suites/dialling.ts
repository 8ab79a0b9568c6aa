import { expect, it } from 'vitest';
import { NEVER, type Floor } from '../floor.ts';
import type { Customer } from '../records.ts';

const OWN_PHONE = /Your own phone cannot be reached or refused the call/;

/** A number on a screen is clicked: the agent's own phone rings first, then the customer's. */
export function dialling(floor: Floor): void {
  async function clicks({ number }: Customer): Promise<void> {
    const [party] = await floor.records.ask<{ id: string }>(
      'SELECT party_id AS id FROM party_phone WHERE e164 = $1',
      number,
    );
    await floor.niloufar.opens(`/customers/${party?.id}`);
    await floor.niloufar.page
      .locator(`pv-customer-head pv-phone[number="${number}"]`)
      .getByRole('button')
      .click();
  }

  it('calls from the page of a customer', async () => {
    const { niloufar, lab, records } = floor;
    const customer = floor.nextCaller();
    await lab.plug('1001', { ringMs: NEVER });
    await lab.plugOutside({ ringMs: NEVER });
    await clicks(customer);
    await niloufar.picksUp();
    await niloufar.calls();
    await lab.answer('provider');
    await niloufar.talksWith(customer.name);
    await niloufar.write('Wants to come by on Monday');
    await lab.hangUp();
    await niloufar.wrapsUp(customer.name);
    await niloufar.finish('Follow-up needed');
    const call = await records.call(customer.number, ({ wrap_ups }) => Boolean(wrap_ups[0]?.disposition));
    expect(call).toMatchObject({
      party: customer.name,
      direction: 'OUTBOUND',
      answered: true,
      adds_up: true,
      talks: [{ agent: 'niloufar' }],
      wrap_ups: [{ agent: 'niloufar', note: 'Wants to come by on Monday' }],
    });
  });

  it.each([
    ['the line is busy', '486 Busy Here', /The line there is busy/],
    ['there is no such number', '404 Not Found', /This number cannot be reached/],
    ['nobody answers', '480 Temporarily Unavailable', /Nobody answered there/],
    ['the network does not get through', '503 Service Unavailable', /This number cannot be reached/],
  ])('says in words that %s', async (_, refuse, words) => {
    const { niloufar, lab, records } = floor;
    const customer = floor.nextCaller();
    await lab.plug('1001', { ringMs: 500 });
    await lab.plugOutside({ ringMs: 1_000, refuse });
    await clicks(customer);
    await niloufar.isRefused(words);
    await niloufar.isFree();
    expect(await records.call(customer.number)).toMatchObject({
      party: customer.name,
      direction: 'OUTBOUND',
      answered: false,
      adds_up: true,
      talks: [],
    });
  });

  it('says in words that the own phone did not take the call', async () => {
    const { niloufar, lab } = floor;
    const customer = floor.nextCaller();
    await lab.plugOutside({ ringMs: NEVER });
    await clicks(customer);
    await niloufar.isRefused(OWN_PHONE);
    await niloufar.presses('Close');
    await lab.plug('1001', { ringMs: 1_000, refuse: '486 Busy Here' });
    await clicks(customer);
    await niloufar.isRefused(OWN_PHONE);
    await niloufar.presses('Close');
    await niloufar.goesBack();
  });

  it('says in words that nobody picked up the own phone, also after a reload', async () => {
    const { niloufar, lab } = floor;
    const customer = floor.nextCaller();
    await lab.plugOutside({ ringMs: NEVER });
    await lab.plug('1001', { ringMs: NEVER });
    await clicks(customer);
    await niloufar.isCalling();
    await niloufar.isRefused(/You did not pick up your own phone/);
    await niloufar.reload();
    await niloufar.isRefused(/You did not pick up your own phone/);
    await niloufar.presses('Close');
    await niloufar.goesBack();
  });
}

import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Screen } from '../asterisk/screen.ts';
import { launch } from '../fixture/browser.ts';
import { phones } from './caller.ts';
import { House } from './house.ts';

const FIRST_BUILD = 600_000;
const NUMBER = '+989351234567';
const NAME = 'Parvaneh Sohrabi';
const NOTE = 'Takes two grinders if they come this week';
const PATIENCE = { timeout: 30_000 };

/** The reference story, from the first ring to the evening's report, on the product as it runs. */
describe('from the first ring to the evening', { timeout: 180_000 }, () => {
  let house: House;
  let browser: Browser;
  let niloufar: Screen;
  let behrouz: Screen;
  let mahtab: Screen;

  beforeAll(async () => {
    await mkdir('test-results', { recursive: true });
    house = await House.open();
    browser = await launch();
    [niloufar, behrouz, mahtab] = await Promise.all([
      Screen.signIn(browser, house.url, 'niloufar'),
      Screen.signIn(browser, house.url, 'behrouz'),
      Screen.supervise(browser, house.url, 'mahtab'),
    ]);
  }, FIRST_BUILD);
  afterEach(async ({ task }) => {
    for (const [who, { page }] of Object.entries({ niloufar, behrouz, mahtab }))
      await page.screenshot({ path: `test-results/story-${task.name.replaceAll(/\W+/g, '-')}-${who}.png` });
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('somebody nobody knows phones, is written down and gets a quote', async () => {
    await phones(mahtab, NUMBER);
    const { page } = niloufar;
    await page.getByRole('region', { name: 'Incoming call' }).waitFor(PATIENCE);
    await niloufar.presses('Answer');
    await page.getByLabel('Name', { exact: true }).fill(NAME);
    await page.getByRole('button', { name: 'Web search' }).click();
    await page.getByRole('button', { name: 'Save this person' }).click();
    await niloufar.talksWith(NAME);
    await page.locator('pv-call-bar').getByText('Prospect').waitFor();
    await hasAnOpportunity(page);
    await isSentAQuote(page);
    await page.keyboard.press('Alt+l');
    const followUp = page.locator('pv-follow-up-dialog');
    await followUp.getByRole('button', { name: 'Save' }).click();
    await followUp.locator('dialog[open]').waitFor({ state: 'detached' });
    await niloufar.presses('End call');
    await niloufar.wrapsUp(NAME);
    await niloufar.finish('Quote asked for');
  });

  it('is phoned back and handed over to the expert, who sees the note, the quote and the competitor', async () => {
    await niloufar.opens('/callbacks');
    const row = niloufar.page.locator('pv-callbacks-page pv-plan-row', { hasText: NAME });
    await niloufar.isLive();
    await row.getByRole('button', { name: 'Call', exact: true }).click();
    await niloufar.talksWith(NAME, PATIENCE);
    await niloufar.write(NOTE);
    await isHandedOver(niloufar.page);
    const { page } = behrouz;
    await page.locator('pv-handed-over').getByText(NOTE).waitFor(PATIENCE);
    await behrouz.talksWith(NAME, PATIENCE);
    await page.getByText(/^Be exact beside .?Sepidar/).waitFor();
    await page.getByRole('heading', { name: /^Pro-forma .?PF-/ }).waitFor();
    await niloufar.wrapsUp(NAME);
    await niloufar.finish('Follow-up needed');
  });

  it('orders: the opportunity is won, the department has its task, the prospect is a customer', async () => {
    const { page } = behrouz;
    await page.keyboard.press('Alt+o');
    await page.locator('pv-order-sheet').waitFor();
    await page.keyboard.press('Alt+o');
    const registered = page.locator('pv-order-registered');
    await registered.getByText('is registered').waitFor();
    await registered.getByText(/J-\d+/).waitFor();
    await page.locator('pv-call-bar').getByText('Customer', { exact: true }).waitFor();
    await behrouz.presses('End call');
    await behrouz.wrapsUp(NAME);
    await behrouz.finish('Order placed');
    await behrouz.opens('/tasks');
    const task = page.locator('pv-plan-row', { hasText: NAME });
    await task.getByText(/S-\d+/).waitFor();
    await task.getByRole('button', { name: 'Accept' }).click();
    await task.getByText('yours').waitFor();
  });

  it('is in the report of the evening: what was won, whose it was, on the way to delivery', async () => {
    await mahtab.opens('/pipeline');
    const { page } = mahtab;
    const won = page
      .locator('pv-step-times')
      .getByRole('row', { name: /Niloufar/ })
      .getByRole('button');
    await won.click();
    await page.locator('pv-behind').getByRole('link', { name: NAME }).click();
    await page.getByRole('heading', { name: NAME }).waitFor();
    await page.getByText('Customer', { exact: true }).first().waitFor();
    await page
      .getByText(/S-\d{4}/)
      .first()
      .waitFor();
  });
});

async function hasAnOpportunity(page: Page): Promise<void> {
  await page.locator('pv-deal-actions').getByRole('button', { name: 'Opportunity' }).click();
  const dialog = page.locator('pv-deal-dialog');
  await dialog.getByLabel('Title').fill('Grinders for the new shop');
  await dialog.getByRole('button', { name: 'Add a competitor' }).click();
  await dialog.locator('pv-rival-rows input').first().fill('Sepidar');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.locator('dialog[open]').waitFor({ state: 'detached' });
}

async function isSentAQuote(page: Page): Promise<void> {
  await page.locator('pv-deal-actions').getByRole('button', { name: 'Quote' }).click();
  await page.getByLabel('Item 1').fill('Alborz 64 grinder');
  await expect.poll(() => page.getByLabel('Price 1').inputValue()).toBe('74,500,000');
  await page.getByLabel('Count 1').fill('2');
  await page.getByLabel('Count 1').blur();
  await page.getByRole('button', { name: 'Save draft' }).click();
  await page.getByLabel('Sent by').selectOption('EMAIL');
  await page.getByRole('button', { name: 'Record as sent' }).click();
  await page.getByRole('button', { name: 'New version' }).waitFor();
  await page.keyboard.press('Escape');
}

async function isHandedOver(page: Page): Promise<void> {
  await page.locator('pv-call-bar').getByRole('button', { name: 'Transfer' }).click();
  const dialog = page.locator('pv-transfer-dialog');
  await dialog.getByRole('radio', { name: 'Blind' }).click();
  await dialog.getByRole('combobox').fill('Behrouz');
  await dialog.getByRole('option', { name: /Behrouz/ }).waitFor();
  await dialog.getByLabel('Why').fill('Please register the order');
  await page.keyboard.press('Enter');
}

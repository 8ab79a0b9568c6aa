import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Screen } from '../asterisk/screen.ts';
import { launch } from '../fixture/browser.ts';
import { phones } from './caller.ts';
import { House } from './house.ts';

const FIRST_BUILD = 600_000;
const PATIENCE = { timeout: 30_000 };

/** What is written down, and what the centre calls things, in each language. */
const TALES = [
  {
    language: 'en',
    number: '+989351234567',
    name: 'Parvaneh Sohrabi',
    note: 'Takes two grinders if they come this week',
    wish: 'Grinders for the new shop',
    rival: 'Sepidar',
    source: 'Web search',
    grinder: 'Alborz 64 grinder',
    price: '74,500,000',
    quoted: 'Quote asked for',
    later: 'Follow-up needed',
    ordered: 'Order placed',
    expert: 'Behrouz',
    seller: /Niloufar/,
  },
  {
    language: 'fa',
    number: '+989351234568',
    name: 'پروانه سهرابی',
    note: 'اگر این هفته برسد دو آسیاب می‌برد',
    wish: 'آسیاب برای فروشگاه تازه',
    rival: 'سپیدار',
    source: 'جست‌وجوی اینترنتی',
    grinder: 'آسیاب البرز ۶۴',
    price: '۷۴٬۵۰۰٬۰۰۰',
    quoted: 'درخواست پیش‌فاکتور',
    later: 'نیاز به پیگیری',
    ordered: 'سفارش ثبت شد',
    expert: 'بهروز',
    seller: /نیلوفر/,
  },
] as const;
type Tale = (typeof TALES)[number];

let house: House;
let browser: Browser;

beforeAll(async () => {
  await mkdir('test-results', { recursive: true });
  house = await House.open();
  browser = await launch();
}, FIRST_BUILD);
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** The reference story, from the first ring to the evening's report, on the product as it runs. */
describe.each(TALES)('from the first ring to the evening, in $language', { timeout: 180_000 }, (tale) => {
  const { language, name } = tale;
  let niloufar: Screen;
  let behrouz: Screen;
  let mahtab: Screen;

  beforeAll(async () => {
    [niloufar, behrouz, mahtab] = await Promise.all([
      Screen.signIn(browser, house.url, 'niloufar', language),
      Screen.signIn(browser, house.url, 'behrouz', language),
      Screen.supervise(browser, house.url, 'mahtab', language),
    ]);
  }, FIRST_BUILD);
  afterEach(async ({ task }) => {
    for (const [who, { page }] of Object.entries({ niloufar, behrouz, mahtab }))
      await page.screenshot({
        path: `test-results/story-${language}-${task.name.replaceAll(/\W+/g, '-')}-${who}.png`,
      });
  });
  afterAll(() => Promise.all([niloufar, behrouz, mahtab].map((screen) => screen.close())));

  it('somebody nobody knows phones, is written down and gets a quote', async () => {
    await phones(mahtab, tale.number);
    const { page, say } = niloufar;
    await page.getByRole('region', { name: say('desk.incoming') }).waitFor(PATIENCE);
    await niloufar.presses(say('call.ANSWER'));
    await page.getByLabel(say('desk.record.name'), { exact: true }).fill(name);
    await page.getByRole('button', { name: tale.source }).click();
    await page.getByRole('button', { name: say('desk.record.save') }).click();
    await niloufar.talksWith(name);
    await page.locator('pv-call-bar').getByText(say('word.PROSPECT')).waitFor();
    await hasAnOpportunity(niloufar, tale);
    await isSentAQuote(niloufar, tale);
    await page.keyboard.press('Alt+l');
    const followUp = page.locator('pv-follow-up-dialog');
    await followUp.getByRole('button', { name: say('work.save') }).click();
    await followUp.locator('dialog[open]').waitFor({ state: 'detached' });
    await niloufar.presses(say('call.END'));
    await niloufar.wrapsUp(name);
    await niloufar.finish(tale.quoted);
  });

  it('is phoned back and handed over to the expert, who sees the note, the quote and the competitor', async () => {
    const { say } = niloufar;
    await niloufar.opens('/callbacks');
    const row = niloufar.page.locator('pv-callbacks-page pv-plan-row', { hasText: name });
    await niloufar.isLive();
    await row.getByRole('button', { name: say('work.call'), exact: true }).click();
    await niloufar.talksWith(name, PATIENCE);
    await niloufar.write(tale.note);
    await isHandedOver(niloufar, tale);
    const { page } = behrouz;
    await page.locator('pv-handed-over').getByText(tale.note).waitFor(PATIENCE);
    await behrouz.talksWith(name, PATIENCE);
    const exact = language === 'en' ? /^Be exact beside .?Sepidar/ : /^در برابر .?سپیدار/;
    await page.getByText(exact).waitFor();
    await page.getByRole('heading', { name: /PF-/, level: 2 }).waitFor();
    await niloufar.wrapsUp(name);
    await niloufar.finish(tale.later);
  });

  it('orders: the opportunity is won, the department has its task, the prospect is a customer', async () => {
    const { page, say } = behrouz;
    await page.keyboard.press('Alt+o');
    await page.locator('pv-order-sheet').waitFor();
    await page.keyboard.press('Alt+o');
    const registered = page.locator('pv-order-registered');
    await registered.getByText(/S-\d+/).waitFor();
    await registered.getByText(/J-\d+/).waitFor();
    await page.locator('pv-call-bar').getByText(say('word.CUSTOMER'), { exact: true }).waitFor();
    await behrouz.presses(say('call.END'));
    await behrouz.wrapsUp(name);
    await behrouz.finish(tale.ordered);
    await behrouz.opens('/tasks');
    const task = page.locator('pv-plan-row', { hasText: name });
    await task.getByText(language === 'en' ? /^Ship order .?S-\d+/ : /^ارسال سفارش .?S-\d+/).waitFor();
    await task.getByRole('button', { name: say('work.accept') }).click();
    await task.getByText(say('work.mine')).waitFor();
  });

  it('is in the report of the evening: what was won, whose it was, on the way to delivery', async () => {
    await mahtab.opens('/pipeline');
    const { page, say } = mahtab;
    const won = page.locator('pv-step-times').getByRole('row', { name: tale.seller }).getByRole('button');
    await won.click();
    await page.locator('pv-behind').getByRole('link', { name }).click();
    await page.getByRole('heading', { name }).waitFor();
    await page.getByText(say('word.CUSTOMER'), { exact: true }).first().waitFor();
    await page
      .getByText(/S-\d{4}/)
      .first()
      .waitFor();
  });
});

async function hasAnOpportunity({ page, say }: Screen, { wish, rival }: Tale): Promise<void> {
  await page
    .locator('pv-deal-actions')
    .getByRole('button', { name: say('deal.begin.opportunity') })
    .click();
  const dialog = page.locator('pv-deal-dialog');
  await dialog.getByLabel(say('deal.title')).fill(wish);
  await dialog.getByRole('button', { name: say('deal.rival.add') }).click();
  await dialog.locator('pv-rival-rows input').first().fill(rival);
  await dialog.getByRole('button', { name: say('deal.save') }).click();
  await dialog.locator('dialog[open]').waitFor({ state: 'detached' });
}

async function isSentAQuote({ page, say }: Screen, { language, grinder, price }: Tale): Promise<void> {
  const n = language === 'fa' ? '۱' : '1';
  await page
    .locator('pv-deal-actions')
    .getByRole('button', { name: say('deal.begin.quote') })
    .click();
  await page.getByLabel(`${say('order.item')} ${n}`).fill(grinder);
  await expect.poll(() => page.getByLabel(`${say('order.price')} ${n}`).inputValue()).toBe(price);
  await page.getByLabel(`${say('order.count')} ${n}`).fill('2');
  await page.getByLabel(`${say('order.count')} ${n}`).blur();
  await page.getByRole('button', { name: say('deal.quote.save') }).click();
  await page.getByLabel(say('deal.quote.channel')).selectOption('EMAIL');
  await page.getByRole('button', { name: say('deal.quote.send') }).click();
  await page.getByRole('button', { name: say('deal.quote.revise') }).waitFor();
  await page.keyboard.press('Escape');
}

async function isHandedOver({ page, say }: Screen, { expert }: Tale): Promise<void> {
  await page
    .locator('pv-call-bar')
    .getByRole('button', { name: say('call.TRANSFER') })
    .click();
  const dialog = page.locator('pv-transfer-dialog');
  await dialog.getByRole('radio', { name: say('transfer.BLIND_TRANSFER') }).click();
  await dialog.getByRole('radio', { name: say('transfer.BLIND_TRANSFER'), checked: true }).waitFor();
  await dialog.getByRole('combobox').fill(expert);
  await dialog.getByRole('option', { name: expert }).waitFor();
  await dialog.getByLabel(say('transfer.why')).fill('PF');
  await dialog.getByRole('radio', { name: say('transfer.BLIND_TRANSFER'), checked: true }).waitFor();
  await page.keyboard.press('Enter');
}

import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Screen } from '../asterisk/screen.ts';
import { FA } from '../fixture/agent.ts';
import { launch, open } from '../fixture/browser.ts';
import { phones } from './caller.ts';
import { House } from './house.ts';
import { PersianKeyboard } from './persian-keyboard.ts';

const FIRST_BUILD = 600_000;
const PATIENCE = { timeout: 30_000 };
const NOTE = 'قیمت آسیاب را پرسید';
const TASK = 'فهرست قیمت را بفرست';

/** Who never touches the mouse and writes Persian. */
describe('a whole call with the keyboard alone, in Persian', { timeout: 180_000 }, () => {
  let house: House;
  let browser: Browser;
  let mahtab: Screen;
  let page: Page;
  let keyboard: PersianKeyboard;

  beforeAll(async () => {
    await mkdir('test-results', { recursive: true });
    house = await House.open();
    browser = await launch();
    mahtab = await Screen.supervise(browser, house.url, 'mahtab');
    page = await open(browser, `${house.url}/login`, FA);
    keyboard = await PersianKeyboard.of(page);
  }, FIRST_BUILD);
  afterEach(() => page.screenshot({ path: 'test-results/keyboard-fa.png' }));
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const bar = (name: string) => page.getByRole('region', { name });
  const pressed = (name: string) => bar('تماس جاری').getByRole('button', { name, pressed: true });

  it('is answered, held, asked about, handed over, written up and finished', async () => {
    await page.getByLabel('نام کاربری').and(page.locator(':focus')).waitFor();
    await keyboard.type('niloufar');
    await keyboard.press('Tab');
    await keyboard.type('pishvaz-demo');
    await keyboard.press('Enter');
    await page.locator('pv-idle-desk h1').waitFor();
    const letters = listens(page);
    await phones(mahtab, '+989351234571');

    await bar('تماس ورودی').waitFor(PATIENCE);
    await keyboard.press('Alt+KeyA');
    await bar('تماس جاری').waitFor();
    expect(await (await letters)()).toEqual(['ش']);
    await keyboard.press('Alt+KeyN');
    await keyboard.type(NOTE);
    await page.getByText('ذخیره شد', { exact: true }).waitFor();
    await keyboard.press('Alt+KeyH');
    await pressed('نگه‌داشتن').waitFor();
    await keyboard.press('Alt+KeyH');
    await pressed('نگه‌داشتن').waitFor({ state: 'detached' });

    await asks('بهروز');
    await keyboard.press('Escape');
    await bar('تماس دوم').waitFor({ state: 'detached' });
    await asks('بهروز');
    await keyboard.press('Alt+KeyT');

    await bar('جمع‌بندی').waitFor();
    expect(await page.getByRole('textbox', { name: 'یادداشت' }).inputValue()).toBe(NOTE);
    await keyboard.press('Alt+Digit1');
    await page.getByRole('radio', { name: /پاسخ داده شد/, checked: true }).waitFor();
    await keyboard.press('Alt+KeyK');
    await page.getByLabel('چه کاری؟').waitFor();
    await keyboard.type(TASK);
    await keyboard.press('Enter');
    await page.locator('pv-call-effects').getByText(TASK).waitFor();
    await keyboard.press('Control+Enter');
    await page.locator('pv-idle-desk h1').waitFor();
    await page.locator('pv-plan-card').getByText(TASK).waitFor();

    await keyboard.press('Shift+Slash');
    await page.getByRole('dialog', { name: 'صفحه‌کلید' }).waitFor();
    await keyboard.press('Escape');
  });

  /** A colleague is chosen by a part of the name and picks up. */
  async function asks(name: string): Promise<void> {
    await keyboard.press('Alt+KeyT');
    await page.getByRole('option').first().waitFor();
    await keyboard.type(name);
    await page.getByRole('option', { name: new RegExp(name), selected: true }).waitFor();
    await keyboard.press('Enter');
    await bar('تماس دوم').getByText('گفتگو می‌کنید').waitFor(PATIENCE);
  }
});

/** Which letters the browser tells from now on. */
async function listens(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(`window.letters = []; addEventListener('keydown', (event) => letters.push(event.key))`);
  return () => page.evaluate<string[]>('letters');
}

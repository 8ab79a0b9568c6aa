import type { Browser, Locator, Page } from 'playwright-core';
import { open } from '../fixture/browser.ts';

const PASSWORD = 'pishvaz-demo';

/** The screen of one agent, in a browser of their own. */
export class Screen {
  private constructor(private readonly page: Page) {}

  static async signIn(browser: Browser, url: string, login: string): Promise<Screen> {
    const page = await open(browser, `${url}/login`, { language: 'en', theme: 'light' });
    await page.getByLabel('User name').fill(login);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    const screen = new Screen(page);
    await screen.isFree();
    return screen;
  }

  get #bar(): Locator {
    return this.page.locator('[data-region="app.callbar"]');
  }

  /** No call and nothing left of one. */
  async isFree(): Promise<void> {
    await this.page.locator('pv-idle-desk h1').waitFor();
    await this.#bar.waitFor({ state: 'detached' });
  }

  /** The phone rings, and this is who phones. */
  async rings(name: string): Promise<void> {
    await this.page.getByRole('region', { name: 'Incoming call' }).waitFor();
    await this.page.locator('[data-region="pop.who"] h1', { hasText: name }).waitFor();
  }

  async talksWith(name: string): Promise<void> {
    await this.page.getByRole('region', { name: 'Live call' }).getByText(name).waitFor();
  }

  async wrapsUp(name: string): Promise<void> {
    await this.page.getByRole('region', { name: 'Wrap-up' }).getByText(name).waitFor();
  }

  /** Who handed the caller over, and what they wrote. A name inside a sentence stands between marks of direction. */
  async showsHandOver(agent: string, note: string): Promise<void> {
    const handedOver = this.page.locator('pv-handed-over');
    await handedOver.getByText(new RegExp(`^Handed over by .?${agent}`)).waitFor();
    await handedOver.getByText(note).waitFor();
  }

  async write(note: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Note' }).fill(note);
    await this.page.getByText('Saved', { exact: true }).waitFor();
  }

  /** Chooses the result and ends the wrap-up. */
  async finish(result: string): Promise<void> {
    await this.page.getByRole('radio', { name: result }).click();
    await this.page.getByRole('button', { name: 'Finish, available' }).click();
    await this.isFree();
  }

  picture(path: string): Promise<Buffer> {
    return this.page.screenshot({ path });
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

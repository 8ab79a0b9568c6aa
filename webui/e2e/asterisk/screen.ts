import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import { vi } from 'vitest';
import { open, type Look } from '../fixture/browser.ts';
import { saying, type Say } from '../fixture/say.ts';

const PASSWORD = 'pishvaz-demo';

/** How soon after its stream is back a screen must show the truth. */
export const TWO_SECONDS = { timeout: 2_000 };

type Language = Look['language'];

interface Patience {
  timeout: number;
}

/** The screen of one agent, in a browser of their own. */
export class Screen {
  #cdp?: CDPSession;

  private constructor(
    readonly page: Page,
    /** What this screen's language calls something. */
    readonly say: Say,
  ) {}

  static async signIn(
    browser: Browser,
    url: string,
    login: string,
    language: Language = 'en',
  ): Promise<Screen> {
    const screen = await Screen.#enter(browser, url, login, language);
    await screen.isFree();
    return screen;
  }

  /** The screen of somebody who takes no calls. */
  static async supervise(
    browser: Browser,
    url: string,
    login: string,
    language: Language = 'en',
  ): Promise<Screen> {
    const screen = await Screen.#enter(browser, url, login, language);
    await screen.page.locator('pv-board').waitFor();
    return screen;
  }

  static async #enter(browser: Browser, url: string, login: string, language: Language): Promise<Screen> {
    const page = await open(browser, `${url}/login`, { language, theme: 'light' });
    const say = saying(language);
    await page.getByLabel(say('login.user')).fill(login);
    await page.getByLabel(say('login.password'), { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    return new Screen(page, say);
  }

  /** How many seconds of sound the browser finds at an address. */
  async plays(url: string): Promise<number> {
    return this.page.evaluate(
      (source) =>
        new Promise<number>((resolve, reject) => {
          const audio = new Audio(source);
          audio.addEventListener('loadedmetadata', () => resolve(audio.duration));
          audio.addEventListener('error', () => reject(new Error(audio.error?.message)));
        }),
      url,
    );
  }

  get #note(): Locator {
    return this.page.getByRole('textbox', { name: this.say('desk.note'), exact: true });
  }

  get #bar(): Locator {
    return this.page.locator('[data-region="app.callbar"]');
  }

  /** No call and nothing left of one. */
  async isFree(patience?: Patience): Promise<void> {
    await this.page.locator('pv-idle-desk h1').waitFor(patience);
    await this.#bar.waitFor({ state: 'detached', ...patience });
  }

  /** The phone rings, and this is who phones. */
  async rings(name: string): Promise<void> {
    await this.page.getByRole('region', { name: 'Incoming call' }).waitFor();
    await this.page.locator('[data-region="pop.who"] h1', { hasText: name }).waitFor();
  }

  async talksWith(name: string, patience?: Patience): Promise<void> {
    await this.page
      .getByRole('region', { name: this.say('desk.live') })
      .getByText(name)
      .waitFor(patience);
  }

  async wrapsUp(name: string, patience?: Patience): Promise<void> {
    await this.page
      .getByRole('region', { name: this.say('word.WRAP_UP') })
      .getByText(name)
      .waitFor(patience);
  }

  /** A second call, which does not take the view from the first. */
  async alsoShows(words: RegExp): Promise<void> {
    await this.page.locator('pv-pop-banner').getByText(words).waitFor();
  }

  async showsNothingElse(): Promise<void> {
    await this.page.locator('pv-pop-banner pv-banner').waitFor({ state: 'detached' });
  }

  /** The note of the call, as far as the server has it. */
  async hasNote(text: string): Promise<void> {
    await vi.waitUntil(async () => (await this.#note.inputValue()) === text, TWO_SECONDS);
  }

  /** The agent's own state, as the top bar says it. */
  async is(state: string, patience?: Patience): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^Your state: .?${state}`) }).waitFor(patience);
  }

  async choosesCommand(command: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: 'Your state:' }).click();
    await this.page.getByRole('menuitem', { name: command }).click();
  }

  async choosesState(state: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Your state:' }).click();
    await this.page.getByRole('menuitemradio', { name: state }).click();
  }

  /** The stream has gone. */
  async isCutOff(): Promise<void> {
    await this.page.getByText(/^(Reconnecting|Offline)$/).waitFor();
  }

  /** The stream is back; from here on the screen has two seconds. */
  async isLive(): Promise<void> {
    await this.page.getByText(this.say('connection.live'), { exact: true }).waitFor({ timeout: 60_000 });
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  /** Nothing runs in this tab any more until it is thawed. */
  async freeze(): Promise<void> {
    this.#cdp = await this.page.context().newCDPSession(this.page);
    await this.#cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
  }

  async thaw(): Promise<void> {
    await this.#cdp?.send('Page.setWebLifecycleState', { state: 'active' });
  }

  /** Who handed the caller over, and what they wrote. A name inside a sentence stands between marks of direction. */
  async showsHandOver(agent: string, note: string): Promise<void> {
    const handedOver = this.page.locator('pv-handed-over');
    await handedOver.getByText(new RegExp(`^Handed over by .?${agent}`)).waitFor();
    await handedOver.getByText(note).waitFor();
  }

  /** Who asks this agent before handing the caller over, and what they wrote and said of it. */
  async showsQuestion(agent: string, ...words: string[]): Promise<void> {
    const asked = this.page.locator('pv-handed-over');
    await asked.getByText(new RegExp(`^Before handing over, you are asked by .?${agent}`)).waitFor();
    for (const word of words) await asked.getByText(word).waitFor();
  }

  /** About whom a colleague phones, as far as that can be guessed, and what they wrote. */
  async seesProbably(customer: string, agent: string, note: string): Promise<void> {
    await this.page.getByRole('heading', { name: new RegExp(`^Probably about .?${customer}`) }).waitFor();
    const asked = this.page.locator('pv-handed-over');
    await asked.getByText(new RegExp(`^Probably asks before handing over: .?${agent}`)).waitFor();
    await asked.getByText(note).waitFor();
  }

  /** Where the caller waits whom this agent parked. */
  async seesParked(words: RegExp): Promise<void> {
    await this.page.getByRole('status').getByText(words).waitFor();
  }

  /** Whether the call is recorded, as the bar says it. */
  async isRecorded(words: string): Promise<void> {
    await this.#bar.getByText(words, { exact: true }).waitFor();
  }

  async isNotRecorded(): Promise<void> {
    await this.#bar.locator('.rec').waitFor({ state: 'detached' });
  }

  async opensKeypad(): Promise<void> {
    await this.inCall('Keypad');
    await this.page.locator('pv-keypad').waitFor();
  }

  /** Presses keys into the call. */
  async types(keys: string): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key === '*' ? 'Shift+Digit8' : `Numpad${key}`);
  }

  async closesKeypad(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.locator('pv-keypad').waitFor({ state: 'detached' });
  }

  /** How far the second call is. */
  async consults(words: RegExp): Promise<void> {
    await this.page.getByRole('region', { name: 'Second call' }).getByText(words).waitFor();
  }

  async presses(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button }).click();
  }

  /** A button of the call. */
  async inCall(button: string): Promise<void> {
    await this.page.locator('pv-call-bar').getByRole('button', { name: button, exact: true }).click();
  }

  /** The agent's own phone rings for somebody they call. */
  async isCalling(): Promise<void> {
    await this.page.getByRole('region', { name: 'Calling' }).waitFor();
  }

  /** The agent's own phone rings for somebody they call, and they take it. */
  async picksUp(): Promise<void> {
    await this.page.getByRole('region', { name: 'Calling' }).getByRole('button', { name: 'Answer' }).click();
  }

  /** The phone obeys, so that it rings for as long as somebody looks. */
  async answers(): Promise<void> {
    await this.page
      .getByRole('region', { name: 'Incoming call' })
      .getByRole('button', { name: 'Answer' })
      .click();
  }

  /** It rings at whom the agent calls. */
  async calls(): Promise<void> {
    await this.page.getByRole('region', { name: 'Calling' }).getByText('Waiting for an answer').waitFor();
  }

  /** The page of a customer. */
  async opens(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.page.url()).href);
  }

  /** Where the agent looks between two calls. */
  async goesBack(): Promise<void> {
    await this.page.getByRole('link', { name: 'Desk' }).click();
    await this.isFree();
  }

  /** Why something was not done. */
  async isRefused(words: RegExp): Promise<void> {
    await this.page.getByRole('alert').getByText(words).waitFor();
  }

  async write(note: string): Promise<void> {
    await this.#note.fill(note);
    await this.page.getByText(this.say('desk.note.saved'), { exact: true }).waitFor();
  }

  /** Chooses the result and ends the wrap-up. */
  async finish(result: string): Promise<void> {
    await this.finishOneOf(result);
    await this.isFree();
  }

  /** The same, where another call is left. */
  async finishOneOf(result: string): Promise<void> {
    await this.page.getByRole('radio', { name: result }).click();
    await this.page.getByRole('button', { name: this.say('desk.wrapUp.finish') }).click();
  }

  /** The telephone system was away and is heard again; from here on the screen has two seconds. */
  async hearsThePbx(): Promise<void> {
    await this.page.locator('pv-connection-banner pv-banner').waitFor({ state: 'detached', timeout: 60_000 });
  }

  picture(path: string): Promise<Buffer> {
    return this.page.screenshot({ path });
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

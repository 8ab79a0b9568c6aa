import type { CDPSession, Page } from 'playwright-core';

/** What the keys write on a Persian layout. */
const LETTERS: Readonly<Record<string, string>> = {
  KeyA: 'ش',
  KeyH: 'ا',
  KeyK: 'ن',
  KeyM: 'پ',
  KeyN: 'د',
  KeyQ: 'ض',
  KeyT: 'ف',
  Digit1: '۱',
  Slash: '؟',
};
const MODIFIERS = { Alt: 1, Control: 2, Shift: 8 };

/** A keyboard whose keys are in the known places and write Persian: a browser tells the letter, and beside it the place. */
export class PersianKeyboard {
  private constructor(
    private readonly page: Page,
    private readonly cdp: CDPSession,
  ) {}

  static async of(page: Page): Promise<PersianKeyboard> {
    return new PersianKeyboard(page, await page.context().newCDPSession(page));
  }

  /** Such as `Alt+KeyA`; keys without a letter are the same on every layout. */
  async press(chord: string): Promise<void> {
    const code = chord.split('+').at(-1) ?? '';
    const key = LETTERS[code];
    if (key === undefined) return this.page.keyboard.press(chord);
    const held = chord.split('+').slice(0, -1) as (keyof typeof MODIFIERS)[];
    const modifiers = held.reduce((sum, one) => sum + MODIFIERS[one], 0);
    await this.cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', code, key, modifiers });
    await this.cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', code, key, modifiers });
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }
}

import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launch } from '../fixture/browser.ts';
import { aftermath } from './aftermath.ts';
import { Centre } from './centre.ts';
import { Lab } from './lab.ts';
import { Records, type Customer } from './records.ts';
import { Screen } from './screen.ts';

const FIRST_BUILD = 600_000;
const CALLERS = 40;

/** A phone that is never picked up; a call that goes on until somebody ends it. */
export const NEVER = 3_600_000;

/** One Asterisk, one server and the screens of four agents, for every suite that phones through them. */
export class Floor {
  lab!: Lab;
  centre!: Centre;
  records!: Records;
  browser!: Browser;
  niloufar!: Screen;
  behrouz!: Screen;
  sina!: Screen;
  navid!: Screen;
  readonly #callers: Customer[] = [];
  readonly #opened: (() => Promise<void>)[] = [];

  constructor() {
    beforeAll(() => this.#start(), FIRST_BUILD);
    afterEach(({ task }) => aftermath(this.lab, this.#screens, task));
    afterAll(async () => {
      for (const close of this.#opened.reverse()) await close();
    });
  }

  async #start(): Promise<void> {
    this.lab = await Lab.start();
    this.#opened.push(() => this.lab.stop());
    this.centre = await Centre.start(this.lab);
    this.#opened.push(() => this.centre.stop());
    this.records = await Records.open(this.centre.database);
    this.#opened.push(() => this.records.close());
    // Who sits down at a phone later; the server hears of it long before.
    await this.records.ask("UPDATE app_user SET queues = '{dynamic}' WHERE login = 'farid'");
    await this.records.ask("INSERT INTO further_phone VALUES ('laleh', 0, '1013', 'main', 'PJSIP/1013')");
    this.browser = await launch();
    this.#opened.push(() => this.browser.close());
    this.#callers.push(...(await this.records.customers(CALLERS)));
    const logins = ['niloufar', 'behrouz', 'sina', 'navid'];
    const screens = await Promise.all(
      logins.map((login) => Screen.signIn(this.browser, this.centre.url, login)),
    );
    [this.niloufar, this.behrouz, this.sina, this.navid] = screens as [Screen, Screen, Screen, Screen];
  }

  get #screens(): [string, Screen][] {
    return Object.entries({
      niloufar: this.niloufar,
      behrouz: this.behrouz,
      sina: this.sina,
      navid: this.navid,
    });
  }

  /** The database is another one after the server has begun anew. */
  async reopen(): Promise<void> {
    this.records = await Records.open(this.centre.database);
  }

  /** A customer who has not phoned yet. */
  nextCaller(): Customer {
    const caller = this.#callers.pop();
    if (caller === undefined) throw new Error('no customer is left to phone');
    return caller;
  }
}

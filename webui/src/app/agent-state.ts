import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { persianDigits } from '../i18n/digits.ts';
import { number } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { catalogue, live, session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { MenuItem, PvMenu } from '../ui/pv-menu.ts';
import { refusalOf } from '../wire/refusal.ts';
import { Watch } from '../wire/store.ts';
import type { Presence } from '../wire/stream.ts';
import { clock } from '../wire/clock.ts';
import { today } from '../work/state.ts';
import { Keys } from './keys.ts';
import { stateStyle } from './agent-state.css.ts';

import type { PvLogInDialog } from './log-in-dialog.ts';
import './log-in-dialog.ts';

const PAUSE = 'pause:';
const LOG_IN = 'log-in';
const LOG_OUT = 'log-out';

/** The agent's own state and the way to change it. The truth comes back on the live stream. */
@customElement('pv-agent-state')
export class PvAgentState extends PvElement {
  static override styles = [PvElement.styles, stateStyle];

  readonly #presence = new Watch(this, live.state, ({ presence }) => presence);
  readonly #reasons = new Watch(this, catalogue, ({ pauseReasons }) => pauseReasons);
  readonly #today = new Watch(this, today, (value) => value);
  @state() private refusal = '';
  readonly #extension = new Watch(this, live.state, ({ me }) => me?.extension);
  @query('pv-log-in-dialog') private readonly logIn?: PvLogInDialog;
  @query('pv-menu') private readonly menu?: PvMenu;

  constructor() {
    super();
    new Keys(this, () => ({ state: () => this.menu?.show() }));
  }

  override render() {
    const presence = this.#presence.value;
    if (presence === undefined) return nothing;
    const word = this.#word(presence);
    return html`<pv-menu
        class=${presence.state}
        label=${t('state.label', { state: word })}
        .items=${this.#items(presence)}
        @pv-choose=${({ detail }: CustomEvent<string>) => this.#choose(detail)}
      >
        <pv-state .state=${presence.state} .word=${word} .size=${16}></pv-state>
        <pv-timer since=${presence.since}></pv-timer>${this.#due()}<pv-icon
          name="chev-d"
          .size=${14}
        ></pv-icon>
      </pv-menu>
      <p role="alert" class="bad">${this.refusal}</p>
      <pv-log-in-dialog></pv-log-in-dialog>`;
  }

  /** Callbacks that are due now: who is available sees that somebody waits to be phoned. */
  #due() {
    const reading = this.#today.value;
    const me = session.signedIn.value?.me.user;
    const callbacks = 'value' in reading ? reading.value.callbacks : [];
    const n = callbacks.filter(
      ({ dueAt, owner }) => Date.parse(dueAt) <= clock.now() && (owner === undefined || owner === me),
    ).length;
    return n === 0
      ? nothing
      : html`<pv-pill tone="warn" icon="callback"
          ><span aria-hidden="true">${number(n)}</span
          ><span class="vh">${t('state.callbacksDue', { n })}</span></pv-pill
        >`;
  }

  #word({ state, reason }: Presence): string {
    const paused = this.#reasons.value.find(({ code }) => code === reason);
    return paused?.title[language.value] ?? t(`word.${state}`);
  }

  #items({ state, reason }: Presence): MenuItem[] {
    const available: MenuItem = {
      id: 'AVAILABLE',
      label: t('word.AVAILABLE'),
      icon: 'headset',
      checked: state === 'AVAILABLE',
    };
    const pauses = this.#reasons.value.map(({ code, digit, title, minutes }, index) => ({
      id: PAUSE + code,
      label: title[language.value],
      icon: 'coffee' as const,
      digit,
      checked: state === 'PAUSED' && reason === code,
      separated: index === 0,
      ...(minutes !== undefined && { hint: t('state.minutes', { n: number(minutes) }) }),
    }));
    return this.#extension.value === undefined
      ? [this.#logInItem()]
      : [available, ...pauses, this.#logInItem(), this.#logOutItem(this.#extension.value)];
  }

  #logInItem(): MenuItem {
    return { id: LOG_IN, label: t('state.logIn'), icon: 'phone', separated: true };
  }

  #logOutItem(extension: string): MenuItem {
    const shown = language.value === 'fa' ? persianDigits(extension) : extension;
    return { id: LOG_OUT, label: t('state.logOut', { extension: shown }), icon: 'phone-off' };
  }

  async #choose(id: string): Promise<void> {
    this.refusal = '';
    if (id === LOG_IN) {
      this.logIn?.show();
      return;
    }
    try {
      if (id === LOG_OUT) await session.delete('/me/extension');
      else await session.put('/presence', wanted(id));
    } catch (failure) {
      this.refusal = t('state.refused', {
        reason: refusalOf(failure),
      });
    }
  }
}

function wanted(id: string): { state: string; reason?: string } {
  return id.startsWith(PAUSE) ? { state: 'PAUSED', reason: id.slice(PAUSE.length) } : { state: 'AVAILABLE' };
}

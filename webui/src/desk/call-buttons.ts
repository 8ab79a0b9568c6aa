import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hint, Keys, type Handlers } from '../app/keys.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { Watch } from '../wire/store.ts';
import type { Pop } from '../wire/stream.ts';
import { ask, askedOf, asking } from './call-control.ts';
import { buttonsOf, type CallButton } from './call-verbs.ts';
import { callButtonsStyle } from './call-buttons.css.ts';
import { isSpeaking } from './showing.ts';
import { transferring } from './transferring.ts';
import './keypad.ts';

/** What can be done with the call now. A button shows what the PBX told, never what was clicked. */
@customElement('pv-call-buttons')
export class PvCallButtons extends PvElement {
  static override styles = [PvElement.styles, callButtonsStyle];

  @property({ attribute: false }) pop!: Pop;
  @state() private keypad = false;

  constructor() {
    super();
    new Watch(this, asking, (value) => value);
    new Keys(this, () => this.#keys());
  }

  get #buttons(): CallButton[] {
    return buttonsOf(this.pop, askedOf(this.pop));
  }

  override render() {
    const speaking = isSpeaking(this.pop);
    const buttons = this.#buttons;
    const pad = this.keypad && buttons.some(({ asks }) => asks === 'PRESS_KEYS');
    return html`${buttons.map((button) => this.#button(button, speaking ? 'tall' : 'wide'))}
    ${pad ? html`<pv-keypad .pop=${this.pop} @pv-close=${() => (this.keypad = false)}></pv-keypad>` : nothing}`;
  }

  #button(button: CallButton, shape: 'tall' | 'wide') {
    const { label, icon, tone = '', on, asked, asks, use } = button;
    const key = use && hint(use);
    return html`<button
      type="button"
      class="${shape} ${tone}"
      data-verb=${asks}
      title=${key && shape === 'tall' ? key : nothing}
      aria-pressed=${on === undefined ? nothing : String(on)}
      aria-expanded=${asks === 'PRESS_KEYS' ? String(this.keypad) : nothing}
      aria-busy=${String(asked)}
      @click=${() => this.#press(button)}
    >
      <pv-icon .name=${icon} .size=${18}></pv-icon>${t(label)}${
        key && shape === 'wide' ? html`<pv-kbd>${key}</pv-kbd>` : nothing
      }${asked ? html`<span class="vh">${t('call.asked')}</span>` : nothing}
    </button>`;
  }

  #keys(): Handlers {
    const pairs = this.#buttons.flatMap((button) =>
      button.use === undefined ? [] : [[button.use, () => this.#press(button)] as const],
    );
    return Object.fromEntries(pairs);
  }

  #press({ asks, asked }: CallButton): void {
    if (asked) return;
    if (asks === 'TRANSFER') transferring.set(this.pop.id);
    else if (asks === 'PRESS_KEYS') this.keypad = !this.keypad;
    else void ask(this.pop, asks);
  }
}

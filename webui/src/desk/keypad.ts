import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { number } from '../i18n/format.ts';
import { PvElement } from '../ui/element.ts';
import type { Pop } from '../wire/stream.ts';
import { digitOf } from './digits.ts';
import { press } from './key-presses.ts';
import { focusedElement } from './typing.ts';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** Presses keys into the call: by click, or typed while it has the focus. Tells by `pv-close`. */
@customElement('pv-keypad')
export class PvKeypad extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        position: absolute;
        z-index: var(--pv-z-pop);
        inset-block-start: calc(100% + 14px);
        inset-inline-end: 0;
        padding: 14px;
        border: 1px solid var(--pv-line);
        border-radius: 14px;
        background: var(--pv-raised);
        box-shadow: var(--pv-shadow-3);
        color: var(--pv-ink);
      }
      output {
        display: block;
        overflow: hidden;
        min-block-size: 26px;
        max-inline-size: 212px;
        margin-block-end: 10px;
        direction: ltr;
        font-size: 18px;
        font-weight: 600;
        letter-spacing: 0.06em;
        text-align: center;
        white-space: nowrap;
      }
      .keys {
        display: grid;
        grid-template-columns: repeat(3, 66px);
        gap: 7px;
        direction: ltr;
      }
      button {
        block-size: 46px;
        border: 1px solid var(--pv-line-strong);
        border-radius: 10px;
        background: var(--pv-surface);
        font-size: 18px;
        font-weight: 600;
      }
      button:hover {
        background: var(--pv-hover);
      }
    `,
  ];

  @property({ attribute: false }) pop!: Pop;
  @state() private pressed = '';
  #before: HTMLElement | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#before = focusedElement();
  }

  /** Who typed before goes on there. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (focusedElement() === undefined) this.#before?.focus({ preventScroll: true });
  }

  override render() {
    return html`<div role="group" aria-label=${t('call.KEYPAD')} @keydown=${this.#typed}>
      <output aria-live="off">${this.pressed.slice(-12)}</output>
      <div class="keys">
        ${KEYS.map(
          (key) =>
            html`<button type="button" aria-label=${spoken(key)} @click=${() => this.#press(key)}>
              ${/\d/.test(key) ? number(Number(key)) : key}
            </button>`,
        )}
      </div>
    </div>`;
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  readonly #typed = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const key = typed(event);
    if (event.code === 'Escape') this.emit('pv-close');
    else if (key !== undefined) this.#press(key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #press(key: string): void {
    this.pressed += key;
    void press(this.pop, key);
  }
}

/** The key of a telephone by its place on the keyboard. */
function typed({ code, shiftKey }: KeyboardEvent): string | undefined {
  if (code === 'NumpadMultiply' || (shiftKey && code === 'Digit8')) return '*';
  if (shiftKey && code === 'Digit3') return '#';
  return digitOf(code)?.toString();
}

function spoken(key: string): string {
  if (key === '*') return t('call.star');
  return key === '#' ? t('call.hash') : number(Number(key));
}

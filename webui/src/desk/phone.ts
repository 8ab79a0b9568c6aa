import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { phone } from '../i18n/phone.ts';
import { live } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { Watch } from '../wire/store.ts';
import { dial } from './dialling.ts';

/** A telephone number as it is read; copied as it is dialled. Who has a phone calls it by a click, told by `pv-dial`. */
@customElement('pv-phone')
export class PvPhone extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: inline-flex;
        gap: 4px;
        align-items: center;
      }
      button {
        display: inline-grid;
        flex: none;
        place-items: center;
        inline-size: 26px;
        block-size: 26px;
        padding: 0;
        border: 1px solid var(--pv-line-strong);
        border-radius: 7px;
        background: var(--pv-surface);
        color: var(--pv-accent-ink);
      }
      button:hover {
        border-color: var(--pv-accent);
        background: var(--pv-accent-soft);
      }
    `,
  ];

  /** In E.164; anything else is shown only. */
  @property() number = '';
  /** Whose it is, where that is known. */
  @property() party = '';
  readonly #hasPhone = new Watch(this, live.state, ({ me }) => me?.extension !== undefined);

  constructor() {
    super();
    this.addEventListener('copy', (event) => {
      if (getSelection()?.toString().trim() !== phone(this.number)) return;
      event.clipboardData?.setData('text/plain', this.number);
      event.preventDefault();
    });
  }

  override render() {
    const shown = phone(this.number);
    const label = t('dial.call', { number: shown });
    const callable = this.#hasPhone.value && this.number.startsWith('+');
    return html`<bdi class="tel" dir="ltr">${shown}</bdi>${
        callable
          ? html`<button type="button" title=${label} aria-label=${label} @click=${this.#dial}>
              <pv-icon name="phone-out" .size=${14}></pv-icon>
            </button>`
          : nothing
      }`;
  }

  /** A number inside something to be clicked is called, and nothing else happens. */
  readonly #dial = (event: Event) => {
    event.stopPropagation();
    void dial(this.number, this.party || undefined);
    this.emit('pv-dial');
  };
}

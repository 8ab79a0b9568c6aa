import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { buttonStyle } from './button.css.ts';
import { PvElement } from './element.ts';
import type { IconName } from './icon-names.ts';
import './pv-icon.ts';
import './pv-kbd.ts';

/** A button: its icon, its word in the slot, its key. `label` names it where it shows an icon only. */
@customElement('pv-button')
export class PvButton extends PvElement {
  static formAssociated = true;
  static override shadowRootOptions = { ...PvElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [PvElement.styles, buttonStyle];

  @property() variant: 'plain' | 'primary' | 'answer' | 'danger' | 'quiet' | 'callbar' = 'plain';
  @property() size: 'sm' | 'md' | 'lg' | 'xl' = 'md';
  @property() icon?: IconName;
  @property({ attribute: 'end-icon' }) endIcon?: IconName;
  @property() label?: string;
  @property() kbd?: string;
  @property() type: 'button' | 'submit' = 'button';
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** A toggle's state; leave unset for a button that is no toggle. */
  @property({ type: Boolean }) pressed?: boolean;
  readonly #internals = this.attachInternals();

  override render() {
    const bare = this.label !== undefined && this.textContent.trim() === '';
    return html`<button
      type="button"
      class="${this.variant} ${this.size} ${bare ? 'icon' : ''}"
      ?disabled=${this.disabled}
      aria-label=${this.label ?? nothing}
      aria-pressed=${this.pressed === undefined ? nothing : String(this.pressed)}
      @click=${this.#clicked}
    >
      ${this.icon && html`<pv-icon .name=${this.icon}></pv-icon>`}<slot></slot>${
        this.kbd && html`<pv-kbd>${this.kbd}</pv-kbd>`
      }${this.endIcon && html`<pv-icon .name=${this.endIcon}></pv-icon>`}
    </button>`;
  }

  readonly #clicked = () => {
    if (this.type === 'submit') this.#internals.form?.requestSubmit();
  };
}

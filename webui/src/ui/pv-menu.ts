import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { PvElement } from './element.ts';
import { menuStyle } from './menu.css.ts';
import type { IconName } from './icon-names.ts';
import './pv-icon.ts';
import './pv-kbd.ts';

export interface MenuItem {
  id: string;
  label: string;
  icon?: IconName;
  hint?: string;
  /** 1..9: the digit that chooses it while the menu is open. */
  digit?: number;
  /** Set for one of a choice, unset for a plain command. */
  checked?: boolean;
  /** A line above it. */
  separated?: boolean;
}

/** A button (its content is the slot) with a menu. Tells of a choice by `pv-choose` with the item's id. */
@customElement('pv-menu')
export class PvMenu extends PvElement {
  static override shadowRootOptions = { ...PvElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [PvElement.styles, menuStyle];

  @property({ attribute: false }) items: readonly MenuItem[] = [];
  @property() label = '';
  @state() private open = false;
  @query('.trigger') private readonly trigger!: HTMLButtonElement;

  constructor() {
    super();
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.open = false;
    });
  }

  override render() {
    return html`<button
        class="trigger"
        part="trigger"
        type="button"
        aria-haspopup="menu"
        aria-expanded=${String(this.open)}
        aria-label=${this.label || nothing}
        @click=${() => (this.open ? this.close() : this.show())}
      >
        <slot></slot>
      </button>
      ${this.open ? this.#menu() : nothing}`;
  }

  show(): void {
    this.open = true;
    void this.updateComplete.then(() => (this.#buttons().find(isChecked) ?? this.#buttons()[0])?.focus());
  }

  close(): void {
    if (!this.open) return;
    this.trigger.focus();
    this.open = false;
  }

  #menu() {
    return html`<div class="menu" role="menu" aria-label=${this.label} @keydown=${this.#key}>
      ${this.items.map((item) => this.#item(item))}
    </div>`;
  }

  #item({ id, label, icon, hint, digit, checked, separated }: MenuItem) {
    return html`${separated ? html`<hr />` : nothing}<button
        type="button"
        role=${checked === undefined ? 'menuitem' : 'menuitemradio'}
        aria-checked=${checked === undefined ? nothing : String(checked)}
        tabindex="-1"
        @click=${() => this.#choose(id)}
      >
        ${icon ? html`<pv-icon .name=${icon}></pv-icon>` : html`<span></span>`}<span>${label}</span
        ><span class="hint">${hint}</span>${digit === undefined ? nothing : html`<pv-kbd>${digit}</pv-kbd>`}
      </button>`;
  }

  readonly #key = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const chosen = digit && this.items.find((item) => item.digit === Number(digit));
    if (event.code === 'Escape') this.close();
    else if (chosen) this.#choose(chosen.id);
    else if (move !== undefined) this.#move(move);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #move(step: number): void {
    const buttons = this.#buttons();
    const now = buttons.findIndex((button) => button.matches(':focus'));
    buttons.at((now + step) % buttons.length)?.focus();
  }

  #choose(id: string): void {
    this.close();
    this.emit('pv-choose', id);
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLButtonElement>('.menu button')];
  }
}

function isChecked(button: HTMLButtonElement): boolean {
  return button.ariaChecked === 'true';
}

import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { PvElement } from './element.ts';
import type { IconName } from './icon-names.ts';
import './pv-icon.ts';

/** A labelled input with its hint and its error. `value` is what was typed; native `input` events pass. */
@customElement('pv-field')
export class PvField extends PvElement {
  static formAssociated = true;
  static override shadowRootOptions = { ...PvElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: block;
      }
      label {
        display: block;
        margin-block-end: 5px;
        font-size: 12.5px;
        font-weight: 550;
      }
      .input {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: var(--pv-field-size, 38px);
        padding-inline: 10px;
        border: 1px solid var(--pv-line-input);
        border-radius: 9px;
        background: var(--pv-surface);
      }
      .input:focus-within {
        outline: 2px solid var(--pv-focus);
        outline-offset: 2px;
      }
      :host([error]:not([error=''])) .input {
        border-color: var(--pv-danger);
      }
      pv-icon {
        color: var(--pv-ink-3);
      }
      input {
        flex: 1;
        min-inline-size: 0;
        padding: 0;
        border: 0;
        background: none;
        font-size: var(--pv-text-md);
      }
      input:focus-visible {
        outline: none;
      }
      input::placeholder {
        color: var(--pv-ink-3);
        opacity: 1;
      }
      p {
        margin-block-start: 4px;
        font-size: 12px;
      }
    `,
  ];

  @property() label = '';
  @property() name = '';
  @property() type: 'text' | 'password' | 'tel' | 'search' = 'text';
  @property() value = '';
  @property() hint = '';
  @property({ reflect: true }) error = '';
  @property() placeholder = '';
  @property() autocomplete: AutoFill = 'off';
  @property() icon?: IconName;
  /** Set for user names, numbers and codes, which run left to right in every language. */
  @property({ type: Boolean }) latin = false;
  @query('input') readonly input!: HTMLInputElement;
  readonly #internals = this.attachInternals();

  override render() {
    return html`<label for="input">${this.label}</label>
      <div class="input">
        ${this.icon && html`<pv-icon .name=${this.icon}></pv-icon>`}
        <input
          id="input"
          name=${this.name}
          type=${this.type}
          dir=${this.latin ? 'ltr' : 'auto'}
          .value=${this.value}
          placeholder=${this.placeholder}
          autocomplete=${this.autocomplete}
          autocapitalize="off"
          spellcheck="false"
          aria-describedby="more"
          aria-invalid=${this.error === '' ? nothing : 'true'}
          @input=${() => (this.value = this.input.value)}
          @keydown=${this.#key}
        />
        <slot name="end"></slot>
      </div>
      <p id="more" class=${this.error === '' ? 'faint' : 'bad'}>${this.error || this.hint || nothing}</p>`;
  }

  override updated(): void {
    this.#internals.setFormValue(this.value);
  }

  /** Enter with another key is somebody else's. */
  readonly #key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.code === 'Enter' || event.code === 'NumpadEnter') this.#internals.form?.requestSubmit();
  };
}

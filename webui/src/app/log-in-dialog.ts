import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { normalise } from '../i18n/digits.ts';
import { t } from '../i18n/messages.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { PvField } from '../ui/pv-field.ts';
import { refusalOf } from '../wire/refusal.ts';

/** Asks at which extension the agent sits, and logs them in to it. */
@customElement('pv-log-in-dialog')
export class PvLogInDialog extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        --pv-dialog-size: 380px;
      }
      form {
        display: grid;
        gap: 16px;
      }
      .acts {
        display: flex;
        justify-content: flex-end;
        gap: 8px;
      }
    `,
  ];

  @state() private open = false;
  @state() private refusal = '';
  @query('pv-field') private readonly field?: PvField;

  show(): void {
    this.refusal = '';
    this.open = true;
  }

  override render() {
    return html`<pv-dialog heading=${t('login.extension')} ?open=${this.open} @pv-close=${this.#close}>
      ${this.open ? this.#form() : nothing}
    </pv-dialog>`;
  }

  #form() {
    return html`<form @submit=${this.#submit}>
      <pv-field
        label=${t('login.extension.label')}
        hint=${t('login.extension.hint')}
        icon="phone"
        .error=${this.refusal}
        @keydown=${({ key }: KeyboardEvent) => key === 'Enter' && void this.#logIn()}
      ></pv-field>
      <div class="acts">
        <pv-button @click=${this.#close}>${t('login.extension.cancel')}</pv-button>
        <pv-button variant="primary" icon="headset" @click=${() => this.#logIn()}
          >${t('login.extension.go')}</pv-button
        >
      </div>
    </form>`;
  }

  readonly #close = () => {
    this.open = false;
  };

  readonly #submit = (event: Event) => {
    event.preventDefault();
  };

  async #logIn(): Promise<void> {
    const extension = normalise(this.field?.value ?? '').trim();
    if (extension === '') return;
    try {
      await session.put('/me/extension', { extension });
      this.#close();
    } catch (failure) {
      this.refusal = refusalOf(failure);
    }
  }
}

import { css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from './element.ts';
import './pv-button.ts';

/** A modal dialog: traps focus, gives it back, closes by Esc. Slots: body, `head` beside the heading, `foot`. `flush`: the body reaches the edges. Tells by `pv-close`. */
@customElement('pv-dialog')
export class PvDialog extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: contents;
      }
      dialog {
        inline-size: var(--pv-dialog-size, 560px);
        max-inline-size: calc(100vw - 48px);
        max-block-size: calc(100vh - 48px);
        padding: 0;
        border: 1px solid var(--pv-line);
        border-radius: 16px;
        background: var(--pv-surface);
        box-shadow: var(--pv-shadow-3);
        color: var(--pv-ink);
      }
      dialog[open] {
        display: flex;
        flex-direction: column;
        animation: rise var(--pv-slow) var(--pv-ease);
      }
      dialog::backdrop {
        background: var(--pv-scrim);
      }
      @keyframes rise {
        from {
          opacity: 0;
          transform: translateY(8px);
        }
      }
      .head {
        display: flex;
        align-items: center;
        gap: 12px;
        padding-block: 16px 12px;
        padding-inline: 20px 14px;
      }
      h2 {
        flex: 1;
        font-size: 17px;
        font-weight: 650;
      }
      .body {
        overflow: auto;
        padding: 0 20px 18px;
      }
      :host([flush]) .body {
        padding: 0;
        border-block-start: 1px solid var(--pv-line);
      }
    `,
  ];

  @property() heading = '';
  @property({ type: Boolean, reflect: true }) open = false;
  @property({ type: Boolean, reflect: true }) flush = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  override render() {
    return html`<dialog aria-labelledby="heading" @close=${this.#closed}>
      <div class="head">
        <h2 id="heading">${this.heading}</h2>
        <slot name="head"></slot>
        <pv-button
          variant="quiet"
          icon="x"
          label=${t('app.close')}
          @click=${() => this.dialog.close()}
        ></pv-button>
      </div>
      <div class="body"><slot></slot></div>
      <slot name="foot"></slot>
    </dialog>`;
  }

  override updated(): void {
    if (this.open && !this.dialog.open) this.dialog.showModal();
    if (!this.open && this.dialog.open) this.dialog.close();
  }

  readonly #closed = () => {
    this.open = false;
    this.emit('pv-close');
  };
}

import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { IconName } from '../ui/icon-names.ts';
import type { Callback } from '../wire/work.ts';
import { close, release, take } from './actions.ts';

/** What may be done with an open callback beside calling: take it, give it back, no need (`pv-do`), another time (`pv-postpone`). */
@customElement('pv-callback-acts')
export class PvCallbackActs extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: inline-flex;
        gap: 2px;
      }
    `,
  ];

  @property({ attribute: false }) callback!: Callback;

  override render() {
    const { id, owner, closed } = this.callback;
    if (closed !== undefined) return nothing;
    if (owner === undefined) return this.#button('hand', t('work.take'), () => this.#do(() => take(id)));
    if (owner !== session.signedIn.value?.me.user) return nothing;
    return html`${this.#button('clock', t('work.postpone'), () => this.emit('pv-postpone', this.callback))}
    ${this.#button('undo', t('work.release'), () => this.#do(() => release(id)))}
    ${this.#button('x', t('work.notNeeded'), () => this.#do(() => close(id, 'NOT_NEEDED')))}`;
  }

  #button(icon: IconName, label: string, run: () => void) {
    return html`<pv-button size="sm" variant="quiet" icon=${icon} label=${label} @click=${run}></pv-button>`;
  }

  #do(run: () => Promise<unknown>): void {
    this.emit('pv-do', run);
  }
}

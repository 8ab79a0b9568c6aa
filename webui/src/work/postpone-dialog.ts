import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { reasonOf } from '../desk/actions.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { clock } from '../wire/clock.ts';
import type { Callback } from '../wire/work.ts';
import { postpone } from './actions.ts';
import './due-picker.ts';
import { formStyle } from './form.css.ts';
import { today } from './state.ts';

const SOON_MS = 30 * 60_000;

/** Another time for a callback of one's own. Open while `callback` is set; tells by `pv-close`. */
@customElement('pv-postpone-dialog')
export class PvPostponeDialog extends PvElement {
  static override styles = [PvElement.styles, formStyle];

  @property({ attribute: false }) callback: Callback | undefined;
  @state() private due = '';
  @state() private refusal = '';

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('callback') || this.callback === undefined) return;
    this.due = new Date(Math.max(clock.now(), Date.parse(this.callback.dueAt)) + SOON_MS).toISOString();
    this.refusal = '';
  }

  override render() {
    const { callback } = this;
    return html`<pv-dialog heading=${t('work.postpone')} ?open=${callback !== undefined}>
      ${callback === undefined ? nothing : this.#form(callback)}
    </pv-dialog>`;
  }

  #form(callback: Callback) {
    return html`<form @submit=${(event: Event) => void this.#save(event, callback)}>
      <pv-due-picker
        .value=${this.due}
        @pv-due=${({ detail }: CustomEvent<string>) => (this.due = detail)}
      ></pv-due-picker>
      <div class="foot">
        <p class="bad grow" role="alert">${this.refusal}</p>
        <pv-button type="submit" variant="primary" icon="check" ?disabled=${this.due === ''}
          >${t('work.save')}</pv-button
        >
      </div>
    </form>`;
  }

  async #save(event: Event, { id }: Callback): Promise<void> {
    event.preventDefault();
    if (this.due === '') return;
    this.refusal = '';
    try {
      await postpone(id, this.due);
      void today.read();
      this.emit('pv-close');
    } catch (failure) {
      this.refusal = reasonOf(failure);
    }
  }
}

import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { live } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { Watch } from '../wire/store.ts';
import { notes } from './state.ts';

/** Notes of calls that are over which the server has not taken: nothing written is lost without a word. */
@customElement('pv-unsent-notes')
export class PvUnsentNotes extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      p {
        max-block-size: 120px;
        margin-block: 0 8px;
        overflow: auto;
        white-space: pre-wrap;
      }
      .row {
        margin-block-end: 10px;
      }
    `,
  ];

  @state() private changes = 0;

  constructor() {
    super();
    new Watch(this, live.state, ({ pops }) => pops);
    new Watch(this, live.connected, ({ status }) => status);
  }

  override render() {
    const left = notes.left(live.state.value.pops);
    if (left.length === 0) return nothing;
    return html`<pv-card icon="note" heading=${t('desk.unsent')}>
      ${left.map(
        ({ id, text }) =>
          html`<p dir="auto">${text}</p>
            <span class="row">
              <pv-button size="sm" icon="refresh" @click=${() => this.#do(() => notes.resend())}
                >${t('desk.unsent.send')}</pv-button
              >
              <pv-button size="sm" variant="quiet" @click=${() => this.#do(() => notes.discard(id))}
                >${t('desk.unsent.discard')}</pv-button
              >
            </span>`,
      )}
    </pv-card>`;
  }

  async #do(action: () => void | Promise<void>): Promise<void> {
    await action();
    this.changes++;
  }
}

import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { queueTitle } from '../i18n/names.ts';
import { live } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { Watch } from '../wire/store.ts';
import { chosenQueue } from './scope.ts';

/** Which queues the board shows. */
@customElement('pv-queue-filter')
export class PvQueueFilter extends PvElement {
  readonly #queues = new Watch(this, live.state, ({ board }) => board?.queues);
  readonly #chosen = new Watch(this, chosenQueue, (value) => value);

  override render() {
    const queues = (this.#queues.value ?? []).map(({ queue, pbx, title }) => ({
      id: queue,
      label: queueTitle(queue, pbx, title),
    }));
    return html`<pv-seg
      label=${t('board.filter')}
      .segments=${[{ id: '', label: t('board.allQueues') }, ...queues]}
      selected=${this.#chosen.value}
      @pv-choose=${({ detail }: CustomEvent<string>) => chosenQueue.set(detail)}
    ></pv-seg>`;
  }
}

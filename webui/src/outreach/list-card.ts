import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { reasonOf } from '../desk/actions.ts';
import { number } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { hour } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import type { ListWork } from '../wire/lists.ts';
import { Watch } from '../wire/store.ts';
import { personStyle } from './person.css.ts';
import { listWork, takeNext } from './state.ts';
import './list-person.ts';

/** Telemarketing at the desk: the lists one may work on, or the person who is to be called now. */
@customElement('pv-list-card')
export class PvListCard extends PvElement {
  static override styles = [PvElement.styles, personStyle];

  @state() private told = '';
  @state() private refusal = '';
  readonly #work = new Watch(this, listWork, (value) => value);

  override render() {
    const reading = this.#work.value;
    if (!('value' in reading)) return nothing;
    const { lists, taken, quietUntil } = reading.value;
    if (lists.length === 0 && taken === undefined) return nothing;
    return html`<pv-card icon="megaphone" heading=${t('lists.desk')}>
      ${
        quietUntil === undefined
          ? nothing
          : html`<p class="quiet">
              <pv-icon name="moon" .size=${14}></pv-icon
              >${t('lists.quiet', { until: hour(quietUntil.slice(0, 5)) })}
            </p>`
      }
      ${
        taken === undefined
          ? lists.map((one) => this.#list(one, quietUntil !== undefined))
          : html`<pv-list-person ?quiet=${quietUntil !== undefined} .card=${taken}></pv-list-person>`
      }
      <p role="status" class="muted">${this.told}</p>
      ${this.refusal && html`<p class="bad" role="alert">${this.refusal}</p>`}
    </pv-card>`;
  }

  #list({ list, waiting }: ListWork['lists'][number], quiet: boolean) {
    return html`<div class="list">
      <div class="grow">
        <b><bdi>${list.name}</bdi></b>
        <small>${t(`lists.purpose.${list.purpose}`)} · ${t('lists.waiting', { n: waiting })}</small>
      </div>
      <pv-button
        size="sm"
        icon="user"
        ?disabled=${waiting === 0 || quiet}
        aria-description=${number(waiting)}
        @click=${() => void this.#next(list.id)}
        >${t('lists.next')}</pv-button
      >
    </div>`;
  }

  async #next(list: string): Promise<void> {
    this.told = '';
    this.refusal = '';
    try {
      if ((await takeNext(list)) === undefined) this.told = t('lists.nobodyNow');
    } catch (failure) {
      this.refusal = reasonOf(failure);
    }
  }
}

import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { hint, Keys } from '../app/keys.ts';
import { reasonOf } from '../desk/actions.ts';
import { t } from '../i18n/messages.ts';
import { phone } from '../i18n/phone.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { Watch } from '../wire/store.ts';
import type { Callback } from '../wire/work.ts';
import { phoneBack } from './actions.ts';
import { itemsOf, nextCall } from './plan.ts';
import { today } from './state.ts';

/** The next callback of the plan, a key away. */
@customElement('pv-next-call')
export class PvNextCall extends PvElement {
  @state() private refusal = '';
  readonly #today = new Watch(this, today, (value) => value);

  constructor() {
    super();
    new Keys(this, () => (this.#next === undefined ? {} : { callNext: this.#call }));
  }

  override render() {
    const next = this.#next;
    if (next === undefined) return nothing;
    return html`<pv-button
        variant="primary"
        size="lg"
        icon="phone"
        kbd=${hint('callNext')}
        @click=${this.#call}
        ><bdi>${t('work.callName', { name: next.who?.name ?? phone(next.number) })}</bdi></pv-button
      >${this.refusal && html`<p class="bad" role="alert">${this.refusal}</p>`}`;
  }

  get #next(): Callback | undefined {
    const reading = this.#today.value;
    const me = session.signedIn.value?.me.user;
    return 'value' in reading && me !== undefined ? nextCall(itemsOf(reading.value), me) : undefined;
  }

  readonly #call = () => {
    const next = this.#next;
    if (next === undefined) return;
    this.refusal = '';
    void phoneBack(next).catch((failure: unknown) => (this.refusal = reasonOf(failure)));
  };
}

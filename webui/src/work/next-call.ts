import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { hint, Keys } from '../app/keys.ts';
import { reasonOf } from '../desk/actions.ts';
import { t } from '../i18n/messages.ts';
import { phone } from '../i18n/phone.ts';
import { call as callListed, callable, listWork } from '../outreach/state.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { ListCard } from '../wire/lists.ts';
import { Watch } from '../wire/store.ts';
import type { Callback } from '../wire/work.ts';
import { phoneBack, release } from './actions.ts';
import { itemsOf, nextCall } from './plan.ts';
import { today } from './state.ts';

/** The next callback of the plan, a key away. */
@customElement('pv-next-call')
export class PvNextCall extends PvElement {
  @state() private refusal = '';
  readonly #today = new Watch(this, today, (value) => value);

  constructor() {
    super();
    new Watch(this, listWork, (value) => value);
    new Keys(this, () => ({
      ...((this.#next !== undefined || this.#listed !== undefined) && { callNext: this.#call }),
      ...(this.#mine !== undefined && {
        postponeNext: () => this.emit('pv-postpone', this.#mine),
        releaseNext: this.#release,
      }),
    }));
  }

  override render() {
    const next = this.#next;
    // the person taken from a list has a button of their own
    if (next === undefined || this.#listed !== undefined) return nothing;
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

  /** The next callback where it is this agent's already: only such a one can be put off or given back. */
  get #mine(): Callback | undefined {
    const next = this.#next;
    return next?.owner === session.signedIn.value?.me.user ? next : undefined;
  }

  readonly #release = () => {
    const mine = this.#mine;
    if (mine === undefined) return;
    this.refusal = '';
    release(mine.id)
      .then(() => today.read())
      .catch((failure: unknown) => (this.refusal = reasonOf(failure)));
  };

  /** Who was taken from a telemarketing list and can be called: they are waited for. */
  get #listed(): ListCard | undefined {
    return callable();
  }

  readonly #call = () => {
    const listed = this.#listed;
    if (listed !== undefined) return void callListed(listed);
    const next = this.#next;
    if (next === undefined) return;
    this.refusal = '';
    void phoneBack(next).catch((failure: unknown) => (this.refusal = reasonOf(failure)));
  };
}

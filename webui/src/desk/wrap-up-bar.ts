import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hint, Keys } from '../app/keys.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { Tick } from '../ui/tick.ts';
import { clock } from '../wire/clock.ts';
import type { Pop } from '../wire/stream.ts';
import { saveOpened } from '../work/follow-up.ts';
import { extend, finish, reasonOf, saveCaller, type Then } from './actions.ts';
import { callBarStyle } from './call-bar.css.ts';
import { nameOf, subtitle } from './caller.ts';
import { dispositions } from './dispositions.ts';
import { callerOf } from './record.ts';
import { notes, records } from './state.ts';
import './wrapup-ring.ts';

const LATE_MS = 2000;

/** The minute after the call, and the ways to end it. */
@customElement('pv-wrap-up-bar')
export class PvWrapUpBar extends PvElement {
  static override styles = [PvElement.styles, callBarStyle];

  @property({ attribute: false }) pop!: Pop;
  @state() private refusal = '';
  #late = '';
  #finishing = false;

  constructor() {
    super();
    new Tick(this);
    new Keys(this, () => ({
      more: this.#extend,
      finish: () => this.#finish('AVAILABLE'),
      finishAndPause: () => this.#finish('PAUSED'),
    }));
  }

  override render() {
    const { wrapUp, file } = this.pop;
    return html`<section class="bar" data-region="app.callbar" aria-label=${t('word.WRAP_UP')}>
        ${wrapUp && html`<pv-wrapup-ring .startedAt=${wrapUp.startedAt} .endsAt=${wrapUp.endsAt}></pv-wrapup-ring>`}
        <div class="fact who">
          <b><bdi>${nameOf(this.pop)}</bdi></b>
          <small><bdi>${subtitle(this.pop)}</bdi></small>
        </div>
        ${file ? html`<pv-stage variant="solid" .stage=${file.lifecycle.stage}></pv-stage>` : nothing}
        <div class="acts">
          <pv-button
            class="spare"
            variant="callbar"
            size="lg"
            icon="plus"
            kbd=${hint('more')}
            @click=${this.#extend}
            >${t('desk.wrapUp.more')}</pv-button
          >
          <pv-button variant="callbar" size="lg" icon="coffee" @click=${() => this.#finish('PAUSED')}
            >${t('desk.wrapUp.pause')}</pv-button
          >
          <pv-button
            variant="answer"
            size="xl"
            icon="check"
            kbd=${hint('finish')}
            @click=${() => this.#finish('AVAILABLE')}
            >${t('desk.wrapUp.finish')}</pv-button
          >
        </div>
      </section>
      ${
        this.refusal &&
        html`<pv-banner tone="bad" icon="warn" role="alert"
          ><span slot="fact">${t('desk.refused')}</span> ${this.refusal}</pv-banner
        >`
      }`;
  }

  /** What was written down is not lost when the time is over. */
  override updated(): void {
    const { id, wrapUp } = this.pop;
    if (wrapUp === undefined || this.#late === id || clock.until(wrapUp.endsAt) > LATE_MS) return;
    this.#late = id;
    void this.#ask(() => this.#saveWritten());
  }

  override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('pop') as Pop | undefined;
    if (before !== undefined && before.id !== this.pop.id) this.refusal = '';
  }

  readonly #extend = () => {
    void this.#ask(() => extend(this.pop.id));
  };

  /** Once, however often the key is pressed: the next call is not to hear that this one is over already. */
  #finish(then: Then): void {
    if (this.#finishing) return;
    this.#finishing = true;
    void this.#ask(async () => {
      await notes.of(this.pop).save();
      await this.#saveWritten();
      await finish(this.pop.id, then, dispositions.unsent(this.pop.id));
    }).finally(() => (this.#finishing = false));
  }

  /** Who was written down, and what is being written in a dialog, is saved whether or not its button was pressed. */
  async #saveWritten(): Promise<void> {
    await saveOpened(this.pop.id);
    const caller = callerOf(records.get(this.pop.id) ?? {});
    if (this.pop.file !== undefined || caller === undefined) return;
    await saveCaller(this.pop.id, caller);
    records.delete(this.pop.id);
  }

  async #ask(action: () => Promise<unknown>): Promise<void> {
    this.refusal = '';
    await action().catch((failure: unknown) => (this.refusal = reasonOf(failure)));
  }
}

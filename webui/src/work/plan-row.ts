import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { reasonOf } from '../desk/actions.ts';
import { dial } from '../desk/dialling.ts';
import { t } from '../i18n/messages.ts';
import { written } from '../i18n/names.ts';
import { phone } from '../i18n/phone.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { Callback, WorkTask } from '../wire/work.ts';
import { phoneBack, stepTask } from './actions.ts';
import './callback-acts.ts';
import { origin } from './origin.ts';
import type { Item } from './plan.ts';
import { planRowStyle } from './plan-row.css.ts';
import { taskOf } from './task-words.ts';
import { colleague, dueAt, left, whyOf } from './words.ts';

/** One line of the plan: when, who, what and why, and the one thing to do about it. */
@customElement('pv-plan-row')
export class PvPlanRow extends PvElement {
  static override styles = [PvElement.styles, planRowStyle];

  @property({ attribute: false }) item!: Item;
  @property({ type: Boolean }) late = false;
  /** The first of the plan: its button is the one to press. */
  @property({ type: Boolean, reflect: true }) next = false;
  @state() private refusal = '';
  @state() private busy = false;

  override render() {
    const { item } = this;
    return html`<time datetime=${item.dueAt ?? nothing}><bdi>${item.dueAt && dueAt(item.dueAt)}</bdi></time>
      <div class="who">${this.#who()}</div>
      <div class="what">${this.#what()}</div>
      <span class="mark"
        >${this.late && item.dueAt ? html`<pv-pill tone="bad" icon="clock">${left(item.dueAt)}</pv-pill>` : this.#mark()}</span
      >
      <span class="acts">${origin(item)}${this.#acts()}</span>
      ${this.refusal && html`<p class="bad" role="alert">${this.refusal}</p>`}`;
  }

  #who() {
    const { of, kind } = this.item;
    const number = kind === 'callback' ? of.number : undefined;
    if (of.who === undefined)
      return number === undefined
        ? html`<b class="muted">${t('work.nobody')}</b>`
        : html`<b><bdi class="tel" dir="ltr">${phone(number)}</bdi></b
            ><small>${t('work.unknown')}</small>`;
    return html`<b class="ell"><bdi>${of.who.name}</bdi></b>
      <small><pv-stage variant="bare" .stage=${of.who.stage}></pv-stage></small>`;
  }

  #what() {
    const { item } = this;
    if (item.kind === 'callback')
      return html`<b class="ell"><bdi>${item.of.why.note ?? t('work.callback')}</bdi></b
        ><small class="ell">${whyOf(item.of)}</small>`;
    if (item.kind === 'task')
      return html`<b class="ell"><bdi>${written(item.of.title)}</bdi></b
        ><small class="ell"><bdi>${item.of.note ?? taskOf(item.of)}</bdi></small>`;
    const { kind, text } = item.of;
    return html`<b class="ell">${t(`work.reminder.${kind}`, { what: text })}</b>
      <small class="ell">${t(`work.reminder.${kind}.why`)}</small>`;
  }

  #mark() {
    const { item } = this;
    const mine = item.kind !== 'reminder' && item.of.owner === session.signedIn.value?.me.user;
    if (item.kind === 'callback') return html`<pv-pill icon="callback">${stateOf(item.of, mine)}</pv-pill>`;
    if (item.kind === 'task')
      return html`<pv-pill icon="list"
        >${item.of.doneAt ? t('work.done') : t(mine ? 'work.mine' : 'work.department')}</pv-pill
      >`;
    return html`<pv-pill icon=${item.of.kind === 'PROMISE' ? 'promise' : 'doc'}
      >${t('work.reminder')}</pv-pill
    >`;
  }

  #acts() {
    const { item } = this;
    if (item.kind === 'task') return this.#taskActs(item.of);
    if (item.kind === 'callback') return this.#callbackActs(item.of);
    const { number, party } = item.of.who;
    if (number === undefined) return nothing;
    return this.#button('phone', t('work.call'), () => dial(number, party));
  }

  #taskActs(task: WorkTask) {
    if (task.doneAt !== undefined)
      return this.#button('undo', t('work.undo'), () => stepTask(task.id, 'reopen'));
    return task.owner === undefined
      ? this.#button('check', t('work.accept'), () => stepTask(task.id, 'accept'))
      : this.#button('check', t('work.done'), () => stepTask(task.id, 'done'));
  }

  #callbackActs(callback: Callback) {
    if (callback.closed !== undefined) return nothing;
    return html`<pv-callback-acts
        .callback=${callback}
        @pv-do=${({ detail }: CustomEvent<() => Promise<unknown>>) => this.#do(detail)}
      ></pv-callback-acts
      >${this.#button('phone', t('work.call'), () => phoneBack(callback))}`;
  }

  #button(icon: 'phone' | 'check' | 'undo', label: string, run: () => Promise<unknown>) {
    return html`<pv-button
      size="sm"
      variant=${this.next ? 'primary' : 'plain'}
      icon=${icon}
      ?disabled=${this.busy}
      @click=${() => this.#do(run)}
      >${label}</pv-button
    >`;
  }

  async #do(run: () => Promise<unknown>): Promise<void> {
    this.busy = true;
    this.refusal = '';
    await run().catch((failure: unknown) => (this.refusal = reasonOf(failure)));
    this.busy = false;
    this.emit('pv-worked');
  }
}

/** With whom an open callback is, or how a closed one ended. */
function stateOf({ closed, owner, attempts }: Callback, mine: boolean): string {
  if (closed !== undefined) {
    const result = t(`work.result.${closed.result}`);
    return closed.by === undefined ? result : t('work.closedBy', { result, name: colleague(closed.by) });
  }
  if (attempts > 0) return t('work.attempts', { n: attempts });
  return mine ? t('work.mine') : owner === undefined ? t('work.open') : colleague(owner);
}

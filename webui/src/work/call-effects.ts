import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { when } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { written } from '../i18n/names.ts';
import { phrase } from '../i18n/phrase.ts';
import { live, session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { IconName } from '../ui/icon-names.ts';
import { Watch } from '../wire/store.ts';
import type { CallEffects, Callback, WorkTask } from '../wire/work.ts';
import { close, effects, stepTask } from './actions.ts';
import { taskOf } from './task-words.ts';
import { whyOf } from './words.ts';

/** What this call changed: tasks, callbacks, and what was recorded of the customer meanwhile. */
@customElement('pv-call-effects')
export class PvCallEffects extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: block;
      }
      li {
        display: grid;
        grid-template-columns: 30px minmax(0, 1fr) auto;
        gap: 10px;
        align-items: center;
        min-block-size: 48px;
      }
      li + li {
        border-block-start: 1px solid var(--pv-line);
      }
      i {
        display: grid;
        place-items: center;
        inline-size: 30px;
        block-size: 30px;
        border-radius: 8px;
        background: var(--pv-sunken);
        color: var(--pv-ink-2);
      }
      .ok {
        background: var(--pv-ok-soft);
        color: var(--pv-ok-ink);
      }
      small {
        display: block;
        color: var(--pv-ink-2);
        font-size: 12px;
      }
    `,
  ];

  @property() pop = '';
  @state() private known: CallEffects | 'failed' | undefined;

  constructor() {
    super();
    new Watch(this, live.state, ({ work }) => work);
  }

  #asked = '';

  override willUpdate(): void {
    const now = `${this.pop} ${live.state.value.work ?? ''}`;
    if (now === this.#asked) return;
    this.#asked = now;
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const { pop } = this;
    const told = await effects(pop).catch(() => 'failed' as const);
    if (pop === this.pop) this.known = told;
  }

  override render() {
    return html`<pv-card icon="bolt" heading=${t('work.effects')}> ${this.#body()} </pv-card>`;
  }

  #body() {
    if (this.known === undefined) return html`<pv-skeleton lines="2"></pv-skeleton>`;
    if (this.known !== 'failed') return this.#list(this.known);
    return html`<p class="warn row" role="status">
      ${t('work.failed')}
      <pv-button size="sm" icon="refresh" @click=${() => void this.#ask()}>${t('app.tryAgain')}</pv-button>
    </p>`;
  }

  #list({ tasks, agreed, closed, recorded }: CallEffects) {
    const lines = [
      ...closed.map((one) => line('check', 'ok', t('work.effect.closed'), whyOf(one))),
      ...agreed.map((one) => this.#agreed(one)),
      ...tasks.map((one) => this.#task(one)),
      ...recorded.map((one) => line('doc', '', phrase(one.title), one.text ?? '')),
    ];
    return lines.length === 0
      ? html`<p class="muted">${t('work.effects.none')}</p>`
      : html`<ul>
          ${lines}
        </ul>`;
  }

  #agreed(one: Callback) {
    const undo = one.closed === undefined ? this.#undo(() => close(one.id, 'NOT_NEEDED')) : nothing;
    const about = [one.why.note, when(one.dueAt)].filter(Boolean).join(' · ');
    return line('callback', '', t('work.effect.agreed'), about, undo);
  }

  #task(one: WorkTask) {
    const mine = one.madeBy === session.signedIn.value?.me.user;
    const free = mine && one.acceptedAt === undefined && one.doneAt === undefined;
    const about = [taskOf(one), one.dueAt && when(one.dueAt)].filter(Boolean).join(' · ');
    return line(
      'list',
      '',
      written(one.title),
      about,
      free ? this.#undo(() => stepTask(one.id, 'withdraw')) : nothing,
    );
  }

  #undo(run: () => Promise<unknown>) {
    const undo = () => void run().finally(() => this.#ask());
    return html`<pv-button size="sm" variant="quiet" icon="undo" @click=${undo}
      >${t('work.undo')}</pv-button
    >`;
  }
}

function line(
  icon: IconName,
  tone: string,
  what: string,
  about: string,
  act: TemplateResult | typeof nothing = nothing,
) {
  return html`<li>
    <i class=${tone}><pv-icon .name=${icon} .size=${16}></pv-icon></i>
    <span class="ell"
      ><b><bdi>${what}</bdi></b
      ><small class="ell"><bdi>${about}</bdi></small></span
    >
    ${act}
  </li>`;
}

import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { clockTime } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { person, queueTitle } from '../i18n/names.ts';
import { phrase } from '../i18n/phrase.ts';
import { live, session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { IconName } from '../ui/icon-names.ts';
import type { BoardAlert } from '../wire/board.ts';
import type { Phrase } from '../wire/customer.ts';
import { refusalOf } from '../wire/refusal.ts';
import { Watch } from '../wire/store.ts';

const ICON: Record<BoardAlert['kind'], IconName> = {
  BREACH: 'hourglass',
  RESPECT_LAPSE: 'warn',
  LONG_CALL: 'timer',
  LINK_DOWN: 'phone-off',
  TASK_LATE: 'clock',
};

/** One alert: new until somebody sees to it, then quieter, and gone when it is dealt with. */
@customElement('pv-alert-row')
export class PvAlertRow extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: grid;
        grid-template-columns: 30px minmax(0, 1fr) auto;
        gap: 2px 10px;
      }
      .icon {
        display: grid;
        place-items: center;
        inline-size: 30px;
        block-size: 30px;
        border-radius: 8px;
        background: var(--pv-danger-soft);
        color: var(--pv-danger-ink);
      }
      .TASK_LATE,
      .LONG_CALL {
        background: var(--pv-warn-soft);
        color: var(--pv-warn-ink);
      }
      .RESPECT_LAPSE {
        background: var(--pv-at-risk-soft);
        color: var(--pv-at-risk-ink);
      }
      .owned {
        background: var(--pv-sunken);
        color: var(--pv-ink-3);
      }
      b {
        font-weight: 600;
      }
      p {
        color: var(--pv-ink-2);
      }
      .do {
        display: flex;
        flex-wrap: wrap;
        grid-column: 2 / -1;
        align-items: center;
        gap: 6px;
        padding-block-start: 4px;
      }
    `,
  ];

  @property({ attribute: false }) alert!: BoardAlert;
  @state() private refusal = '';
  readonly #me = new Watch(this, live.state, ({ me }) => me?.user);

  override render() {
    const { kind, title, detail, at, owner } = this.alert;
    return html`<span class="icon ${kind} ${owner === undefined ? '' : 'owned'}"
        ><pv-icon .name=${ICON[kind]}></pv-icon
      ></span>
      <div>
        <b>${phrase(named(title))}</b>
        ${detail ? html`<p>${phrase(detail)}</p>` : nothing}
      </div>
      <span class="t faint">${clockTime(at)}</span>
      <div class="do">${this.#owner()} ${this.#file()}</div>
      ${this.refusal === '' ? nothing : html`<p class="do bad" role="alert">${this.refusal}</p>`}`;
  }

  #owner() {
    const { owner } = this.alert;
    if (owner === undefined)
      return html`${this.#step('TAKE', 'board.alert.take')} ${this.#step('CLOSE', 'board.alert.close')}`;
    return html`<span class="muted">${t('board.alert.owned', { name: person(owner) })}</span>
      ${this.#step('CLOSE', 'board.alert.close')}
      ${owner === this.#me.value ? this.#step('GIVE_BACK', 'board.alert.giveBack') : nothing}`;
  }

  #file() {
    const { party, title } = this.alert;
    const name = title.params?.['name'];
    if (party === undefined || typeof name !== 'string') return nothing;
    return html`<pv-button size="sm" icon="user" @click=${() => this.emit('pv-party', { party, name })}
      >${t('board.alert.open')}</pv-button
    >`;
  }

  #step(
    step: 'TAKE' | 'GIVE_BACK' | 'CLOSE',
    words: 'board.alert.take' | 'board.alert.close' | 'board.alert.giveBack',
  ) {
    return html`<pv-button
      size="sm"
      variant=${step === 'TAKE' ? 'plain' : 'quiet'}
      @click=${() => this.#ask(step)}
      >${t(words)}</pv-button
    >`;
  }

  async #ask(step: string): Promise<void> {
    this.refusal = await session.put(`/alerts/${encodeURIComponent(this.alert.id)}`, { step }).then(
      () => '',
      (failure: unknown) => refusalOf(failure),
    );
  }
}

/** Queues and agents are told by their names in the systems. */
function named({ code, params = {} }: Phrase): Phrase {
  const { queue, agent } = params;
  return {
    code,
    params: {
      ...params,
      ...(typeof queue === 'string' && { queue: queueTitle(queue) }),
      ...(typeof agent === 'string' && { agent: person(agent) }),
    },
  };
}

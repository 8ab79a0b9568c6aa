import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { hint } from '../app/keys.ts';
import { duration } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { live } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { Tick } from '../ui/tick.ts';
import { clock } from '../wire/clock.ts';
import { Watch } from '../wire/store.ts';
import type { Pop } from '../wire/stream.ts';
import { isTellable, nameOf, queueOf, stageOf } from './caller.ts';
import { isRingingIn } from './showing.ts';

const RINGING = '● ';

/** Says each incoming call once, and shows it in the title of the window while it rings. */
@customElement('pv-announcer')
export class PvAnnouncer extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        position: absolute;
      }
    `,
  ];

  readonly #pops = new Watch(this, live.state, ({ pops }) => pops);
  readonly #said = new Set<string>();
  @state() private sentence = '';
  #title = document.title;

  constructor() {
    super();
    new Tick(this);
  }

  override render() {
    return html`<p class="vh" role="alert">${this.sentence}</p>`;
  }

  override willUpdate(): void {
    const arrived = this.#ringing.find((pop) => isTellable(pop) && !this.#said.has(pop.id));
    if (arrived === undefined) return;
    this.#said.add(arrived.id);
    this.sentence = spoken(arrived);
  }

  override updated(): void {
    if (!document.title.startsWith(RINGING)) this.#title = document.title;
    const [first] = this.#ringing;
    const title = first === undefined ? this.#title : shown(first);
    if (document.title !== title) document.title = title;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.title = this.#title;
  }

  get #ringing(): Pop[] {
    return this.#pops.value.filter(isRingingIn);
  }
}

function spoken(pop: Pop): string {
  const stage = stageOf(pop);
  const queue = queueOf(pop.call);
  const caller = [nameOf(pop), stage && t(`word.${stage}`), queue]
    .filter((part) => part !== undefined)
    .join(t('desk.comma'));
  const key = pop.call.control?.can.includes('ANSWER') ? hint('answer') : '';
  return [t('desk.announce', { caller }), key && t('desk.announce.answer', { key })].join(' ').trim();
}

function shown(pop: Pop): string {
  const since = pop.call.ringingAt ?? pop.call.startedAt;
  return `${RINGING}${duration(clock.since(since))} ${nameOf(pop)}`;
}

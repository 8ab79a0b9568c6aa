import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { duration } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { live } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { Watch } from '../wire/store.ts';
import type { Pop, PopCall } from '../wire/stream.ts';
import { heldSince } from './call-parts.ts';
import { callBarStyle } from './call-bar.css.ts';
import { nameOf, numberOf, queueOf, subtitle } from './caller.ts';
import { isSpeaking } from './showing.ts';
import { shownPop, showing } from './state.ts';
import './announcer.ts';
import './alarm.ts';
import './notify-offer.ts';
import './pop-banner.ts';
import './wrap-up-bar.ts';

/** The call of the shown pop, on every page; nothing without a call. */
@customElement('pv-call-bar')
export class PvCallBar extends PvElement {
  static override styles = [PvElement.styles, callBarStyle];

  constructor() {
    super();
    new Watch(this, live.state, ({ pops }) => pops);
    new Watch(this, live.state, ({ queues }) => queues);
    new Watch(this, showing, ({ shown }) => shown);
  }

  override render() {
    const pop = shownPop();
    return html`<pv-announcer></pv-announcer>${pop === undefined ? nothing : this.#bar(pop)}<pv-pop-banner
      ></pv-pop-banner><pv-notify-offer></pv-notify-offer>`;
  }

  #bar(pop: Pop) {
    if (pop.phase === 'WRAP_UP') return html`<pv-wrap-up-bar .pop=${pop}></pv-wrap-up-bar>`;
    return html`<section class="bar ${pop.phase}" data-region="app.callbar" aria-label=${t(label(pop))}>
      ${isSpeaking(pop) ? this.#live(pop) : this.#ringing(pop)}
    </section>`;
  }

  #ringing({ call }: Pop) {
    const dialling = call.direction === 'OUTBOUND';
    return html`<span class="lamp"
        ><pv-icon .name=${dialling ? 'phone-out' : 'phone-in'} .size=${20}></pv-icon
      ></span>
      <div class="what">
        <b>${t(dialling ? 'desk.dialling' : 'desk.incoming')}</b>
        <small><bdi class="tel" dir="auto">${numberOf(call)}</bdi></small>
      </div>
      ${this.#queue(call)} ${wait(call)}
      ${call.ringingAt === undefined ? nothing : fact(html`<pv-timer since=${call.ringingAt}></pv-timer>`, t('desk.ringing'))}
      <div class="acts hint wide">
        <pv-icon name="headset"></pv-icon>${t(dialling ? 'desk.dialling.hint' : 'desk.answer.hint')}
      </div>`;
  }

  #live(pop: Pop) {
    const { phase, call, file } = pop;
    const held = phase === 'HOLD';
    return html`<span class="lamp"><pv-icon .name=${held ? 'hold' : 'phone'} .size=${20}></pv-icon></span>
      ${call.answeredAt === undefined ? nothing : html`<div class="clock"><pv-timer since=${call.answeredAt}></pv-timer></div>`}
      <div class="who">
        <b><bdi>${nameOf(pop)}</bdi></b>
        <small><bdi>${subtitle(pop)}</bdi></small>
      </div>
      ${file && html`<pv-stage variant="solid" .stage=${file.lifecycle.stage}></pv-stage>`}
      ${this.#queue(call)} ${wait(call)}
      ${fact(
        held
          ? html`<pv-timer since=${heldSince(call) ?? call.startedAt} warn-ms="0"></pv-timer>`
          : html`<span class="t">${duration(call.holdMs ?? 0)}</span>`,
        t('desk.onHold'),
      )}
      ${call.transfers === 0 ? nothing : fact(t('desk.times', { n: call.transfers }), t('desk.transferred'))}
      <div class="acts hint ${held ? 'late' : ''}">${t(held ? 'word.HOLD' : 'word.TALKING')}</div>`;
  }

  #queue(call: PopCall) {
    const queue = queueOf(call, live.state.value.queues);
    return queue === undefined ? nothing : fact(html`<bdi>${queue}</bdi>`, t('desk.queue'));
  }
}

function fact(value: unknown, word: string) {
  return html`<div class="fact"><b>${value}</b><small>${word}</small></div>`;
}

/** How long the caller waited, still running while nobody has answered. */
function wait({ queuedAt, waitMs, waitTargetMs }: PopCall) {
  if (queuedAt === undefined) return nothing;
  const target = waitTargetMs ?? Number.POSITIVE_INFINITY;
  const clock =
    waitMs === undefined
      ? html`<pv-timer since=${queuedAt} .warnMs=${target}></pv-timer>`
      : html`<span class="t ${waitMs >= target ? 'late' : ''}">${duration(waitMs)}</span>`;
  const said =
    waitTargetMs === undefined
      ? t('desk.waited')
      : t('desk.waited.target', { target: duration(waitTargetMs) });
  return fact(clock, said);
}

function label({ phase, call }: Pop) {
  if (phase !== 'RINGING') return 'desk.live';
  return call.direction === 'OUTBOUND' ? 'desk.dialling' : 'desk.incoming';
}

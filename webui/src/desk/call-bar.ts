import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { duration } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { live } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { Watch } from '../wire/store.ts';
import type { Pop, PopCall } from '../wire/stream.ts';
import { callBarStyle } from './call-bar.css.ts';
import { fact, facts, waited } from './call-facts.ts';
import { nameOf, numberOf, queueOf, stageOf, subtitle } from './caller.ts';
import { KeepFocus } from './keep-focus.ts';
import { isSpeaking } from './showing.ts';
import { shownPop, showing } from './state.ts';
import './announcer.ts';
import './alarm.ts';
import './call-buttons.ts';
import './call-lamp.ts';
import './call-refusal.ts';
import './consult-strip.ts';
import './dial-banner.ts';
import './notify-offer.ts';
import './not-taken.ts';
import './parked.ts';
import './pop-banner.ts';
import './transfer-dialog.ts';
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
    new KeepFocus(this, () => this.parentElement);
  }

  override render() {
    const pop = shownPop();
    return html`<pv-announcer></pv-announcer>${pop === undefined ? nothing : this.#bar(pop)}<pv-pop-banner
      ></pv-pop-banner><pv-dial-banner></pv-dial-banner><pv-notify-offer></pv-notify-offer>`;
  }

  #bar(pop: Pop) {
    if (pop.phase === 'WRAP_UP')
      return html`<pv-wrap-up-bar .pop=${pop}></pv-wrap-up-bar><pv-parked .pop=${pop}></pv-parked
        ><pv-not-taken .pop=${pop}></pv-not-taken>`;
    const { consult } = pop.call.control ?? {};
    return html`<section class="bar ${pop.phase}" data-region="app.callbar" aria-label=${t(label(pop))}>
        ${isSpeaking(pop) ? this.#live(pop) : this.#ringing(pop)}
      </section>
      ${consult && html`<pv-consult-strip .pop=${pop}></pv-consult-strip>`}
      <pv-call-refusal .pop=${pop}></pv-call-refusal>
      <pv-transfer-dialog .pop=${pop}></pv-transfer-dialog>`;
  }

  #ringing(pop: Pop) {
    const { call } = pop;
    const dialling = call.direction === 'OUTBOUND';
    return html`<pv-call-lamp .phase=${pop.phase} ?out=${dialling}></pv-call-lamp>
      <div class="what">
        <b>${t(dialling ? 'desk.dialling' : 'desk.incoming')}</b>
        <small><bdi class="tel" dir="auto">${numberOf(call)}</bdi></small>
      </div>
      ${this.#queue(call)} ${waits(call)}
      ${call.ringingAt === undefined ? nothing : fact(html`<pv-timer since=${call.ringingAt}></pv-timer>`, t('desk.ringing'))}
      <div class="acts">
        <span class="hint wide" ?hidden=${call.control?.can.includes('ANSWER')}>
          <pv-icon name="headset"></pv-icon>${t(hintOf(call))}
        </span>
        <pv-call-buttons .pop=${pop}></pv-call-buttons>
      </div>`;
  }

  #live(pop: Pop) {
    const { phase, call } = pop;
    const stage = stageOf(pop);
    return html`<pv-call-lamp .phase=${phase}></pv-call-lamp>
      ${call.answeredAt === undefined ? nothing : html`<div class="clock"><pv-timer since=${call.answeredAt}></pv-timer></div>`}
      <div class="who">
        <b><bdi>${nameOf(pop)}</bdi></b>
        <small><bdi>${subtitle(pop)}</bdi></small>
      </div>
      ${stage && html`<pv-stage variant="solid" .stage=${stage}></pv-stage>`}
      <div class="facts">${facts(pop)}</div>
      <div class="acts"><pv-call-buttons .pop=${pop}></pv-call-buttons></div>`;
  }

  #queue(call: PopCall) {
    const queue = queueOf(call);
    return queue === undefined ? nothing : fact(html`<bdi>${queue}</bdi>`, t('desk.queue'));
  }
}

/** How long the caller has waited by now, against the queue's target; who was handed over waits no more. */
function waits(call: PopCall) {
  const { queuedAt, waitMs, waitTargetMs: target } = call;
  if (queuedAt === undefined) return nothing;
  if (waitMs !== undefined) return waited(call);
  const timer = html`<pv-timer since=${queuedAt} .warnMs=${target ?? Number.POSITIVE_INFINITY}></pv-timer>`;
  return fact(
    timer,
    target === undefined ? t('desk.waited') : t('desk.waited.target', { target: duration(target) }),
  );
}

/** What the agent has to do: pick up, or wait for who is called. */
function hintOf({ direction, ringingAt, ringMs }: PopCall) {
  if (direction !== 'OUTBOUND') return 'desk.answer.hint';
  return ringingAt !== undefined && ringMs === undefined ? 'desk.dialling.own' : 'desk.dialling.hint';
}

function label({ phase, call }: Pop) {
  if (phase !== 'RINGING') return 'desk.live';
  return call.direction === 'OUTBOUND' ? 'desk.dialling' : 'desk.incoming';
}

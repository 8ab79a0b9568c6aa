import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { duration, longDate, when } from '../i18n/format.ts';
import { language, zone } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { catalogue, live } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { clock } from '../wire/clock.ts';
import { Watch } from '../wire/store.ts';
import type { QueueLine } from '../wire/stream.ts';
import { partOfDay } from './greeting.ts';
import { idleStyle } from './idle.css.ts';
import { lastCalls, type LastCall } from './last-calls.ts';
import './unsent-notes.ts';

/** The desk between two calls: who waits, and the calls just had. */
@customElement('pv-idle-desk')
export class PvIdleDesk extends PvElement {
  static override styles = [PvElement.styles, idleStyle];

  readonly #me = new Watch(this, live.state, ({ me }) => me);
  readonly #queues = new Watch(this, live.state, ({ queues }) => queues);
  readonly #calls = new Watch(this, lastCalls, (calls) => calls);

  override render() {
    const queues = this.#queues.value;
    const waiting = queues.reduce((sum, queue) => sum + queue.waiting, 0);
    return html`<div class="hello">
        <h1 tabindex="-1">${this.#greeting()}</h1>
        <p>${longDate(clock.now())}. ${queues.length === 0 ? '' : t('desk.idle.waiting', { n: waiting })}</p>
      </div>
      <div class="columns">
        <pv-card fill flush icon="phone" heading=${t('desk.idle.calls')} data-region="pop.centre">
          ${this.#calls.value.length === 0 ? NONE() : this.#calls.value.map(line)}
        </pv-card>
        <div class="column" data-region="pop.end">
          <pv-card icon="users" heading=${t('queues.label')}>
            ${queues.length === 0 ? html`<p class="muted">${t('desk.idle.noQueues')}</p>` : queues.map(queueLine)}
          </pv-card>
          <pv-unsent-notes></pv-unsent-notes>
        </div>
      </div>`;
  }

  #greeting(): string {
    const name = this.#me.value?.name.split(/\s+/)[0];
    const greeting = t(`desk.hello.${partOfDay(clock.now(), zone.value)}`);
    return name === undefined ? greeting : t('desk.hello', { greeting, name });
  }
}

/** Before the first call of the day. */
const NONE = () =>
  html`<pv-empty icon="headset" fact=${t('desk.idle.none')}>${t('desk.idle.none.next')}</pv-empty>`;

function line({ at, name, stage, talkMs, disposition, missed }: LastCall) {
  const result = catalogue.value.dispositions.find(({ code }) => code === disposition);
  return html`<div class="call">
    <span class="muted">${when(at)}</span>
    <div>
      <b class="ell"><bdi>${name}</bdi></b>
      ${stage === undefined ? nothing : html`<pv-stage variant="bare" .stage=${stage}></pv-stage>`}
    </div>
    <span class="ell ${missed ? 'muted' : ''}"
      >${missed ? t('desk.idle.notAnswered') : (result?.title[language.value] ?? t('desk.idle.noResult'))}</span
    >
    ${talkMs === undefined ? html`<span></span>` : html`<span class="t">${duration(talkMs)}</span>`}
  </div>`;
}

function queueLine({ title, waiting, longestSince, targetMs }: QueueLine) {
  return html`<div class="queue">
    <p class="row">
      <bdi class="grow ell">${title}</bdi><b>${t('queues.waiting', { n: waiting })}</b>
      ${
        longestSince === undefined
          ? nothing
          : html`<pv-timer since=${longestSince} .warnMs=${targetMs / 2} .overMs=${targetMs}></pv-timer>`
      }
    </p>
    <p class="faint">${t('desk.idle.target', { target: duration(targetMs) })}</p>
  </div>`;
}

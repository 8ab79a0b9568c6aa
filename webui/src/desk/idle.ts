import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { duration, longDate } from '../i18n/format.ts';
import { zone } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { person, queueTitle } from '../i18n/names.ts';
import { live } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { clock } from '../wire/clock.ts';
import { Watch } from '../wire/store.ts';
import type { QueueLine } from '../wire/stream.ts';
import { columns } from './columns.css.ts';
import { partOfDay } from './greeting.ts';
import { idleStyle } from './idle.css.ts';
import '../outreach/list-card.ts';
import '../work/figures-card.ts';
import '../work/news-card.ts';
import '../work/next-call.ts';
import '../work/plan-card.ts';
import './last-calls-card.ts';
import './unsent-notes.ts';

/** The desk between two calls: the day's plan, who waits, one's own figures, and what happened meanwhile. */
@customElement('pv-idle-desk')
export class PvIdleDesk extends PvElement {
  static override styles = [PvElement.styles, columns, idleStyle];

  readonly #me = new Watch(this, live.state, ({ me }) => me);
  readonly #queues = new Watch(this, live.state, ({ queues }) => queues);

  override render() {
    const queues = this.#queues.value;
    const works = this.#me.value?.extension !== undefined;
    const waiting = queues.reduce((sum, queue) => sum + queue.waiting, 0);
    return html`<div class="hello">
        <h1 tabindex="-1">${this.#greeting()}</h1>
        <p>${longDate(clock.now())}. ${queues.length === 0 ? '' : t('desk.idle.waiting', { n: waiting })}</p>
        <pv-next-call></pv-next-call>
      </div>
      <div class="columns">
        ${works ? html`<pv-plan-card></pv-plan-card>` : NO_EXTENSION()}
        <div
          class="column scroll"
          data-region="pop.end"
          role="region"
          tabindex="0"
          aria-label=${t('work.day')}
        >
          <pv-card icon="users" heading=${t('queues.label')}>
            ${queues.length === 0 ? html`<p class="muted">${t('desk.idle.noQueues')}</p>` : queues.map(queueLine)}
          </pv-card>
          ${works ? html`<pv-list-card></pv-list-card><pv-figures-card></pv-figures-card><pv-news-card></pv-news-card>` : nothing}
          <pv-last-calls></pv-last-calls>
          <pv-unsent-notes></pv-unsent-notes>
        </div>
      </div>`;
  }

  #greeting(): string {
    const me = this.#me.value;
    const name = me && person(me.name).split(/\s+/)[0];
    const greeting = t(`desk.hello.${partOfDay(clock.now(), zone.value)}`);
    return name === undefined ? greeting : t('desk.hello', { greeting, name });
  }
}

/** Who takes no calls has no plan of calls. */
const NO_EXTENSION = () =>
  html`<pv-card fill icon="list" heading=${t('work.plan')} data-region="pop.centre">
    <pv-empty icon="headset" fact=${t('work.noExtension')}>${t('work.noExtension.next')}</pv-empty>
  </pv-card>`;

function queueLine({ pbx, queue, title, waiting, longestSince, targetMs }: QueueLine) {
  return html`<div class="queue">
    <p class="row">
      <bdi class="grow ell">${queueTitle(queue, pbx, title)}</bdi
      ><b>${t('queues.waiting', { n: waiting })}</b>
      ${
        longestSince === undefined
          ? nothing
          : html`<pv-timer since=${longestSince} .warnMs=${targetMs / 2} .overMs=${targetMs}></pv-timer>`
      }
    </p>
    <p class="faint">${t('desk.idle.target', { target: duration(targetMs) })}</p>
  </div>`;
}

import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { duration, number, percent } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { queueTitle } from '../i18n/names.ts';
import { PvElement } from '../ui/element.ts';
import { level } from '../ui/level.ts';
import { Tick } from '../ui/tick.ts';
import type { BoardQueue, Figures } from '../wire/board.ts';
import { clock } from '../wire/clock.ts';
import type { AgentState } from '../wire/stream.ts';
import './dots.ts';
import { queueTableStyle } from './queue-table.css.ts';
import { abandoned, statesOf, type Scope } from './scope.ts';
import { abandonedLevel, SERVICE_LEVEL_TARGET, serviceLevelLevel, waitLimits } from './thresholds.ts';

const LEGEND: readonly AgentState[] = ['AVAILABLE', 'RINGING', 'TALKING', 'WRAP_UP', 'PAUSED'];

/** Queues now and today. */
@customElement('pv-queue-table')
export class PvQueueTable extends PvElement {
  static override styles = [PvElement.styles, queueTableStyle];

  @property({ attribute: false }) scope!: Scope;

  constructor() {
    super();
    new Tick(this);
  }

  override render() {
    return html`<pv-card heading=${t('board.queues')} icon="users" fill flush>
      <span slot="end" class="legend">
        ${LEGEND.map((state) => html`<span><pv-dots .states=${[state]}></pv-dots>${t(`word.${state}`)}</span>`)}
      </span>
      <table>
        ${this.#head()}
        <tbody>
          ${repeat(
            this.scope.queues,
            ({ pbx, queue }) => `${pbx} ${queue}`,
            (queue) => this.#row(queue),
          )}
        </tbody>
      </table>
    </pv-card>`;
  }

  #head() {
    return html`<thead>
      <tr>
        <th scope="col">${t('board.queue')}</th>
        <th scope="col">${t('board.agents')}</th>
        <th scope="col" class="num">${t('board.col.waiting')}</th>
        <th scope="col" class="num">${t('board.col.longest')}</th>
        <th scope="col">${t('board.col.serviceLevel')}</th>
        <th scope="col" class="num wide">${t('board.col.offered')}</th>
        <th scope="col" class="num wide">${t('board.answered')}</th>
        <th scope="col" class="num">${t('board.abandoned')}</th>
        <th scope="col" class="num">${t('board.asa')}</th>
      </tr>
    </thead>`;
  }

  #row({ pbx, queue, title: told, agents, waiting, longestSince, figures }: BoardQueue) {
    const { warn, over } = waitLimits(this.scope.targetMs);
    const waited = longestSince === undefined ? 0 : clock.since(longestSince);
    const standing = level(waited, warn, over);
    const hot = standing === 'bad';
    const title = queueTitle(queue, pbx, told);
    return html`<tr class=${hot ? 'hot' : ''}>
      <th scope="row">
        <bdi>${title}</bdi>${hot ? html`<small class="bad">${t('board.breach')}</small>` : nothing}
      </th>
      <td><pv-dots .states=${statesOf(this.scope, agents)}></pv-dots></td>
      <td class="num">
        <span class="big ${waiting === 0 ? 'zero' : hot ? 'bad' : ''}">${number(waiting)}</span>
      </td>
      <td class="num"><span class="t big ${waiting === 0 ? 'zero' : standing}">${duration(waited)}</span></td>
      <td>${this.#serviceLevel(figures, title)}</td>
      <td class="num wide">${number(figures.offered)}</td>
      <td class="num wide">${number(figures.answered)}</td>
      <td class="num">${this.#abandoned(figures)}</td>
      <td class="num">
        ${figures.asaMs === undefined ? t('unit.none') : html`<span class="t">${duration(figures.asaMs)}</span>`}
      </td>
    </tr>`;
  }

  #serviceLevel({ serviceLevel }: Figures, title: string) {
    if (serviceLevel === undefined) return html`<span class="faint">${t('unit.none')}</span>`;
    const standing = serviceLevelLevel(serviceLevel);
    const value = percent(serviceLevel);
    return html`<span class="level">
      <pv-bar
        .value=${serviceLevel}
        .target=${SERVICE_LEVEL_TARGET}
        .level=${standing}
        label=${`${t('board.col.serviceLevel')}, ${title}`}
        text=${t('board.of', { value, target: percent(SERVICE_LEVEL_TARGET) })}
      ></pv-bar>
      <span class=${standing}>${value}</span>
    </span>`;
  }

  #abandoned(figures: Figures) {
    const { abandonedShare } = figures;
    const standing = abandonedLevel(abandonedShare);
    return html`<b class="isolate ${standing}">${number(abandoned(figures))}</b>
      ${abandonedShare === undefined ? nothing : html`<span class="isolate faint">${percent(abandonedShare, 1)}</span>`}`;
  }
}

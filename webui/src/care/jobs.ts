import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { when } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { wordOf } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import { STAGES, type ServiceJob } from '../wire/care.ts';
import { department } from '../work/words.ts';
import { Acting } from './acting.ts';
import { moveJob, tellOf } from './actions.ts';
import { rowStyle } from './row.css.ts';

const CHANNELS = ['CALL', 'SMS', 'EMAIL', 'MESSENGER', 'VISIT'];

/** The five steps of a job as a track: those that were taken are full. */
export function track(stage: string) {
  const taken = STAGES.findIndex((one) => one === stage);
  return html`<span class="track" aria-hidden="true"
    >${STAGES.map((_, place) => html`<i class=${place <= taken ? 'done' : ''}></i>`)}</span
  >`;
}

/** What is in work for a customer; each stage they must be told of. */
@customElement('pv-service-jobs')
export class PvServiceJobs extends Acting {
  static override styles = [PvElement.styles, rowStyle];

  @property({ attribute: false }) items: readonly ServiceJob[] = [];

  override render() {
    return html`${this.refused()}
      <ul>
        ${this.items.map((one) => this.#row(one))}
      </ul>`;
  }

  #row(one: ServiceJob) {
    const { number: code, title, stage, department: whose, dueAt, order } = one;
    const over = stage === 'DELIVERED' || stage === 'CANCELLED';
    const about = [
      order === undefined ? undefined : t('care.ofOrder', { number: order }),
      whose === undefined ? undefined : department(whose),
      dueAt === undefined ? undefined : t('care.dueAt', { when: when(dueAt) }),
    ];
    return html`<li>
      <pv-icon name="wrench"></pv-icon>
      <span
        ><b><bdi dir="ltr">${code}</bdi> <bdi>${title}</bdi></b
        ><small><bdi>${about.filter(Boolean).join(' · ')}</bdi></small></span
      >
      <span class="acts">${track(stage)} ${over ? wordOf(stage) : this.#stage(one)}</span>
      ${this.#told(one)}
    </li>`;
  }

  #stage(one: ServiceJob) {
    const move = ({ target }: Event) => {
      const { title, department: whose, dueAt } = one;
      const body = { title, ...(whose && { department: whose }), ...(dueAt && { dueAt }) };
      void this.act(() => moveJob(one, { ...body, stage: (target as HTMLSelectElement).value }));
    };
    return html`<select aria-label=${t('care.stage')} @change=${move}>
      ${STAGES.map(
        (stage) =>
          html`<option value=${stage} ?selected=${stage === one.stage}>${t(`word.${stage}`)}</option>`,
      )}
    </select>`;
  }

  /** Whether the customer knows of the stage it is in. */
  #told(one: ServiceJob) {
    const last = one.steps.at(-1);
    if (last === undefined) return nothing;
    if (last.told !== undefined)
      return html`<small class="steps"
        ><bdi
          >${t('care.told', { channel: wordOf(last.told.channel), when: when(last.told.at) })}
          ${last.told.by === undefined ? '' : person(last.told.by)}</bdi
        ></small
      >`;
    return html`<div class="steps">
      <span class="acts"
        ><pv-pill tone="warn">${t('care.mustTell')}</pv-pill> ${CHANNELS.map(
          (channel) =>
            html`<pv-button size="sm" @click=${() => void this.act(() => tellOf(one, channel))}
              >${t('care.toldBy', { channel: wordOf(channel) })}</pv-button
            >`,
        )}</span
      >
    </div>`;
  }
}

import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { bigMoney, number } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { PvElement } from '../ui/element.ts';
import { STEPS, type PersonFigures, type PipelineStep, type StepFigures } from '../wire/pipeline.ts';
import { against, spent } from './pipeline-words.ts';
import './pipeline-files.ts';
import { stepTimesStyle } from './step-times.css.ts';

/** Median time in each step for each person and department, with the team and the standard below. */
@customElement('pv-step-times')
export class PvStepTimes extends PvElement {
  static override styles = [PvElement.styles, stepTimesStyle];

  @property({ attribute: false }) steps: readonly StepFigures[] = [];
  @property({ attribute: false }) people: readonly PersonFigures[] = [];
  /** What the report was asked for. */
  @property() query = '';

  override render() {
    return html`<pv-card heading=${t('pipeline.people')} icon="users" fill flush>
      <span slot="end" class="faint end"
        >${t('pipeline.people.how')} <pv-pipeline-files table="PEOPLE" query=${this.query}></pv-pipeline-files
      ></span>
      ${
        this.people.length === 0
          ? html`<pv-empty icon="users" fact=${t('pipeline.people.none')}
              >${t('pipeline.people.none.next')}</pv-empty
            >`
          : this.#table()
      }
    </pv-card>`;
  }

  #table() {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${t('pipeline.person')}</th>
          ${STEPS.map((step) => html`<th scope="col" class="mid">${t(`pipeline.${step}`)}</th>`)}
          <th scope="col" class="mid">${t('pipeline.won')}</th>
          <th scope="col" class="num">${t('pipeline.value')}</th>
        </tr>
      </thead>
      <tbody>
        ${this.people.map((person) => this.#person(person))}
      </tbody>
      <tfoot>
        ${this.#foot('pipeline.team', ({ medianMs }) => medianMs, true)}
        ${this.#foot('pipeline.standards', ({ standardMs }) => standardMs, false)}
      </tfoot>
    </table>`;
  }

  #person({ agent, name, steps, won, valueRial }: PersonFigures) {
    const wonFigure = { measure: 'ENTERED', step: 'WON', ...(agent !== undefined && { owner: agent }) };
    const shown = name === undefined ? t('pipeline.nobody') : person(name);
    return html`<tr>
      <th scope="row">
        <span class="who"><pv-avatar name=${shown} .size=${22}></pv-avatar><bdi>${shown}</bdi></span>
      </th>
      ${STEPS.map((step) =>
        this.#cell(
          step,
          steps.find((own) => own.step === step),
        ),
      )}
      <td class="mid">
        <button
          type="button"
          ?disabled=${won === 0 || agent === undefined}
          @click=${() => this.emit('pv-behind', wonFigure)}
        >
          <b>${number(won)}</b>
        </button>
      </td>
      <td class="num"><b>${bigMoney(valueRial)}</b></td>
    </tr>`;
  }

  #cell(step: PipelineStep, own: { medianMs?: number } | undefined) {
    const medianMs = own?.medianMs;
    if (medianMs === undefined) return html`<td class="mid faint">${t('pipeline.none')}</td>`;
    const standard = this.steps.find((one) => one.step === step)?.standardMs ?? Infinity;
    const standing = against(medianMs, standard);
    return html`<td class="mid">
      <span class="time ${standing}"
        >${
          standing === ''
            ? nothing
            : html`<pv-icon name="clock" .size=${13}></pv-icon><span class="vh">${t('pipeline.over')}</span>`
        }<bdi>${spent(medianMs)}</bdi></span
      >
    </td>`;
  }

  #foot(
    label: 'pipeline.team' | 'pipeline.standards',
    time: (s: StepFigures) => number | undefined,
    sums: boolean,
  ) {
    const won = this.steps.find(({ step }) => step === 'WON');
    return html`<tr>
      <th scope="row">${t(label)}</th>
      ${this.steps.map((step) => {
        const ms = time(step);
        return html`<td class="mid"><bdi>${ms === undefined ? t('pipeline.none') : spent(ms)}</bdi></td>`;
      })}
      <td class="mid">${sums ? number(won?.entered ?? 0) : nothing}</td>
      <td class="num">${sums ? bigMoney(won?.valueRial ?? 0) : nothing}</td>
    </tr>`;
  }
}

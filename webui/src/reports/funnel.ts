import { html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { bigMoney, number, percent } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { StepFigures } from '../wire/pipeline.ts';
import { against, spent } from './pipeline-words.ts';
import './pipeline-files.ts';
import { funnelStyle } from './funnel.css.ts';

const WIDTH = 100;
const HEIGHT = 100;
/** How much of a step's width its block takes; the rest narrows to the next. */
const BLOCK = 62;

/** What entered each step, how much of it went on, and the time it took against the standard. */
@customElement('pv-funnel')
export class PvFunnel extends PvElement {
  static override styles = [PvElement.styles, funnelStyle];

  @property({ attribute: false }) steps: readonly StepFigures[] = [];
  /** What the report was asked for. */
  @property() query = '';

  override render() {
    return html`<section aria-label=${t('pipeline.steps')}>
      <ol class="row">
        ${this.steps.map((step, i) => this.#head(step, this.steps[i - 1]))}
      </ol>
      ${this.#picture()}
      <ul class="row">
        ${this.steps.map((step) => this.#time(step))}
      </ul>
      <footer><pv-pipeline-files table="STEPS" query=${this.query}></pv-pipeline-files></footer>
    </section>`;
  }

  #head({ step, entered, valueRial }: StepFigures, before: StepFigures | undefined) {
    return html`<li>
      <span class="name">
        <b>${t(`pipeline.${step}`)}</b>
        ${
          before === undefined || before.entered === 0
            ? nothing
            : html`<small title=${t('pipeline.wentOn', { n: before.wentOn, of: before.entered })}>
                <pv-icon name="arrow-e" .size=${13}></pv-icon>${percent(before.wentOn / before.entered)}
              </small>`
        }
      </span>
      <span class="figure">
        <button
          type="button"
          ?disabled=${entered === 0}
          @click=${() => this.emit('pv-behind', { measure: 'ENTERED', step })}
        >
          <strong class=${entered === 0 ? 'zero' : ''}>${number(entered)}</strong></button
        ><small>${bigMoney(valueRial)}</small>
      </span>
    </li>`;
  }

  #time({ step, medianMs, standardMs, late }: StepFigures) {
    const standing = against(medianMs, standardMs);
    const longest = Math.max(standardMs * 1.33, medianMs ?? 0);
    const said = medianMs === undefined ? t('pipeline.none') : spent(medianMs);
    return html`<li>
      <span class="time">
        <b class="t ${standing}">${said}</b
        ><small>${t('pipeline.standard', { time: spent(standardMs) })}</small>
      </span>
      <pv-bar
        label=${t(`pipeline.${step}`)}
        .value=${(medianMs ?? 0) / longest}
        .target=${standardMs / longest}
        .level=${standing}
        .text=${said}
      ></pv-bar>
      <button
        type="button"
        class="late ${late === 0 ? '' : standing === 'bad' ? 'bad' : 'warn'}"
        ?disabled=${late === 0}
        @click=${() => this.emit('pv-behind', { measure: 'LATE', step })}
      >
        <pv-icon name=${late === 0 ? 'check' : 'clock'} .size=${14}></pv-icon>
        ${late === 0 ? t('pipeline.late.none') : t('pipeline.late', { n: late })}
      </button>
    </li>`;
  }

  #picture() {
    const most = Math.max(1, ...this.steps.map(({ entered }) => entered));
    const heights = this.steps.map(({ entered }) => (entered / most) * HEIGHT);
    return html`<svg
      class="funnel"
      viewBox="0 0 ${this.steps.length * WIDTH} ${HEIGHT}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${this.steps.map(({ step, entered }) => `${t(`pipeline.${step}`)}: ${number(entered)}`).join(', ')}
    >
      ${heights.map((height, i) => this.#part(height, heights[i + 1], i))}
    </svg>`;
  }

  #part(height: number, next: number | undefined, place: number) {
    const [start, end] = [place * WIDTH, place * WIDTH + BLOCK];
    const [top, bottom] = edges(height);
    const block = svg`<rect x=${start} y=${top} width=${BLOCK} height=${height} style="opacity:${1 - place * 0.08}"></rect>`;
    if (next === undefined) return block;
    const [nextTop, nextBottom] = edges(next);
    const [middle, to] = [(end + start + WIDTH) / 2, start + WIDTH];
    const path = `M${end} ${top}C${middle} ${top} ${middle} ${nextTop} ${to} ${nextTop}V${nextBottom}C${middle} ${nextBottom} ${middle} ${bottom} ${end} ${bottom}Z`;
    return svg`${block}<path d=${path}></path>`;
  }
}

function edges(height: number): [number, number] {
  return [(HEIGHT - height) / 2, (HEIGHT + height) / 2];
}

import { html, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { daysSinceEpoch } from '../i18n/day.ts';
import { clockTime, longDate, monthAndYear, shortDate } from '../i18n/format.ts';
import { language, zone } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { catalogue, session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { PipelineReport, PipelineStep } from '../wire/pipeline.ts';
import { Problem } from '../wire/session.ts';
import { Watch } from '../wire/store.ts';
import './funnel.ts';
import './late-list.ts';
import './lost-list.ts';
import { isoDay, noon, PERIODS, periodOf, type PeriodKind } from './period.ts';
import { sticking } from './pipeline-words.ts';
import { pipelineStyle } from './pipeline.css.ts';
import './step-times.ts';

type Shown = PipelineReport | 'loading' | { failed: string };

/** What moved through the sales pipeline in a day, week or month, and where it sticks. */
@customElement('pv-pipeline')
export class PvPipeline extends PvElement {
  static override styles = [PvElement.styles, pipelineStyle];

  readonly #catalogue = new Watch(this, catalogue, (value) => value);
  @state() private kind: PeriodKind = 'day';
  /** A day of the period that is shown; without one, today. */
  @state() private day: number | undefined;
  @state() private source = '';
  @state() private shown: Shown = 'loading';
  #asked = '';

  override render() {
    return html`<div class="page">
      <header>
        <div class="title">
          <h1 tabindex="-1">${t('pipeline.title')}</h1>
          <p>${this.#sentence()}</p>
        </div>
        ${this.#controls()}
      </header>
      ${this.#body()}
    </div>`;
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const path = this.#path();
    if (path !== this.#asked) void this.#load(path);
  }

  get #period() {
    return periodOf(this.kind, this.day ?? daysSinceEpoch(Date.now()), language.value);
  }

  #path(): string {
    const { first, last } = this.#period;
    const source = this.source === '' ? '' : `&source=${encodeURIComponent(this.source)}`;
    return `/reports/pipeline?from=${isoDay(first)}&to=${isoDay(last)}${source}`;
  }

  async #load(path: string): Promise<void> {
    this.#asked = path;
    if (typeof this.shown !== 'object' || 'failed' in this.shown) this.shown = 'loading';
    const told = await session.get<PipelineReport>(path).catch((failure: unknown) => ({
      failed: failure instanceof Problem ? failure.detail : t('pipeline.away'),
    }));
    if (path === this.#asked) this.shown = told;
  }

  #sentence() {
    const report = this.shown;
    const days = this.#days();
    if (report === 'loading' || 'failed' in report) return days;
    const when =
      report.until < report.to
        ? t('pipeline.whenUntil', { days, time: clockTime(report.until), zone: zone.value })
        : t('pipeline.when', { days, zone: zone.value });
    const entered = (step: PipelineStep) => report.steps.find((one) => one.step === step)?.entered ?? 0;
    const sums = { entered: entered('NEW'), won: entered('WON'), delivered: report.delivered };
    const slow = sticking(report.steps);
    return [
      when,
      t('pipeline.summary', sums),
      slow && t('pipeline.sticks', { step: t(`pipeline.${slow.step}`) }),
    ]
      .filter(Boolean)
      .join(' ');
  }

  #days(): string {
    const { first, last } = this.#period;
    if (this.kind === 'day') return longDate(noon(first));
    if (this.kind === 'month') return monthAndYear(noon(first));
    return t('pipeline.range', { from: shortDate(noon(first)), to: shortDate(noon(last)) });
  }

  #controls() {
    const step = (by: number) => () => {
      const { first, last } = this.#period;
      this.day = by < 0 ? first - 1 : last + 1;
    };
    const isNow = this.#period.last >= daysSinceEpoch(Date.now());
    return html`<div class="controls">
      <pv-seg
        label=${t('pipeline.period')}
        .segments=${PERIODS.map((id) => ({ id, label: t(`pipeline.${id}`) }))}
        selected=${this.kind}
        @pv-choose=${({ detail }: CustomEvent<PeriodKind>) => (this.kind = detail)}
      ></pv-seg>
      <pv-button icon="chev-e" class="back" label=${t('pipeline.before')} @click=${step(-1)}></pv-button>
      <pv-button icon="chev-e" label=${t('pipeline.after')} ?disabled=${isNow} @click=${step(1)}></pv-button>
      <select
        aria-label=${t('pipeline.source')}
        .value=${this.source}
        @change=${({ target }: Event) => (this.source = (target as HTMLSelectElement).value)}
      >
        <option value="">${t('pipeline.allSources')}</option>
        ${this.#catalogue.value.sources.map(
          ({ code, title }) => html`<option value=${code}>${title[language.value]}</option>`,
        )}
      </select>
    </div>`;
  }

  #body() {
    const shown = this.shown;
    if (shown === 'loading') return html`<pv-skeleton lines="8"></pv-skeleton>`;
    if ('failed' in shown)
      return html`<pv-empty icon="warn" fact=${t('pipeline.failed')}>
        ${shown.failed}
        <pv-button @click=${() => this.#load(this.#path())}>${t('pipeline.again')}</pv-button>
      </pv-empty>`;
    return html`<pv-funnel .steps=${shown.steps}></pv-funnel>
      <div class="columns">
        <pv-step-times .steps=${shown.steps} .people=${shown.people}></pv-step-times>
        <div class="column">
          <pv-late-list .late=${shown.late}></pv-late-list>
          <pv-lost-list .lost=${shown.lost}></pv-lost-list>
        </div>
      </div>`;
  }
}

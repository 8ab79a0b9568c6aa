import { html, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { daysSinceEpoch } from '../i18n/day.ts';
import { bothCalendars } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { Figure, PipelineReport } from '../wire/pipeline.ts';
import { refusalOf } from '../wire/refusal.ts';
import './funnel.ts';
import './late-list.ts';
import './lost-list.ts';
import { isoDay, periodOf, type Period, type PeriodKind } from './period.ts';
import './behind-dialog.ts';
import './pipeline-controls.ts';
import type { Asked } from './pipeline-controls.ts';
import { sentence } from './pipeline-sentence.ts';
import { pipelineStyle } from './pipeline.css.ts';
import './step-times.ts';

type Shown = PipelineReport | 'loading' | { failed: string };

/** What moved through the sales pipeline in a day, week or month, and where it sticks. */
@customElement('pv-pipeline')
export class PvPipeline extends PvElement {
  static override styles = [PvElement.styles, pipelineStyle];

  @state() private kind: PeriodKind = 'day';
  /** A day of the period that is shown; without one, today. */
  @state() private day: number | undefined;
  /** Days of one's own choice. */
  @state() private own: Period | undefined;
  @state() private source = '';
  @state() private owner = '';
  @state() private figure: Figure | undefined;
  @state() private shown: Shown = 'loading';
  #asked = '';

  override render() {
    return html`<div class="page">
      <header>
        <div class="title">
          <h1 tabindex="-1">${t('pipeline.title')}</h1>
          <p>${sentence(this.shown, this.kind, this.#period)}</p>
        </div>
        <div class="controls">${this.#controls()}</div>
      </header>
      ${this.#body()}
    </div>`;
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const path = this.#path();
    if (path !== this.#asked) void this.#load(path);
  }

  get #period(): Period {
    const today = daysSinceEpoch(Date.now());
    if (this.kind === 'own') return this.own ?? { first: today, last: today };
    return periodOf(this.kind, this.day ?? today, language.value);
  }

  get #query(): string {
    const { first, last } = this.#period;
    const only = (name: 'source' | 'owner') =>
      this[name] === '' ? '' : `&${name}=${encodeURIComponent(this[name])}`;
    return `from=${isoDay(first)}&to=${isoDay(last)}${only('source')}${only('owner')}`;
  }

  #path(): string {
    return `/reports/pipeline?${this.#query}`;
  }

  async #load(path: string): Promise<void> {
    this.#asked = path;
    if (typeof this.shown !== 'object' || 'failed' in this.shown) this.shown = 'loading';
    const told = await session.get<PipelineReport>(path).catch((failure: unknown) => ({
      failed: refusalOf(failure),
    }));
    if (path === this.#asked) this.shown = told;
  }

  #controls() {
    const { kind, source, owner } = this;
    return html`<pv-pipeline-controls
        .asked=${{ kind, period: this.#period, source, owner }}
        @pv-ask=${this.#ask}
      ></pv-pipeline-controls>
      <pv-button icon="print" @click=${() => window.print()}>${t('pipeline.print')}</pv-button>`;
  }

  /** Another kind of period holds the same days; own days begin as what was shown. */
  readonly #ask = ({ detail }: CustomEvent<Partial<Asked>>) => {
    const { kind, period, source, owner } = detail;
    if (kind === 'own') this.own = this.#period;
    if (kind !== undefined) this.kind = kind;
    if (period !== undefined && this.kind === 'own') this.own = period;
    else if (period !== undefined) this.day = period.first;
    if (source !== undefined) this.source = source;
    if (owner !== undefined) this.owner = owner;
  };

  #body() {
    const shown = this.shown;
    if (shown === 'loading') return html`<pv-skeleton lines="8"></pv-skeleton>`;
    if ('failed' in shown)
      return html`<pv-empty icon="warn" fact=${t('pipeline.failed')}>
        ${shown.failed}
        <pv-button @click=${() => this.#load(this.#path())}>${t('pipeline.again')}</pv-button>
      </pv-empty>`;
    const query = this.#query;
    return html`<div class="report" @pv-behind=${({ detail }: CustomEvent<Figure>) => (this.figure = detail)}>
        <pv-funnel .steps=${shown.steps} .query=${query}></pv-funnel>
        <div class="columns">
          <pv-step-times .steps=${shown.steps} .people=${shown.people} .query=${query}></pv-step-times>
          <div class="column">
            <pv-late-list .late=${shown.late} .query=${query}></pv-late-list>
            <pv-lost-list .lost=${shown.lost} .query=${query}></pv-lost-list>
          </div>
        </div>
        <p class="paper">
          ${t('pipeline.printed', { name: person(session.signedIn.value?.me.user ?? ''), when: bothCalendars(Date.now()) })}
        </p>
      </div>
      <pv-behind
        .figure=${this.figure}
        .query=${query}
        @pv-close=${() => (this.figure = undefined)}
      ></pv-behind>`;
  }
}

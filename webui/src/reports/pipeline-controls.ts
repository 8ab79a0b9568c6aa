import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { daysSinceEpoch } from '../i18n/day.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { catalogue } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { Watch } from '../wire/store.ts';
import '../work/day-field.ts';
import { isoDay, PERIODS, type Period, type PeriodKind } from './period.ts';

const DAY_MS = 86_400_000;

/** What the report is asked for. */
export interface Asked {
  kind: PeriodKind;
  period: Period;
  source: string;
  owner: string;
}

/** Which days, which source, whose. Tells of another wish by `pv-ask`. */
@customElement('pv-pipeline-controls')
export class PvPipelineControls extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: end;
        justify-content: flex-end;
      }
      .back {
        transform: scaleX(-1);
      }
      select {
        min-block-size: 36px;
        max-inline-size: 150px;
        padding-inline: 10px;
        border: 1px solid var(--pv-line-strong);
        border-radius: 9px;
        background: var(--pv-surface);
      }
      pv-day-field {
        --pv-field-size: 36px;

        inline-size: 128px;
      }
    `,
  ];

  @property({ attribute: false }) asked!: Asked;
  readonly #catalogue = new Watch(this, catalogue, (value) => value);

  override render() {
    const { kind, period } = this.asked;
    const { sources, colleagues, departments } = this.#catalogue.value;
    return html`<pv-seg
        label=${t('pipeline.period')}
        .segments=${PERIODS.map((id) => ({ id, label: t(`pipeline.${id}`) }))}
        selected=${kind}
        @pv-choose=${({ detail }: CustomEvent<PeriodKind>) => this.#ask({ kind: detail })}
      ></pv-seg>
      ${kind === 'own' ? this.#days(period) : this.#steps(period)}
      ${this.#select('source', t('pipeline.source'), t('pipeline.allSources'), sources.map(named))}
      ${this.#select('owner', t('pipeline.person.filter'), t('pipeline.allPeople'), [
        ...colleagues.map(({ agent, name }): [string, string] => [agent, name]),
        ...departments.map(named),
      ])}`;
  }

  #steps({ first, last }: Period) {
    const isNow = last >= daysSinceEpoch(Date.now());
    const step = (day: number) => () => this.#ask({ period: { first: day, last: day } });
    return html`<pv-button
        icon="chev-e"
        class="back"
        label=${t('pipeline.before')}
        @click=${step(first - 1)}
      ></pv-button>
      <pv-button
        icon="chev-e"
        label=${t('pipeline.after')}
        ?disabled=${isNow}
        @click=${step(last + 1)}
      ></pv-button>`;
  }

  #days({ first, last }: Period) {
    const chosen =
      (end: 'first' | 'last') =>
      ({ detail }: CustomEvent<string>) => {
        if (detail === '') return;
        const day = Date.parse(detail) / DAY_MS;
        const other =
          end === 'first'
            ? { first: day, last: Math.max(day, last) }
            : { first: Math.min(day, first), last: day };
        this.#ask({ period: other });
      };
    return html`<pv-day-field
        label=${t('pipeline.from')}
        .value=${isoDay(first)}
        @pv-choose=${chosen('first')}
      ></pv-day-field>
      <pv-day-field
        label=${t('pipeline.to')}
        .value=${isoDay(last)}
        @pv-choose=${chosen('last')}
      ></pv-day-field>`;
  }

  #select(field: 'source' | 'owner', label: string, all: string, options: [string, string][]) {
    if (options.length === 0) return nothing;
    return html`<select
      aria-label=${label}
      .value=${this.asked[field]}
      @change=${({ target }: Event) => this.#ask({ [field]: (target as HTMLSelectElement).value })}
    >
      <option value="">${all}</option>
      ${options.map(([code, word]) => html`<option value=${code} ?selected=${code === this.asked[field]}>${word}</option>`)}
    </select>`;
  }

  #ask(change: Partial<Asked>): void {
    this.emit('pv-ask', change);
  }
}

function named({ code, title }: { code: string; title: { en: string; fa: string } }): [string, string] {
  return [code, title[language.value]];
}

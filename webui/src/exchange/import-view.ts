import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { number } from '../i18n/format.ts';
import { lookup, t } from '../i18n/messages.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { isBusy, share, type Import } from '../wire/exchange.ts';
import './column-map.ts';
import { exchangeStyle } from './exchange.css.ts';
import './fault-list.ts';
import { refusal } from './refusal.ts';

/** One import: how far it is, how its file is read, what is wrong with it, and what to do next. */
@customElement('pv-import-view')
export class PvImportView extends PvElement {
  static override styles = [
    PvElement.styles,
    exchangeStyle,
    css`
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 4px var(--pv-4);
        color: var(--pv-ink-2);
      }
    `,
  ];

  @property({ attribute: false }) job!: Import;
  @state() private failed = '';

  override render() {
    const { fileName, state, failure } = this.job;
    return html`<div class="stack">
      <pv-card heading=${fileName} icon="doc">
        <span slot="after" class="tell">${t(`exchange.${this.job.kind}`)}</span>
        <span slot="end"><b role="status">${t(`exchange.${state}`)}</b></span>
        <div class="stack">
          ${this.#progress()}
          <div class="facts">${this.#facts().map((fact) => html`<span>${fact}</span>`)}</div>
          ${failure && html`<p class="bad" role="alert">${lookup(`exchange.reason.${failure.reason}`) ?? failure.detail}</p>`}
          ${this.failed === '' ? nothing : html`<p class="bad" role="alert">${this.failed}</p>`}
          <div class="controls">${this.#actions()}</div>
        </div>
      </pv-card>
      ${state === 'CHECKED' && this.job.progress.badRows > 0 ? html`<pv-fault-list .job=${this.job}></pv-fault-list>` : nothing}
      ${this.job.columns.length > 0 && state !== 'DONE' ? html`<pv-column-map .job=${this.job}></pv-column-map>` : nothing}
    </div>`;
  }

  #progress() {
    const done = share(this.job);
    if (done === undefined) return nothing;
    const { units, unitsDone } = this.job.progress;
    const text = t('exchange.of', { done: unitsDone, all: units });
    return html`<div>
      <pv-bar label=${t('exchange.IMPORTING')} value=${done} text=${text}></pv-bar>
      <p class="tell">${text}</p>
    </div>`;
  }

  #facts(): string[] {
    const { rows, badRows, created, changed, jalaliDays, gregorianDays, toJudge, takenAway } =
      this.job.progress;
    const checked = rows > 0 && this.job.state !== 'READY';
    return [
      checked && t('exchange.rows', { n: rows }),
      checked &&
        !isBusy(this.job) &&
        (badRows > 0 ? t('exchange.bad', { n: badRows }) : t('exchange.allGood')),
      checked && jalaliDays > 0 && t('exchange.jalali', { n: jalaliDays }),
      checked && gregorianDays > 0 && t('exchange.gregorian', { n: gregorianDays }),
      checked && takenAway > 0 && t('exchange.takenAway', { n: takenAway }),
      (created + changed > 0 || this.job.state === 'DONE') && t('exchange.result', { created, changed }),
      this.job.state === 'JUDGING' && t('exchange.toJudge', { n: toJudge }),
    ].filter((fact) => fact !== false);
  }

  #actions() {
    const { state, progress } = this.job;
    const { badRows, rows } = progress;
    const ready = ['READY', 'CHECKED', 'FAILED', 'CANCELLED'].includes(state) && this.job.columns.length > 0;
    return html`${
      state === 'CHECKED' && rows > badRows
        ? html`<pv-button
            variant="primary"
            icon="check"
            @click=${() => this.#do('start', { skipBad: badRows > 0 })}
          >
            ${badRows > 0 ? `${t('exchange.startRest')} (${number(rows - badRows)})` : t('exchange.start')}
          </pv-button>`
        : nothing
    }
    ${
      ready && state !== 'CANCELLED'
        ? html`<pv-button
            variant=${state === 'READY' ? 'primary' : 'plain'}
            icon="search"
            @click=${() => this.#do('check')}
          >
            ${t('exchange.check')}
          </pv-button>`
        : nothing
    }
    ${
      state === 'DONE' || state === 'CANCELLED'
        ? nothing
        : html`<pv-button icon="x" @click=${this.#cancel}>
            ${t(isBusy(this.job) ? 'exchange.cancel' : 'exchange.forget')}
          </pv-button>`
    }`;
  }

  readonly #cancel = () => this.#ask(session.delete(`/imports/${this.job.id}`));

  #do(step: 'check' | 'start', body?: unknown): Promise<void> {
    return this.#ask(session.post(`/imports/${this.job.id}/${step}`, body));
  }

  async #ask(wish: Promise<unknown>): Promise<void> {
    this.failed = await wish.then(() => '', refusal);
    this.emit('pv-import', this.job);
  }
}

import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { bigMoney, number, when } from '../i18n/format.ts';
import { lookup, t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { Behind, Figure } from '../wire/pipeline.ts';
import { spent } from './pipeline-words.ts';

/** The opportunities behind one number of the report. Open while `figure` is set; tells by `pv-close`. */
@customElement('pv-behind')
export class PvBehind extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      pv-dialog {
        --pv-dialog-size: 820px;
      }
      th,
      td {
        padding: 6px 8px;
        border-block-start: 1px solid var(--pv-line);
      }
      thead th {
        color: var(--pv-ink-3);
        font-size: 12px;
      }
      button,
      a {
        padding: 0;
        border: 0;
        background: none;
        color: var(--pv-accent-ink);
        text-align: start;
        text-decoration: underline;
      }
      p {
        margin-block-end: 8px;
      }
    `,
  ];

  @property({ attribute: false }) figure: Figure | undefined;
  /** What the report was asked for. */
  @property() query = '';
  @state() private behind: Behind | 'failed' | undefined;

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('figure')) return;
    this.behind = undefined;
    if (this.figure !== undefined) void this.#read(this.figure);
  }

  override render() {
    const { figure } = this;
    return html`<pv-dialog
      heading=${figure === undefined ? '' : headingOf(figure)}
      ?open=${figure !== undefined}
    >
      ${figure === undefined ? nothing : this.#body()}
    </pv-dialog>`;
  }

  #body() {
    const { behind } = this;
    if (behind === undefined) return html`<pv-skeleton lines="5"></pv-skeleton>`;
    if (behind === 'failed') return html`<pv-empty icon="warn" fact=${t('pipeline.failed')}></pv-empty>`;
    const { total, valueRial, items } = behind;
    if (total === 0) return html`<pv-empty icon="funnel" fact=${t('pipeline.behind.none')}></pv-empty>`;
    return html`<p class="muted">
        ${t('pipeline.behind.value', { n: number(total), value: bigMoney(valueRial) })}
        ${total > items.length ? t('pipeline.behind.more', { n: items.length }) : nothing}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('deal.one.opportunity')}</th>
            <th scope="col">${t('print.for')}</th>
            <th scope="col">${t('pipeline.person')}</th>
            <th scope="col">${t('pipeline.measure.ENTERED')}</th>
            <th scope="col">${t('pipeline.measure.LEFT')}</th>
            <th scope="col" class="num">${t('pipeline.value')}</th>
          </tr>
        </thead>
        <tbody>
          ${items.map((item) => this.#row(item))}
        </tbody>
      </table>`;
  }

  #row({
    opportunity,
    title,
    party,
    name,
    ownerName,
    entered,
    wentTo,
    spentMs,
    valueRial,
  }: Behind['items'][number]) {
    const to =
      wentTo === undefined ? '' : (lookup(`pipeline.${wentTo}`) ?? t(`pipeline.measure.${wentTo as 'LOST'}`));
    const open = () => this.emit('pv-deal', { what: 'opportunity', party, id: opportunity });
    return html`<tr>
      <td>
        <button type="button" @click=${open}><bdi>${title}</bdi></button>
      </td>
      <td>
        <a href="/customers/${party}"><bdi>${name}</bdi></a>
      </td>
      <td><bdi>${ownerName === undefined ? t('pipeline.nobody') : person(ownerName)}</bdi></td>
      <td>${when(entered)}</td>
      <td><bdi>${spent(spentMs)}</bdi> ${to === '' ? nothing : html`<span class="faint">${to}</span>`}</td>
      <td class="num">${bigMoney(valueRial)}</td>
    </tr>`;
  }

  async #read(figure: Figure): Promise<void> {
    const query = new URLSearchParams(this.query);
    for (const [name, value] of Object.entries(figure)) query.set(name, String(value));
    const read = session.get<Behind>(`/reports/pipeline/behind?${query.toString()}`);
    const behind = await read.catch(() => 'failed' as const);
    if (figure === this.figure) this.behind = behind;
  }
}

function headingOf({ measure, step, reason }: Figure): string {
  const what = step === undefined ? (reason ?? t('pipeline.lost')) : t(`pipeline.${step}`);
  return t('pipeline.behind.of', { what, measure: t(`pipeline.measure.${measure}`) });
}

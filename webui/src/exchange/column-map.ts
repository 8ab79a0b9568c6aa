import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { asRead, saved } from '../deals/saving.ts';
import { t } from '../i18n/messages.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { FIELDS, isBusy, type Column, type Import } from '../wire/exchange.ts';
import { exchangeStyle } from './exchange.css.ts';
import './file-layout.ts';
import { refusal } from './refusal.ts';

const REQUIRED: ReadonlySet<string> = new Set([
  'ID',
  'NAME',
  'ORDER_AT',
  'AMOUNT',
  'CONTACT_ID',
  'CONTACT_AT',
  'PRODUCT_CODE',
  'PRODUCT_CATEGORY',
  'PRICE',
]);

/** How the file of an import is read and what its columns hold; every change is told to the server at once. */
@customElement('pv-column-map')
export class PvColumnMap extends PvElement {
  static override styles = [PvElement.styles, exchangeStyle];

  @property({ attribute: false }) job!: Import;
  @state() private failed = '';
  #told: Promise<void> = Promise.resolve();

  override render() {
    const fixed = isBusy(this.job);
    return html`<pv-card heading=${t('exchange.columns')} icon="layers">
      <div class="stack">
        <pv-file-layout
          .job=${this.job}
          @pv-lay-out=${({ detail }: CustomEvent<object>) => this.#tell(() => detail)}
        ></pv-file-layout>
        ${this.failed === '' ? nothing : html`<p class="bad" role="alert">${this.failed}</p>`}
        <table>
          <thead>
            <tr>
              <th>${t('exchange.column')}</th>
              <th>${t('exchange.field')}</th>
              <th>${t('exchange.samples')}</th>
            </tr>
          </thead>
          <tbody>
            ${this.job.columns.map((column, i) => this.#row(column, i, fixed))}
          </tbody>
        </table>
      </div>
    </pv-card>`;
  }

  #row({ heading, field, samples }: Column, i: number, fixed: boolean) {
    const choose = ({ target }: Event) =>
      this.#tell(() => ({
        fields: this.job.columns.map((column, at) =>
          at === i ? (target as HTMLSelectElement).value : (column.field ?? ''),
        ),
      }));
    return html`<tr>
      <td>
        <b><bdi>${heading}</bdi></b>
      </td>
      <td>
        <select aria-label="${t('exchange.field')} ${heading}" ?disabled=${fixed} @change=${choose}>
          <option value="" .selected=${live(field === undefined)}>${t('exchange.leaveOut')}</option>
          ${FIELDS[this.job.kind].map(
            (one) =>
              html`<option value=${one} .selected=${live(one === field)}>
                ${REQUIRED.has(one) ? t('exchange.required', { field: t(`exchange.field.${one}`) }) : t(`exchange.field.${one}`)}
              </option>`,
          )}
        </select>
      </td>
      <td class="tell"><bdi>${samples.filter((sample) => sample !== '').join(' · ')}</bdi></td>
    </tr>`;
  }

  /** One after the other: each rests on what became of the one before. */
  #tell(change: () => object): void {
    this.#told = this.#told.then(() => this.#send(change()));
  }

  async #send(change: object): Promise<void> {
    const { id, version } = this.job;
    const outcome = await saved(session.patch<Import>(`/imports/${id}`, change, asRead(version)), refusal);
    this.failed = 'done' in outcome ? '' : outcome.current ? t('exchange.changed') : outcome.why;
    const now = 'done' in outcome ? outcome.done : outcome.current;
    if (now !== undefined) this.job = now;
    this.emit('pv-import', this.job);
  }
}

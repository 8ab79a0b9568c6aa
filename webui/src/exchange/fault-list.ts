import { html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { number } from '../i18n/format.ts';
import { fill, isolate, lookup, t } from '../i18n/messages.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { BadCell, Import } from '../wire/exchange.ts';
import { exchangeStyle } from './exchange.css.ts';
import { refusal } from './refusal.ts';

const SHOWN = 200;

/** Which rows of a checked file are bad, and why. */
@customElement('pv-fault-list')
export class PvFaultList extends PvElement {
  static override styles = [PvElement.styles, exchangeStyle];

  @property({ attribute: false }) job!: Import;
  @state() private faults: BadCell[] | string = [];
  #asked = '';

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { id, progress } = this.job;
    const asked = `${id}/${progress.rows}/${progress.badRows}`;
    if (asked !== this.#asked) void this.#load((this.#asked = asked));
  }

  async #load(asked: string): Promise<void> {
    const told = await session
      .get<{ items: BadCell[] }>(`/imports/${this.job.id}/faults?limit=${SHOWN}`)
      .then(({ items }) => items, refusal);
    if (asked === this.#asked) this.faults = told;
  }

  override render() {
    if (typeof this.faults === 'string') return html`<p class="bad" role="alert">${this.faults}</p>`;
    return html`<pv-card heading=${t('exchange.faults')} icon="warn">
      <div class="stack">
        <table>
          <thead>
            <tr>
              <th>${t('exchange.row')}</th>
              <th>${t('exchange.column')}</th>
              <th>${t('exchange.value')}</th>
              <th>${t('exchange.allowed')}</th>
            </tr>
          </thead>
          <tbody>
            ${this.faults.map(
              (fault) =>
                html`<tr>
                  <td>${number(fault.row)}</td>
                  <td><bdi>${fault.column}</bdi></td>
                  <td><bdi>${fault.value || '—'}</bdi></td>
                  <td class="tell">${allowed(fault)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
        ${this.faults.length === SHOWN ? html`<p class="tell">${t('exchange.first', { n: SHOWN })}</p>` : ''}
      </div>
    </pv-card>`;
  }
}

function allowed({ rule, words, allowed: english }: BadCell): string {
  return fill(lookup(`exchange.rule.${rule}`) ?? english, () => isolate(words ?? ''));
}

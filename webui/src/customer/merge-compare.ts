import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { phone } from '../i18n/phone.ts';
import { wordOf } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import type { Party } from '../wire/customer.ts';
import { mergeCompareStyle } from './merge-compare.css.ts';
import { differences, missing, type Field, type Row } from './merging.ts';

const WORDS: ReadonlySet<Field> = new Set(['KIND', 'ROLE', 'CHANNEL', 'LANGUAGE']);

/** Two files side by side; where they differ one value wins. Tells by `pv-merge` what is taken, `pv-swap`, `pv-back`. */
@customElement('pv-merge-compare')
export class PvMergeCompare extends PvElement {
  static override styles = [PvElement.styles, mergeCompareStyle];

  @property({ attribute: false }) survivor!: Party;
  @property({ attribute: false }) duplicate!: Party;
  @state() private take: ReadonlySet<Field> = new Set();

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('survivor') || changed.has('duplicate'))
      this.take = missing(differences(this.survivor, this.duplicate));
  }

  override render() {
    const rows = differences(this.survivor, this.duplicate);
    return html`<p class="muted">${t('merge.compare')}</p>
      <table>
        <thead>
          <tr>
            <td>
              <pv-button size="sm" icon="swap" @click=${() => this.emit('pv-swap', undefined)}
                >${t('merge.swap')}</pv-button
              >
            </td>
            ${this.#head('merge.keeps', this.survivor)} ${this.#head('merge.joins', this.duplicate)}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => this.#row(row))}
          <tr>
            <th scope="row">${t('merge.numbers')}<small class="faint">${t('merge.numbers.all')}</small></th>
            ${numbers(this.survivor)} ${numbers(this.duplicate)}
          </tr>
        </tbody>
      </table>
      <footer>
        <pv-button variant="quiet" @click=${() => this.emit('pv-back', undefined)}
          >${t('merge.back')}</pv-button
        >
        <pv-button variant="primary" icon="users" @click=${() => this.emit('pv-merge', this.take)}
          >${t('merge.go')}</pv-button
        >
      </footer>`;
  }

  #head(what: 'merge.keeps' | 'merge.joins', { name }: Party) {
    return html`<th scope="col">
      <span class="over">${t(what)}</span><b><bdi>${name}</bdi></b>
    </th>`;
  }

  #row({ field, mine, other }: Row) {
    return html`<tr>
      <th scope="row">${t(`merge.field.${field}`)}</th>
      ${this.#choice(field, mine, false)} ${this.#choice(field, other, true)}
    </tr>`;
  }

  #choice(field: Field, value: string | undefined, taken: boolean) {
    const shown =
      value === undefined
        ? html`<span class="faint">${t('merge.nothing')}</span>`
        : html`<bdi>${WORDS.has(field) ? wordOf(value.toUpperCase()) : value}</bdi>`;
    return html`<td>
      <label
        ><input
          type="radio"
          name=${field}
          .checked=${this.take.has(field) === taken}
          @change=${() => this.#choose(field, taken)}
        />${shown}</label
      >
    </td>`;
  }

  #choose(field: Field, taken: boolean): void {
    const take = new Set(this.take);
    if (taken) take.add(field);
    else take.delete(field);
    this.take = take;
  }
}

function numbers({ numbers: all }: Party) {
  return html`<td>${all.map(({ number }) => html`<bdi class="tel" dir="ltr">${phone(number)}</bdi>`)}</td>`;
}

import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { ENCODINGS, isBusy, SEPARATORS, type Import } from '../wire/exchange.ts';
import { exchangeStyle } from './exchange.css.ts';

const UNITS: readonly number[] = [1, 10];

interface Choice<T> {
  label: string;
  values: readonly T[];
  now: T;
  named: (value: T) => string;
  change: (value: string) => object;
}

/** How an import's file is written; a choice is told with `pv-lay-out`. */
@customElement('pv-file-layout')
export class PvFileLayout extends PvElement {
  static override styles = [
    PvElement.styles,
    exchangeStyle,
    css`
      .header {
        display: flex;
        align-items: center;
        gap: 6px;
        min-block-size: 34px;
      }
    `,
  ];

  @property({ attribute: false }) job!: Import;

  override render() {
    const { layout, kind } = this.job;
    if (layout === undefined) return nothing;
    return html`<div class="controls">
      ${layout.type === 'CSV' ? [this.#encoding(layout.encoding), this.#separator(layout.separator)] : nothing}
      ${kind === 'ORDERS' || kind === 'PRODUCTS' ? this.#unit() : nothing}
      <label class="header">
        <input
          type="checkbox"
          .checked=${live(layout.header)}
          ?disabled=${isBusy(this.job)}
          @change=${({ target }: Event) => this.emit('pv-lay-out', { header: (target as HTMLInputElement).checked })}
        />${t('exchange.header')}
      </label>
    </div>`;
  }

  #encoding(now: (typeof ENCODINGS)[number]) {
    const named = (one: string) => one.replace('_', '-');
    const change = (encoding: string) => ({ encoding });
    return this.#select({ label: t('exchange.encoding'), values: ENCODINGS, now, named, change });
  }

  #separator(now: (typeof SEPARATORS)[number]) {
    const named = (one: (typeof SEPARATORS)[number]) => t(`exchange.${one}`);
    const change = (separator: string) => ({ separator });
    return this.#select({ label: t('exchange.separator'), values: SEPARATORS, now, named, change });
  }

  #unit() {
    const now = this.job.rialPerUnit;
    const values = UNITS.includes(now) ? UNITS : [...UNITS, now];
    const named = (unit: number) =>
      unit === 1 || unit === 10 ? t(`exchange.unit.${unit}`) : t('exchange.unit.other', { n: unit });
    const change = (unit: string) => ({ rialPerUnit: Number(unit) });
    return this.#select({ label: t('exchange.unit'), values, now, named, change });
  }

  #select<T extends string | number>({ label, values, now, named, change }: Choice<T>) {
    return html`<label
      >${label}
      <select
        ?disabled=${isBusy(this.job)}
        @change=${({ target }: Event) => this.emit('pv-lay-out', change((target as HTMLSelectElement).value))}
      >
        ${values.map((value) => html`<option value=${value} .selected=${live(value === now)}>${named(value)}</option>`)}
      </select>
    </label>`;
  }
}

import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { money, shortDate, when } from '../i18n/format.ts';
import { lookup, t } from '../i18n/messages.ts';
import { category, person } from '../i18n/names.ts';
import { wordOf } from '../i18n/phrase.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { Change } from '../wire/record.ts';

/** Who changed what of something sold, read when it is asked for. */
@customElement('pv-sale-changes')
export class PvSaleChanges extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      summary {
        color: var(--pv-ink-2);
        font-size: 12.5px;
        cursor: pointer;
      }
      li {
        padding-block: 6px;
        border-block-end: 1px solid var(--pv-line);
        font-size: 12.5px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property() subject: 'OPPORTUNITY' | 'QUOTE' | 'ORDER' | 'REFERRAL' | 'PRODUCT' = 'QUOTE';
  @property() of = '';
  @state() private items: readonly Change[] | undefined;

  override render() {
    const { items } = this;
    return html`<details @toggle=${this.#read}>
      <summary>${t('deal.changes')}</summary>
      ${
        items === undefined
          ? nothing
          : items.length === 0
            ? html`<p class="muted">${t('deal.changes.none')}</p>`
            : html`<ul>
                ${items.map(line)}
              </ul>`
      }
    </details>`;
  }

  readonly #read = async ({ target }: Event) => {
    if (!(target as HTMLDetailsElement).open) return;
    const path = `/changes/${this.subject}/${encodeURIComponent(this.of)}`;
    const told = await session.get<{ items: Change[] }>(path).catch(() => ({ items: [] }));
    this.items = told.items;
  };
}

function line({ at, by, field, before, after }: Change) {
  const name = lookup(`deal.field.${field}`) ?? field;
  const show = (value: string | undefined) => (value === undefined ? t('deal.nothing') : shown(field, value));
  return html`<li>
    <span class="faint">${when(at)} · <bdi>${person(by)}</bdi></span
    ><br />
    <b>${name}</b>: <bdi>${show(before)}</bdi> <pv-icon name="arrow-e" .size=${12}></pv-icon>
    <bdi>${show(after)}</bdi>
  </li>`;
}

function shown(field: string, value: string): string {
  if (field.endsWith('Rial')) return money(Number(value));
  if (field === 'category') return category(value);
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return when(value);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return shortDate(value);
  if (field === 'owner' || field === 'agent') return person(value);
  return /^[A-Z_]+$/.test(value) ? (lookup(`pipeline.${value}`) ?? wordOf(value)) : value;
}

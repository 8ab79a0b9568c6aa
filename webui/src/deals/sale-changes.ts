import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { changedField, changedValue } from '../care/change.ts';
import { when } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
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
  return html`<li>
    <span class="faint">${when(at)} · <bdi>${person(by)}</bdi></span
    ><br />
    <b>${changedField(field)}</b>: <bdi>${changedValue(field, before)}</bdi>
    <pv-icon name="arrow-e" .size=${12}></pv-icon>
    <bdi>${changedValue(field, after)}</bdi>
  </li>`;
}

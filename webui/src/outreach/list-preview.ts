import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { number } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { phrase } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import { BLOCKS, type ListPreview } from '../wire/lists.ts';

/** Whom a list would have: how many, who of them may not be called and why, and some of them by name. */
@customElement('pv-list-preview')
export class PvListPreview extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: block;
        min-block-size: 96px;
        padding: 10px 12px;
        border-radius: var(--pv-radius-md);
        background: var(--pv-sunken);
        font-size: 12.5px;
      }
      .counts {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
        margin-block-end: 6px;
      }
      li {
        color: var(--pv-ink-2);
      }
      li b {
        color: var(--pv-ink);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) preview: ListPreview | undefined;

  override render() {
    const { preview } = this;
    if (preview === undefined) return html`<p role="status">${t('lists.counting')}</p>`;
    const { count, more, blocks, sample } = preview;
    return html`<p class="counts" role="status">
        <b>${t(more ? 'lists.countMore' : 'lists.count', { n: count })}</b>
        ${BLOCKS.filter((block) => blocks[block] !== undefined).map(
          (block) =>
            html`<span class="bad">${t(`lists.block.${block}`)}: ${number(blocks[block] ?? 0)}</span>`,
        )}
      </p>
      ${
        sample.length === 0
          ? nothing
          : html`<ul>
              ${sample.slice(0, 4).map(
                ({ who, reasons }) =>
                  html`<li>
                    <b><bdi>${who.name}</bdi></b> · ${reasons.map(phrase).join(' · ')}
                  </li>`,
              )}
            </ul>`
      }`;
  }
}

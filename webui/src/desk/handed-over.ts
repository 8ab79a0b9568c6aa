import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { when } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { PvElement } from '../ui/element.ts';
import type { PopCall } from '../wire/stream.ts';

/** Who handed the call over or asks before doing so, why, and the note that came with it. */
@customElement('pv-handed-over')
export class PvHandedOver extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      div {
        display: flex;
        gap: 8px;
        margin-block-start: var(--pv-handed-over-gap, 0);
        padding: 8px 10px;
        border: 1px solid var(--pv-accent-line);
        border-radius: 9px;
        background: var(--pv-accent-soft);
        line-height: 1.45;
      }
      pv-icon,
      b {
        color: var(--pv-accent-ink);
      }
      b {
        font-weight: 600;
      }
      .why {
        font-weight: 600;
      }
      p {
        max-block-size: 60px;
        overflow: auto;
        white-space: pre-wrap;
      }
    `,
  ];

  @property({ attribute: false }) call!: PopCall;

  override render() {
    const { transferredBy, consultedBy } = this.call;
    const by = consultedBy ?? transferredBy;
    if (by === undefined) return nothing;
    const asked = consultedBy?.inferred ? 'desk.probablyAskedBy' : 'desk.askedBy';
    const how = t(consultedBy ? asked : 'desk.handedOver');
    return html`<div>
      <pv-icon name="transfer"></pv-icon>
      <span>
        <b>${how} <bdi>${person(by.agent)}</bdi></b> <span class="muted t">${when(by.at)}</span>
        ${by.why ? html`<p class="why" dir="auto">${by.why}</p>` : nothing}
        ${by.note ? html`<p dir="auto">${by.note}</p>` : nothing}
      </span>
    </div>`;
  }
}

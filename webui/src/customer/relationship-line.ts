import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shortDate } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { hues } from '../ui/hues.css.ts';
import { clock } from '../wire/clock.ts';
import type { CustomerFile } from '../wire/customer.ts';
import type { StageHistory } from '../wire/record.ts';
import { marks, spans } from './relationship.ts';

/** The stages over the whole acquaintance, with what was bought and what went wrong. */
@customElement('pv-relationship-line')
export class PvRelationshipLine extends PvElement {
  static override styles = [
    PvElement.styles,
    hues,
    css`
      :host {
        flex: none;
      }
      .line {
        display: flex;
        gap: 3px;
      }
      .line span {
        display: flex;
        flex: var(--part) 0 0;
        align-items: center;
        min-inline-size: 6px;
        block-size: 26px;
        padding-inline: 8px;
        overflow: hidden;
        border-radius: 5px;
        background: var(--c);
        color: var(--on);
        font-size: 12px;
        font-weight: 600;
        white-space: nowrap;
      }
      .marks {
        position: relative;
        block-size: 22px;
      }
      .marks i {
        position: absolute;
        inset-block-start: 4px;
        inset-inline-start: calc(var(--at) * 1%);
        inline-size: 6px;
        block-size: 14px;
        border-radius: 2px;
        background: var(--pv-ink);
      }
      .marks .COMPLAINT {
        background: var(--pv-danger);
      }
      .marks .REFERRAL {
        background: var(--pv-accent);
      }
      .ends {
        display: flex;
        justify-content: space-between;
        color: var(--pv-ink-3);
        font-size: 12px;
      }
    `,
  ];

  @property({ attribute: false }) file!: CustomerFile;
  @property({ attribute: false }) stages!: StageHistory;

  override render() {
    const { party, lifecycle, history } = this.file;
    const from = party.since;
    const now = clock.now();
    const parts = spans(from, this.stages.moves, lifecycle.stage, now);
    const dots = marks(from, history, now);
    const bought = dots.filter(({ kind }) => kind === 'ORDER').length;
    return html`<pv-card icon="trend" heading=${t('customer.line')}>
      <div
        role="img"
        aria-label=${t('customer.line.said', { stage: t(`word.${lifecycle.stage}`), n: bought })}
      >
        <div class="line">
          ${parts.map(
            ({ stage, share }) =>
              html`<span data-hue=${stage} style="--part:${share}"
                >${share > 0.12 ? t(`word.${stage}`) : ''}</span
              >`,
          )}
        </div>
        <div class="marks">${dots.map(({ kind, at }) => html`<i class=${kind} style="--at:${at}"></i>`)}</div>
        <p class="ends"><span>${shortDate(from)}</span><span>${shortDate(now)}</span></p>
      </div>
    </pv-card>`;
  }
}

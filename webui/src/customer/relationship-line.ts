import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { shortDate } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { hues } from '../ui/hues.css.ts';
import { clock } from '../wire/clock.ts';
import type { CustomerFile, HistoryItem } from '../wire/customer.ts';
import type { StageHistory } from '../wire/record.ts';
import { MARKED, marks, spans } from './relationship.ts';

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
      .legend {
        display: flex;
        gap: 12px;
        align-items: center;
        color: var(--pv-ink-2);
        font-size: 12px;
      }
      .legend span {
        display: inline-flex;
        gap: 5px;
        align-items: center;
      }
      .legend i {
        inline-size: 6px;
        block-size: 12px;
        border-radius: 2px;
        background: var(--pv-ink);
      }
      .legend .COMPLAINT {
        background: var(--pv-danger);
      }
      .legend .REFERRAL {
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
  /** All of it, where the file has the latest only. */
  @state() private all: readonly HistoryItem[] | undefined;

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('file')) void this.#read(this.file.party.id);
  }

  async #read(party: string): Promise<void> {
    const path = `/parties/${encodeURIComponent(party)}/history?kind=${MARKED.join('%2C')}&limit=200`;
    const page = await session.get<{ items: HistoryItem[] }>(path).catch(() => undefined);
    if (party === this.file.party.id) this.all = page?.items;
  }

  override render() {
    const { party, lifecycle, history } = this.file;
    const from = party.since;
    const now = clock.now();
    const parts = spans(from, this.stages.moves, lifecycle.stage, now);
    const dots = marks(from, this.all ?? history, now);
    const bought = dots.filter(({ kind }) => kind === 'ORDER').length;
    return html`<pv-card icon="trend" heading=${t('customer.line')}>
      <span slot="end" class="legend" aria-hidden="true"
        >${MARKED.map((kind) => html`<span><i class=${kind}></i>${t(`customer.line.${kind}`)}</span>`)}</span
      >
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

import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { duration } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { PopCall } from '../wire/stream.ts';
import { partsOf } from './call-parts.ts';

/** What the call's time went into. */
@customElement('pv-call-card')
export class PvCallCard extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: block;
      }
      .bar {
        display: flex;
        gap: 2px;
        block-size: 10px;
        overflow: hidden;
        border-radius: 5px;
        background: var(--pv-hover);
      }
      dl {
        display: flex;
        justify-content: space-between;
        margin-block-start: 10px;
      }
      div > dd {
        font-size: 15px;
        font-weight: 600;
      }
      dl > div {
        display: flex;
        flex-direction: column-reverse;
      }
      dt {
        display: flex;
        gap: 6px;
        align-items: center;
        color: var(--pv-ink-2);
        font-size: 12px;
      }
      i {
        background: var(--part);
      }
      dt i {
        inline-size: 8px;
        block-size: 8px;
        border-radius: 2px;
      }
      .wait {
        --part: var(--pv-warn);
      }
      .ring {
        --part: var(--pv-accent);
      }
      .talk {
        --part: var(--pv-ink-2);
      }
      .hold {
        --part: var(--pv-prospect);
      }
      p {
        display: flex;
        gap: 6px;
        align-items: center;
        margin-block-start: 10px;
        padding-block-start: 9px;
        border-block-start: 1px solid var(--pv-line);
        color: var(--pv-ink-3);
        font-size: 12px;
      }
    `,
  ];

  @property({ attribute: false }) call!: PopCall;

  override render() {
    const parts = partsOf(this.call);
    return html`<pv-card icon="phone" heading=${t('desk.call')}>
      <div class="bar" aria-hidden="true">
        ${parts.map(({ part, ms }) => html`<i class=${part} style="flex:${ms}"></i>`)}
      </div>
      <dl>
        ${parts.map(
          ({ part, ms }) =>
            html`<div>
              <dt><i class=${part}></i>${t(`desk.part.${part}`)}</dt>
              <dd><span class="t">${duration(ms)}</span></dd>
            </div>`,
        )}
      </dl>
      ${this.#said()}
    </pv-card>`;
  }

  #said() {
    const { waitMs, waitTargetMs, transfers } = this.call;
    if (waitMs === undefined || waitTargetMs === undefined) return '';
    const late = waitMs >= waitTargetMs;
    const wait = t(late ? 'desk.call.late' : 'desk.call.inTime', { target: duration(waitTargetMs) });
    const moved = transfers === 0 ? '' : ` ${t('desk.call.transfers', { n: transfers })}`;
    return html`<p>
      <pv-icon class=${late ? 'warn' : 'ok'} .name=${late ? 'shield' : 'shield-ok'}></pv-icon>${wait}${moved}
    </p>`;
  }
}

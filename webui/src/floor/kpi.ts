import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PvElement } from '../ui/element.ts';
import type { Level } from '../ui/level.ts';

/** One number with its word; what it is compared with stands in the slot `beside`. */
@customElement('pv-kpi')
export class PvKpi extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: block;
        min-inline-size: 0;
        padding: 10px 16px 11px;
      }
      dd {
        display: flex;
        align-items: baseline;
        gap: 7px;
        overflow: hidden;
        font-size: 24px;
        font-weight: 680;
        letter-spacing: var(--pv-tracking-tight);
        line-height: 1.25;
        white-space: nowrap;
      }
      dd .n {
        unicode-bidi: isolate;
      }
      small {
        overflow: hidden;
        color: var(--pv-ink-3);
        font-size: 12px;
        font-weight: 500;
        letter-spacing: 0;
        text-overflow: ellipsis;
        unicode-bidi: isolate;
      }
      dt {
        overflow: hidden;
        color: var(--pv-ink-2);
        font-size: 12.5px;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      dl {
        display: flex;
        flex-direction: column-reverse;
      }
      @media (max-width: 1180px) {
        :host {
          padding-inline: 10px;
        }
        dd {
          font-size: 20px;
        }
        small {
          display: none;
        }
      }
    `,
  ];

  @property() label = '';
  @property() level: Level = '';

  override render() {
    return html`<dl>
      <dt>${this.label}</dt>
      <dd>
        <span class="n ${this.level}"><slot></slot></span>
        <small><slot name="beside"></slot></small>
      </dd>
    </dl>`;
  }
}

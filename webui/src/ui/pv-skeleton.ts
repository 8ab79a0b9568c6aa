import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PvElement } from './element.ts';
import { t } from '../i18n/messages.ts';

const WIDTHS = [62, 88, 74, 46, 80];

/** The shape of what is being fetched; seen only when that takes longer than 120 ms. */
@customElement('pv-skeleton')
export class PvSkeleton extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: grid;
        gap: 12px;
        padding-block: 6px;
        animation: appear 0s 120ms both;
      }
      i {
        display: block;
        block-size: 10px;
        border-radius: 5px;
        background: var(--pv-hover);
      }
      @keyframes appear {
        from {
          visibility: hidden;
        }
      }
      @keyframes pulse {
        to {
          opacity: 0.5;
        }
      }
      @media (prefers-reduced-motion: no-preference) {
        i {
          animation: pulse 1.4s ease-in-out infinite alternate;
        }
      }
    `,
  ];

  @property({ type: Number }) lines = 3;

  override render() {
    const lines = Array.from({ length: this.lines }, (_, line) => WIDTHS[line % WIDTHS.length] ?? 60);
    return html`<span class="vh">${t('app.loading')}</span>${lines.map(
        (share) => html`<i style="inline-size:${share}%"></i>`,
      )}`;
  }
}

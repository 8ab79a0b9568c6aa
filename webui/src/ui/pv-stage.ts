import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { STAGES, type Stage } from '../wire/customer.ts';
import { badge } from './badge.css.ts';
import { PvElement } from './element.ts';
import { hues } from './hues.css.ts';

/** Where a person stands on the ladder: rungs and the word. */
@customElement('pv-stage')
export class PvStage extends PvElement {
  static override styles = [
    PvElement.styles,
    hues,
    badge,
    css`
      svg {
        flex: none;
        inline-size: 15px;
        block-size: 12px;
        fill: currentcolor;
      }
      svg:dir(rtl) {
        transform: scaleX(-1);
      }
      .off {
        opacity: 0.26;
      }
    `,
  ];

  @property() stage: Stage = 'PROSPECT';
  @property() variant: 'soft' | 'solid' | 'bare' = 'soft';

  override render() {
    return html`<span class=${this.variant} data-hue=${this.stage}>
      <svg viewBox="0 0 17 14" aria-hidden="true">
        <rect x="0" y="10.5" width="3.4" height="3.5" rx="1" />
        <rect class=${this.#rung(1)} x="4.4" y="7" width="3.4" height="7" rx="1" />
        <rect class=${this.#rung(2)} x="8.8" y="3.5" width="3.4" height="10.5" rx="1" />
        <rect class=${this.#rung(3)} x="13.2" y="0" width="3.4" height="14" rx="1" /></svg
      >${t(`word.${this.stage}`)}</span
    >`;
  }

  #rung(rung: number): string {
    return STAGES.indexOf(this.stage) < rung ? 'off' : '';
  }
}

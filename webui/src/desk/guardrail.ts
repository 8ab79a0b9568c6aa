import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { phrase } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import type { Guardrail } from '../wire/customer.ts';

/** What not to do and why: red must not be done, grey is better left. */
@customElement('pv-guardrail')
export class PvGuardrail extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      div {
        display: flex;
        gap: 9px;
        padding: 9px 11px;
        border: 1px solid;
        border-radius: 9px;
        line-height: 1.4;
      }
      .ADVICE {
        border-color: var(--pv-line);
        background: var(--pv-sunken);
        color: var(--pv-ink);
      }
      @media (width < 1181px) {
        .ADVICE {
          padding-block: 5px;
        }
        .ADVICE b {
          display: inline;
        }
      }
      .BLOCK {
        border-color: var(--pv-danger-line);
        background: var(--pv-danger-soft);
        color: var(--pv-danger-ink);
      }
      b {
        display: block;
        font-weight: 650;
      }
      small {
        color: var(--pv-ink-2);
        font-size: 12px;
      }
    `,
  ];

  @property({ attribute: false }) guardrail!: Guardrail;

  override render() {
    const { severity, title, why } = this.guardrail;
    return html`<div class=${severity} role="note">
      <pv-icon .name=${severity === 'BLOCK' ? 'shield-no' : 'info'} .size=${18}></pv-icon>
      <span><b>${phrase(title)}</b> <small>${phrase(why)}</small></span>
    </div>`;
  }
}

import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { ContactCap } from '../wire/expectation.ts';
import { chipStyle } from './expectations.css.ts';
import { capOf } from './expect-words.ts';

/** How often we have turned to this person this week, the rule, and when we may again. */
@customElement('pv-contact-cap')
export class PvContactCap extends PvElement {
  static override styles = [
    PvElement.styles,
    chipStyle,
    css`
      :host {
        display: block;
        block-size: 100%;
      }
      .full {
        background: var(--pv-warn-soft);
      }
      .full i {
        background: var(--pv-warn-line);
        color: var(--pv-warn-ink);
      }
      .full b,
      .full small {
        color: var(--pv-warn-ink);
      }
      .full small.over {
        color: var(--pv-warn-ink);
      }
      .free i {
        background: var(--pv-sunken);
        color: var(--pv-ink-2);
      }
    `,
  ];

  @property({ attribute: false }) cap!: ContactCap;

  override render() {
    const { used, most } = this.cap;
    const [said, next] = capOf(this.cap);
    const state = used >= most ? 'full' : used === most - 1 ? 'near free' : 'free';
    return html`<div class="chip ${state}" role="note">
      <i><pv-icon name="hand" .size=${18}></pv-icon></i>
      <span
        ><small class="over">${t('care.cap')}</small><b class="ell">${said}</b
        ><small class="ell">${next}</small></span
      >
    </div>`;
  }
}

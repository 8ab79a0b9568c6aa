import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { number } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { phrase } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import type { CustomerFile } from '../wire/customer.ts';

/** The one thing to do next, in a sentence and at most three steps. */
@customElement('pv-next-action')
export class PvNextAction extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: grid;
        gap: 8px;
      }
      .over {
        display: flex;
        align-items: center;
        gap: 6px;
        color: var(--pv-accent-ink);
        font-weight: 600;
      }
      h2 {
        font-size: 18px;
        font-weight: 650;
        line-height: 1.32;
        letter-spacing: -0.01em;
        text-wrap: pretty;
      }
      h2:lang(fa) {
        font-size: 17px;
        line-height: 1.6;
        letter-spacing: 0;
      }
      ol {
        display: grid;
        gap: 3px;
      }
      li {
        display: grid;
        grid-template-columns: 20px 1fr;
        gap: 8px;
        color: var(--pv-ink-2);
        line-height: 1.45;
      }
      i {
        display: grid;
        place-items: center;
        inline-size: 18px;
        block-size: 18px;
        border-radius: 50%;
        background: var(--pv-accent-soft);
        color: var(--pv-accent-ink);
        font-size: 11px;
        font-style: normal;
        font-weight: 650;
      }
    `,
  ];

  @property({ attribute: false }) action!: CustomerFile['action'];

  override render() {
    return html`<p class="over"><pv-icon name="bolt" .size=${14}></pv-icon>${t('desk.nextAction')}</p>
      <h2>${phrase(this.action.title)}</h2>
      <ol>
        ${this.action.steps.map(
          (step, index) =>
            html`<li><i aria-hidden="true">${number(index + 1)}</i><span>${phrase(step)}</span></li>`,
        )}
      </ol>`;
  }
}

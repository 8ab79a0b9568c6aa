import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { phrase } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import { hues } from '../ui/hues.css.ts';
import type { Phrase, Stage } from '../wire/customer.ts';
import { expectations, type Expectation } from './expects.ts';

/** What this person expects of us; what only the next rung may have is locked and says so. */
@customElement('pv-expectations')
export class PvExpectations extends PvElement {
  static override styles = [
    PvElement.styles,
    hues,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      ul {
        display: grid;
        grid-auto-columns: minmax(0, 1fr);
        grid-auto-flow: column;
      }
      li {
        display: grid;
        grid-template-columns: 34px minmax(0, 1fr);
        gap: 10px;
        align-items: center;
        min-block-size: 52px;
        padding: 6px 16px;
      }
      li + li {
        border-inline-start: 1px solid var(--pv-line);
      }
      i {
        display: grid;
        place-items: center;
        inline-size: 34px;
        block-size: 34px;
        border-radius: 10px;
        background: var(--soft);
        color: var(--ink);
      }
      b {
        font-weight: 600;
        line-height: 1.35;
      }
      small {
        color: var(--pv-ink-2);
        font-size: 12px;
        line-height: 1.3;
      }
      .locked i {
        border: 1.5px dashed var(--pv-line-strong);
        background: none;
        color: var(--pv-ink-3);
      }
      .locked b {
        color: var(--pv-ink-3);
        font-weight: 500;
      }
      @container (width < 700px) {
        ul {
          grid-auto-flow: row;
        }
      }
      @container (width < 1000px) {
        li {
          grid-template-columns: minmax(0, 1fr);
          min-block-size: 42px;
          padding: 3px 12px;
        }
        i {
          display: none;
        }
      }
    `,
  ];

  @property() stage: Stage = 'PROSPECT';
  @property({ attribute: false }) expects: readonly Phrase[] = [];

  override render() {
    return html`<ul aria-label=${t('desk.expects')} data-region="pop.expect" data-hue=${this.stage}>
      ${expectations(this.stage, this.expects).map(chip)}
    </ul>`;
  }
}

function chip({ phrase: what, icon, lockedFor }: Expectation) {
  return html`<li class=${lockedFor ? 'locked' : ''}>
    <i><pv-icon .name=${icon} .size=${18}></pv-icon></i>
    <span class="ell"
      ><b>${phrase(what)}</b>${
        lockedFor
          ? html`<br /><small>${t('desk.lockedFor', { stage: t(`word.${lockedFor}`) })}</small>`
          : nothing
      }</span
    >
  </li>`;
}

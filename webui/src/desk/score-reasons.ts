import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { number, signed } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { text } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import { fold, NEUTRAL, type Reason } from './score.ts';

/** Why a score is what it is: where everyone starts and signed points that add up to it. */
@customElement('pv-score-reasons')
export class PvScoreReasons extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      ul {
        display: grid;
        gap: 2px;
      }
      li {
        display: grid;
        grid-template-columns: 30px minmax(0, 1fr);
        gap: 8px;
        line-height: 1.4;
      }
      li:lang(fa) {
        line-height: 1.5;
      }
      .points {
        direction: ltr;
        font-weight: 650;
        text-align: end;
      }
      li:dir(rtl) .points {
        text-align: start;
      }
      button {
        padding: 0;
        border: 0;
        background: none;
        color: var(--pv-accent-ink);
        font-weight: 550;
        text-align: start;
      }
    `,
  ];

  @property({ attribute: false }) reasons: readonly Reason[] = [];
  @state() private open = false;

  override render() {
    const { shown, more, points } = fold(this.reasons);
    return html`<ul>
      <li class="faint"><span class="points">${number(NEUTRAL)}</span><span>${t('desk.neutral')}</span></li>
      ${(this.open ? this.reasons : shown).map(line)}
      ${
        more === 0 || this.open
          ? nothing
          : html`<li>
              ${pointsOf(points)}<button type="button" @click=${() => (this.open = true)}>
                ${t('desk.moreReasons', { n: more })}
              </button>
            </li>`
      }
    </ul>`;
  }
}

function line({ points, text: why }: Reason) {
  return html`<li>${pointsOf(points)}<span>${text(why)}</span></li>`;
}

function pointsOf(points: number) {
  return html`<span class="points ${points < 0 ? 'bad' : 'ok'}">${signed(points)}</span>`;
}

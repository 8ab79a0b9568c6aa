import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { phrase } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import type { Evidence, Lifecycle } from '../wire/customer.ts';
import { atAGlance } from './at-a-glance.ts';
import { Narrow } from './narrow.ts';

const ICON = { MET: 'check', MISSING: 'circle-dash', BROKEN: 'warn' } as const;

/** Why this stage and standing, and what is missing for the next rung. */
@customElement('pv-evidence')
export class PvEvidence extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      ul {
        display: grid;
        gap: 4px;
        margin-block-start: 6px;
      }
      li {
        display: flex;
        gap: 7px;
        line-height: 1.4;
      }
      li:lang(fa) {
        line-height: 1.6;
      }
      pv-icon {
        margin-block-start: 2px;
        color: var(--pv-ink-3);
      }
      .MET span {
        font-weight: 600;
      }
      .MET pv-icon {
        color: var(--pv-ok-ink);
      }
      .BROKEN pv-icon,
      .BROKEN span {
        color: var(--pv-at-risk-ink);
        font-weight: 600;
      }
      .MISSING {
        color: var(--pv-ink-2);
      }
      button {
        padding: 0;
        border: 0;
        background: none;
        color: var(--pv-accent-ink);
        font-weight: 550;
      }
      .over {
        display: flex;
        gap: 12px;
        justify-content: space-between;
      }
    `,
  ];

  @property({ attribute: false }) lifecycle!: Lifecycle;
  @state() private open = false;
  readonly #narrow = new Narrow(this);

  override render() {
    const { stage, evidence, next } = this.lifecycle;
    // in two columns the reasons give way to what is below them
    const first = this.#narrow.value ? atAGlance(this.lifecycle) : evidence;
    const folded = evidence.length - first.length;
    return html`<p class="over">
        <span>${t('desk.why', { stage: t(`word.${stage}`) })}</span
        >${folded === 0 ? nothing : this.#more(folded)}
      </p>
      <ul>
        ${(this.open ? evidence : first).map(line)} ${next === undefined ? nothing : missing(next)}
      </ul>`;
  }

  #more(folded: number) {
    return html`<button type="button" aria-expanded=${this.open} @click=${() => (this.open = !this.open)}>
      ${this.open ? t('desk.fewerReasons') : t('desk.moreReasons', { n: folded })}
    </button>`;
  }
}

function line({ state, phrase: said }: Evidence) {
  return html`<li class=${state}><pv-icon .name=${ICON[state]}></pv-icon><span>${phrase(said)}</span></li>`;
}

function missing({ stage, missing: gates }: NonNullable<Lifecycle['next']>) {
  const said = gates.map((gate) => phrase(gate.phrase)).join(t('desk.comma'));
  if (said === '') return nothing;
  return html`<li class="MISSING">
    <pv-icon name="circle-dash"></pv-icon
    ><span>${t('desk.forNext', { stage: t(`word.${stage}`), missing: said })}</span>
  </li>`;
}

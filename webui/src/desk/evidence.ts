import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { phrase } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import type { Evidence, Lifecycle } from '../wire/customer.ts';

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
    `,
  ];

  @property({ attribute: false }) lifecycle!: Lifecycle;

  override render() {
    const { stage, evidence, next } = this.lifecycle;
    return html`<p class="over">${t('desk.why', { stage: t(`word.${stage}`) })}</p>
      <ul>
        ${evidence.map(line)} ${next === undefined ? nothing : missing(next)}
      </ul>`;
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

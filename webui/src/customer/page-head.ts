import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { phrase } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import { hues } from '../ui/hues.css.ts';
import type { CustomerFile, Evidence } from '../wire/customer.ts';
import { clock } from '../wire/clock.ts';
import '../desk/phone.ts';

const ICON = { MET: 'check', MISSING: 'circle-dash', BROKEN: 'x-c' } as const;
const MONTH_MS = 30.44 * 86_400_000;

/** Who this is, where they stand and why; beside it, what puts them at risk. */
@customElement('pv-customer-head')
export class PvCustomerHead extends PvElement {
  static override styles = [
    PvElement.styles,
    hues,
    css`
      :host {
        flex: none;
      }
      article {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        border: 1px solid var(--pv-line);
        border-inline-start: 5px solid var(--c);
        border-radius: var(--pv-radius-lg);
        background: var(--pv-surface);
        box-shadow: var(--pv-shadow-1);
      }
      article:has(.risk) {
        grid-template-columns: minmax(0, 1fr) minmax(260px, 34%);
      }
      .who {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 4px 18px;
        padding: 14px 20px;
      }
      pv-avatar {
        grid-row: 1 / span 4;
      }
      h1 {
        font-size: 24px;
        font-weight: 680;
      }
      .row {
        flex-wrap: wrap;
        gap: 4px 16px;
        color: var(--pv-ink-2);
      }
      .row span {
        display: inline-flex;
        gap: 6px;
        align-items: center;
      }
      .act {
        margin-inline-start: auto;
      }
      .MET pv-icon {
        color: var(--pv-ok);
      }
      .risk {
        padding: 14px 18px;
        border-end-end-radius: var(--pv-radius-lg);
        border-start-end-radius: var(--pv-radius-lg);
        border-inline-start: 1px solid var(--pv-at-risk-line, var(--pv-line));
        background: var(--pv-at-risk-soft, var(--pv-warn-soft));
        color: var(--pv-at-risk-ink);
      }
      .risk h2 {
        display: flex;
        gap: 8px;
        align-items: center;
        margin-block-end: 6px;
      }
      .risk li {
        color: var(--pv-ink);
      }
    `,
  ];

  @property({ attribute: false }) file!: CustomerFile;

  override render() {
    const { party, lifecycle } = this.file;
    const about = [party.job, party.company, party.place].filter((part) => part !== undefined);
    const months = Math.max(0, Math.round(clock.since(party.since) / MONTH_MS));
    return html`<article data-hue=${lifecycle.stage}>
      <div class="who">
        <pv-avatar .name=${party.name} size="56"></pv-avatar>
        <div class="row">
          <h1 tabindex="-1"><bdi>${party.name}</bdi></h1>
          <pv-stage .stage=${lifecycle.stage} variant="solid"></pv-stage>
          <pv-standing .standing=${lifecycle.standing}></pv-standing>
          <pv-record-menu class="act" .file=${this.file}></pv-record-menu>
        </div>
        <p class="muted"><bdi>${about.join(' · ')}</bdi></p>
        <p class="row">
          ${party.numbers.map(
            ({ number }) =>
              html`<span
                ><pv-icon name="phone"></pv-icon><pv-phone number=${number} party=${party.id}></pv-phone
              ></span>`,
          )}
          <span
            ><pv-icon name="calendar"></pv-icon
            >${months === 0 ? t('customer.fresh') : t('customer.months', { n: months })}</span
          >
        </p>
        ${why(lifecycle.evidence.filter(({ state }) => state !== 'BROKEN'))}
      </div>
      ${risk(lifecycle.evidence.filter(({ state }) => state === 'BROKEN'))}
    </article>`;
  }
}

function why(evidence: readonly Evidence[]) {
  return html`<p class="row">
    ${evidence.map(
      ({ state, phrase: said }) =>
        html`<span class=${state}><pv-icon .name=${ICON[state]} .size=${15}></pv-icon>${phrase(said)}</span>`,
    )}
  </p>`;
}

function risk(lapses: readonly Evidence[]) {
  if (lapses.length === 0) return nothing;
  // silence is nobody's fault: respect has not lapsed by it
  const silent = lapses.every(({ phrase: said }) => said.code === 'standing.rhythm');
  return html`<div class="risk" role="note">
    <h2><pv-icon name="warn"></pv-icon>${t(silent ? 'customer.silent' : 'customer.lapses')}</h2>
    <ul>
      ${lapses.slice(0, 4).map(({ phrase: said }) => html`<li>${phrase(said)}</li>`)}
    </ul>
  </div>`;
}

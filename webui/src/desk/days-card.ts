import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { number } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { hues } from '../ui/hues.css.ts';
import type { CustomerFile, Stage } from '../wire/customer.ts';
import { phaseOf, PHASES, track } from './hundred-days.ts';

/** Day n of the first 100 and the phase of it. */
@customElement('pv-hundred-days')
export class PvHundredDays extends PvElement {
  static override styles = [
    PvElement.styles,
    hues,
    css`
      :host {
        display: block;
      }
      .day {
        display: flex;
        align-items: baseline;
        gap: 8px;
        margin-block-end: 10px;
      }
      .day b {
        font-size: 22px;
        font-weight: 680;
        line-height: 1.2;
        letter-spacing: var(--pv-tracking-tight);
      }
      strong {
        margin-inline-start: auto;
        color: var(--ink);
        font-weight: 600;
      }
      .track {
        display: grid;
        grid-template-columns: repeat(8, 1fr);
        gap: 3px;
      }
      i {
        block-size: 8px;
        border-radius: 3px;
        background: var(--pv-hover);
      }
      .done {
        background: color-mix(in srgb, var(--c) 55%, var(--pv-surface));
      }
      .now {
        background: var(--c);
        outline: 2px solid color-mix(in srgb, var(--c) 35%, transparent);
        outline-offset: 1px;
      }
    `,
  ];

  @property() stage: Stage = 'CUSTOMER';
  @property({ attribute: false }) hundredDays!: NonNullable<CustomerFile['hundredDays']>;

  override render() {
    const { day, phase: name } = this.hundredDays;
    const phase = phaseOf(name);
    if (phase === undefined) return nothing;
    const step = t('desk.days.phase', { n: PHASES.indexOf(phase) + 1, of: PHASES.length });
    const word = t(`phase.${phase}`);
    return html`<pv-card icon="flag" heading=${t('desk.days')} data-hue=${this.stage}>
      <pv-pill slot="end">${step}</pv-pill>
      <p class="day">
        <b>${t('desk.days.day', { n: day })}</b
        ><span class="muted">${t('desk.days.of', { n: number(100) })}</span><strong>${word}</strong>
      </p>
      <div class="track" role="img" aria-label="${step}: ${word}">
        ${track(phase).map(({ state }) => html`<i class=${state}></i>`)}
      </div>
    </pv-card>`;
  }
}

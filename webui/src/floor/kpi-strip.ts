import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { duration, number, percent } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { queueTitle } from '../i18n/names.ts';
import { PvElement } from '../ui/element.ts';
import './kpi.ts';
import { abandoned, type Scope } from './scope.ts';
import { abandonedLevel, SERVICE_LEVEL_TARGET, serviceLevelLevel, waitLimits } from './thresholds.ts';

/** The seven numbers of now and today. */
@customElement('pv-kpi-strip')
export class PvKpiStrip extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      .strip {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(104px, 1fr));
        border: 1px solid var(--pv-line);
        border-radius: var(--pv-radius-lg);
        background: var(--pv-surface);
        box-shadow: var(--pv-shadow-1);
      }
      pv-kpi + pv-kpi {
        border-inline-start: 1px solid var(--pv-line);
      }
      pv-kpi:first-child {
        border-start-start-radius: 11px;
        border-end-start-radius: 11px;
        background: var(--pv-sunken);
      }
    `,
  ];

  @property({ attribute: false }) scope!: Scope;

  override render() {
    return html`<div class="strip" role="group" aria-label=${t('board.today')}>
      ${this.#now()} ${this.#today()}
    </div>`;
  }

  #now() {
    const { waiting, longest, queues, targetMs } = this.scope;
    const { warn, over } = waitLimits(targetMs);
    const busy = queues.filter((queue) => queue.waiting > 0).length;
    return html`<pv-kpi label=${t('board.waiting')}>
        ${number(waiting)}<span slot="beside">${busy > 0 ? t('board.inQueues', { n: busy }) : nothing}</span>
      </pv-kpi>
      <pv-kpi label=${t('board.longest')}>
        ${longest ? html`<pv-timer since=${longest.since} warn-ms=${warn} over-ms=${over}></pv-timer>` : t('unit.none')}
        <bdi slot="beside">${longest && queueTitle(longest.queue)}</bdi>
      </pv-kpi>`;
  }

  #today() {
    const { figures, targetMs, occupancy } = this.scope;
    const { serviceLevel, abandonedShare } = figures;
    return html`<pv-kpi
        label=${t('board.serviceLevel', { n: Math.round(targetMs / 1000) })}
        .level=${serviceLevelLevel(serviceLevel)}
      >
        ${share(serviceLevel)}
        <span slot="beside">${t('board.target', { target: percent(SERVICE_LEVEL_TARGET) })}</span>
      </pv-kpi>
      <pv-kpi label=${t('board.asa')}>
        ${time(figures.asaMs)}<span slot="beside">${t('board.target', { target: duration(targetMs) })}</span>
      </pv-kpi>
      <pv-kpi label=${t('board.answered')}>
        ${number(figures.answered)}<span slot="beside">${t('board.ofOffered', { n: figures.offered })}</span>
      </pv-kpi>
      <pv-kpi label=${t('board.abandoned')} .level=${abandonedLevel(abandonedShare)}>
        ${number(abandoned(figures))}
        <span slot="beside">${abandonedShare === undefined ? nothing : percent(abandonedShare, 1)}</span>
      </pv-kpi>
      <pv-kpi label=${t('board.aht')}>
        ${time(figures.ahtMs)}
        <span slot="beside"
          >${occupancy === undefined ? nothing : t('board.occupancy', { share: percent(occupancy) })}</span
        >
      </pv-kpi>`;
  }
}

function share(value: number | undefined) {
  return value === undefined ? t('unit.none') : percent(value);
}

function time(milliseconds: number | undefined) {
  return milliseconds === undefined ? t('unit.none') : html`<span class="t">${duration(milliseconds)}</span>`;
}

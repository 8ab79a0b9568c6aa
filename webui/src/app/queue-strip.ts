import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { queueTitle } from '../i18n/names.ts';
import { live } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { level } from '../ui/level.ts';
import { Tick } from '../ui/tick.ts';
import { clock } from '../wire/clock.ts';
import { Watch } from '../wire/store.ts';
import type { QueueLine } from '../wire/stream.ts';

/** The agent's own queues at a glance. */
@customElement('pv-queue-strip')
export class PvQueueStrip extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: block;
        min-inline-size: 0;
        overflow: hidden;
      }
      ul {
        display: flex;
        align-items: center;
      }
      li {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-block-size: 20px;
        padding-inline: 10px;
        color: var(--pv-ink-2);
        font-size: 12.5px;
        white-space: nowrap;
      }
      li + li {
        border-inline-start: 1px solid var(--pv-line);
      }
      b {
        color: var(--pv-ink);
        font-weight: 600;
      }
      .warn b {
        color: var(--pv-warn-ink);
      }
      .bad b {
        color: var(--pv-danger-ink);
      }
    `,
  ];

  readonly #queues = new Watch(this, live.state, ({ queues }) => queues);

  constructor() {
    super();
    new Tick(this);
  }

  override render() {
    return html`<ul aria-label=${t('queues.label')}>
      ${this.#queues.value.map((line) => this.#line(line))}
    </ul>`;
  }

  #line({ pbx, queue, title, waiting, longestSince, targetMs }: QueueLine) {
    const waited = longestSince === undefined ? 0 : clock.since(longestSince);
    return html`<li class=${level(waited, targetMs / 2, targetMs)}>
      <bdi>${queueTitle(queue, pbx, title)}</bdi> <b>${t('queues.waiting', { n: waiting })}</b>
      ${longestSince === undefined ? nothing : html`<pv-timer since=${longestSince}></pv-timer>`}
    </li>`;
  }
}

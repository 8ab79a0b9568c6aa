import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { clockSeconds, number } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { live } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { Tick } from '../ui/tick.ts';
import { clock } from '../wire/clock.ts';
import { Watch } from '../wire/store.ts';

/** Live, Reconnecting or Offline, in one word. */
@customElement('pv-connection')
export class PvConnection extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      span {
        display: inline-flex;
        align-items: center;
        gap: 7px;
        color: var(--pv-ink-3);
        font-size: 12px;
        white-space: nowrap;
      }
      i {
        inline-size: 7px;
        block-size: 7px;
        border-radius: 50%;
        background: var(--pv-ok);
        box-shadow: 0 0 0 3px var(--pv-ok-soft);
      }
      .stale i {
        background: var(--pv-warn);
        box-shadow: 0 0 0 3px var(--pv-warn-soft);
      }
      .down i {
        background: var(--pv-danger);
        box-shadow: 0 0 0 3px var(--pv-danger-soft);
      }
    `,
  ];

  readonly #connected = new Watch(this, live.connected, ({ status }) => status);

  override render() {
    const status = this.#connected.value;
    return html`<span role="status" class=${status}><i></i>${t(`connection.${status}`)}</span>`;
  }
}

const BANNER_AFTER_MS = 5000;

/** What is old and since when, while the stream is lost or a telephone system is not heard. */
@customElement('pv-connection-banner')
export class PvConnectionBanner extends PvElement {
  readonly #connected = new Watch(this, live.connected, (value) => value);
  readonly #links = new Watch(this, live.state, ({ links }) => links);
  readonly #at = new Watch(this, live.state, ({ at }) => at);

  constructor() {
    super();
    new Tick(this);
  }

  override render() {
    const { status, since } = this.#connected.value;
    if (status === 'down') return this.#down();
    if (status === 'stale' && Date.now() - since >= BANNER_AFTER_MS) return this.#stale();
    return status === 'live' ? this.#silentLinks() : nothing;
  }

  #stale() {
    const { attempt, retryAt = 0 } = this.#connected.value;
    const until = new Date(retryAt - Date.now() + clock.now()).toISOString();
    return html`<pv-banner icon="wifi-off" role="status">
      <span slot="fact">${t('connection.stale.banner')}</span>
      ${this.#at.value && t('connection.stale.figures', { time: clockSeconds(this.#at.value) })}
      <span slot="end"
        >${t('connection.attempt', { n: number(attempt) })} <pv-timer until=${until}></pv-timer
      ></span>
    </pv-banner>`;
  }

  #down() {
    const { since } = this.#connected.value;
    return html`<pv-banner tone="bad" icon="wifi-off" role="alert">
      <span slot="fact">${t('connection.down.banner', { time: clockSeconds(since) })}</span>
      ${t('connection.down.figures')}
      <pv-button slot="end" size="sm" icon="refresh" @click=${() => live.retryNow()}
        >${t('connection.retry')}</pv-button
      >
    </pv-banner>`;
  }

  #silentLinks() {
    return this.#links.value
      .filter(({ up }) => !up)
      .map(
        ({ pbx, since }) =>
          html`<pv-banner tone="bad" icon="phone-off" role="alert">
            <span slot="fact">${t('link.down.banner', { pbx, time: clockSeconds(since) })}</span>
            ${t('link.down.figures')}
          </pv-banner>`,
      );
  }
}

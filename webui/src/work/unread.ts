import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ago } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { Watch } from '../wire/store.ts';
import type { Loaded, Reading } from './loaded.ts';

/** What was read (the slot), or that it is not there yet, is old, or cannot be read. */
@customElement('pv-unread')
export class PvUnread extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: block;
      }
      .stale {
        filter: saturate(0.3);
        opacity: 0.75;
      }
      p {
        display: flex;
        gap: 6px;
        align-items: center;
        padding: 6px 14px;
        font-size: 12px;
      }
      pv-skeleton {
        display: block;
        padding: 14px;
      }
    `,
  ];

  @property({ attribute: false }) of!: Reading<unknown>;
  #watch?: Watch<Loaded<unknown>, Loaded<unknown>>;

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('of')) this.#watch ??= new Watch(this, this.of, (value) => value);
  }

  override render() {
    const { value } = this.of;
    if (value.state === 'loading') return html`<pv-skeleton lines="4"></pv-skeleton>`;
    if (value.state === 'failed')
      return html`<pv-empty icon="wifi-off" fact=${t('work.failed')}>
        <pv-button icon="refresh" @click=${() => void this.of.read()}>${t('app.tryAgain')}</pv-button>
      </pv-empty>`;
    if (value.state === 'ready') return html`<slot></slot>`;
    return html`<p class="warn" role="status">
        <pv-icon name="wifi-off" .size=${14}></pv-icon>${t('work.asOf', { at: ago(value.at) })}
      </p>
      <div class="stale"><slot></slot></div>`;
  }
}

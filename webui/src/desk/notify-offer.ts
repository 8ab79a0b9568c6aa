import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { askPermission, permission } from '../app/notifications.ts';
import { change, settings } from '../app/settings.ts';
import { t } from '../i18n/messages.ts';
import { live } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { Watch } from '../wire/store.ts';

/** Offers notifications once, between two calls, to those who get calls. */
@customElement('pv-notify-offer')
export class PvNotifyOffer extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  readonly #settings = new Watch(this, settings, ({ notify }) => notify);
  readonly #permission = new Watch(this, permission, (value) => value);
  readonly #free = new Watch(
    this,
    live.state,
    ({ me, pops }) => me?.extension !== undefined && pops.length === 0,
  );

  override render() {
    const open = this.#permission.value === 'default' && this.#settings.value === undefined;
    if (!open || !this.#free.value) return nothing;
    return html`<pv-banner tone="info" icon="bell">
      <span slot="fact">${t('notify.offer')}</span> ${t('notify.offer.why')}
      <span slot="end" class="row">
        <pv-button size="sm" variant="quiet" @click=${() => change({ notify: false })}
          >${t('notify.no')}</pv-button
        >
        <pv-button size="sm" variant="primary" @click=${() => void this.#turnOn()}
          >${t('notify.yes')}</pv-button
        >
      </span>
    </pv-banner>`;
  }

  async #turnOn(): Promise<void> {
    change({ notify: (await askPermission()) === 'granted' });
  }
}

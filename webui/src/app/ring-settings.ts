import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { percent } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { roving } from '../ui/roving.ts';
import { Watch } from '../wire/store.ts';
import { askPermission, permission } from './notifications.ts';
import { RINGS, type Ring } from './ring-tones.ts';
import { change, settings } from './settings.ts';
import { play } from './sound.ts';

/** How a call makes itself heard here, and seen while the window is hidden. */
@customElement('pv-ring-settings')
export class PvRingSettings extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      h3 {
        margin-block: 0 8px;
      }
      .rings {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .rings button {
        min-block-size: 36px;
        padding-inline: 14px;
        border: 1px solid var(--pv-line-strong);
        border-radius: 10px;
        background: var(--pv-surface);
        font-weight: 550;
      }
      .rings [aria-checked='true'] {
        border-color: var(--pv-accent);
        background: var(--pv-accent-soft);
        color: var(--pv-accent-ink);
      }
      .volume {
        display: flex;
        gap: 12px;
        align-items: center;
        margin-block: 14px 20px;
      }
      input {
        flex: 1;
        accent-color: var(--pv-accent);
      }
      output {
        min-inline-size: 44px;
      }
      pv-switch {
        display: block;
        padding-block-start: 14px;
        border-block-start: 1px solid var(--pv-line);
      }
    `,
  ];

  readonly #settings = new Watch(this, settings, (value) => value);
  readonly #permission = new Watch(this, permission, (value) => value);

  override render() {
    const { ring, volume } = this.#settings.value;
    return html`<h3>${t('settings.ring')}</h3>
      <div class="rings" role="radiogroup" aria-label=${t('settings.ring')} @keydown=${roving}>
        ${RINGS.map((one) => this.#ring(one, one === ring))}
      </div>
      <label class="volume"
        ><span>${t('settings.volume')}</span>
        <input
          type="range"
          min="0"
          max="100"
          step="5"
          .value=${String(volume)}
          ?disabled=${ring === 'off'}
          @input=${this.#volume}
        />
        <output>${percent(volume / 100)}</output>
        <pv-button icon="play" ?disabled=${ring === 'off'} @click=${() => play(ring, volume, true)}
          >${t('settings.test')}</pv-button
        >
      </label>
      ${this.#notifications()}`;
  }

  #ring(ring: Ring, chosen: boolean) {
    return html`<button
      type="button"
      role="radio"
      aria-checked=${String(chosen)}
      tabindex=${chosen ? 0 : -1}
      @click=${() => change({ ring })}
    >
      ${t(`ring.${ring}`)}
    </button>`;
  }

  readonly #volume = (event: Event) => change({ volume: (event.target as HTMLInputElement).valueAsNumber });

  #notifications() {
    const allowed = this.#permission.value;
    const on = allowed === 'granted' && this.#settings.value.notify !== false;
    return html`<pv-switch
      label=${t('settings.notify')}
      hint=${t(`settings.notify.${allowed}`)}
      .on=${on}
      .disabled=${allowed === 'impossible' || allowed === 'denied'}
      @pv-choose=${({ detail }: CustomEvent<boolean>) => void this.#notify(detail)}
    ></pv-switch>`;
  }

  async #notify(wanted: boolean): Promise<void> {
    change({ notify: wanted && (await askPermission()) === 'granted' });
  }
}

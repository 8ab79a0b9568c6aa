import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { phone } from '../i18n/phone.ts';
import { PvElement } from '../ui/element.ts';
import { Tick } from '../ui/tick.ts';
import { clock } from '../wire/clock.ts';
import { Watch } from '../wire/store.ts';
import { why } from './call-refusal.ts';
import { dialling } from './dialling.ts';

/** What becomes of a number that was clicked, until its call is there or it is no news any more. */
@customElement('pv-dial-banner')
export class PvDialBanner extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  readonly #dialling = new Watch(this, dialling, (value) => value);

  constructor() {
    super();
    new Tick(this);
  }

  override render() {
    const dialled = this.#dialling.value;
    if (dialled === undefined || clock.until(dialled.until) === 0) return nothing;
    const { number, refused } = dialled;
    const shown = phone(number);
    return html`<pv-banner
      tone=${refused ? 'bad' : 'info'}
      .icon=${refused ? 'warn' : 'phone-out'}
      role=${refused ? 'alert' : 'status'}
    >
      <span slot="fact"
        >${refused ? t('dial.failed', { number: shown }) : t('dial.asked', { number: shown })}</span
      >
      ${refused ? why(refused) : nothing}
      <pv-button
        slot="end"
        size="sm"
        variant="quiet"
        icon="x"
        label=${t('app.close')}
        @click=${() => dialling.set(undefined)}
      ></pv-button>
    </pv-banner>`;
  }
}

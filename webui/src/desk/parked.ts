import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hint, Keys } from '../app/keys.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { Pop } from '../wire/stream.ts';
import { parkedAt } from './caller.ts';
import { dial } from './dialling.ts';

/** Where a parked caller waits and since when; dialling that number takes them back. */
@customElement('pv-parked')
export class PvParked extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  @property({ attribute: false }) pop!: Pop;

  constructor() {
    super();
    new Keys(this, () => (this.pop.call.parked ? { hold: this.#takeBack } : {}));
  }

  override render() {
    const { parked } = this.pop.call;
    if (parked === undefined) return nothing;
    return html`<pv-banner tone="info" icon="archive" role="status">
      <span slot="fact">${parkedAt(this.pop)}</span>
      <pv-timer since=${parked.since}></pv-timer>
      <pv-button
        slot="end"
        size="sm"
        variant="primary"
        icon="phone-in"
        kbd=${hint('hold')}
        @click=${this.#takeBack}
        >${t('call.takeBack')}</pv-button
      >
    </pv-banner>`;
  }

  readonly #takeBack = () => {
    const slot = this.pop.call.parked?.slot;
    if (slot !== undefined) void dial(slot);
  };
}

import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { Competitor } from '../wire/sales.ts';
import { dealForm } from './deal-form.css.ts';

/** Who else wants to win it, and what is known of their offer. Tells of others by `pv-rivals`. */
@customElement('pv-rival-rows')
export class PvRivalRows extends PvElement {
  static override styles = [
    PvElement.styles,
    dealForm,
    css`
      :host {
        display: grid;
        gap: 6px;
      }
    `,
  ];

  @property({ attribute: false }) rivals: readonly Competitor[] = [];

  override render() {
    return html`<h3>${t('deal.rivals')}</h3>
      ${this.rivals.map((rival, place) => this.#row(rival, place))}
      <div>
        <pv-button
          size="sm"
          variant="quiet"
          icon="plus"
          @click=${() => this.#tell([...this.rivals, { name: '' }])}
          >${t('deal.rival.add')}</pv-button
        >
      </div>`;
  }

  #row({ name, note = '' }: Competitor, place: number) {
    const n = place + 1;
    const heard =
      (field: 'name' | 'note') =>
      ({ target }: Event) => {
        const value = (target as HTMLInputElement).value;
        this.#tell(this.rivals.map((one, i) => (i === place ? { ...one, [field]: value } : one)));
      };
    return html`<div class="rival">
      <input
        aria-label=${t('deal.rival.name', { n })}
        placeholder=${t('deal.rival')}
        maxlength="100"
        dir="auto"
        .value=${name}
        @change=${heard('name')}
      />
      <input
        aria-label=${t('deal.rival.note', { n })}
        placeholder=${t('deal.note')}
        maxlength="500"
        dir="auto"
        .value=${note}
        @change=${heard('note')}
      />
      <pv-button
        size="sm"
        variant="quiet"
        icon="x"
        label=${t('deal.rival.remove', { n })}
        @click=${() => this.#tell(this.rivals.filter((_, i) => i !== place))}
      ></pv-button>
    </div>`;
  }

  #tell(rivals: readonly Competitor[]): void {
    this.rivals = rivals;
    this.emit('pv-rivals', rivals);
  }
}

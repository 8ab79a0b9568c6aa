import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { Watch } from '../wire/store.ts';
import type { Pop } from '../wire/stream.ts';
import { listWork, taken } from './state.ts';
import './list-person.ts';

/** In the call of a list's person: which list it is for and why, and what came of it. */
@customElement('pv-list-strip')
export class PvListStrip extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: block;
        flex: none;
      }
      pv-card {
        margin-block-end: var(--pv-3);
      }
    `,
  ];

  @property({ attribute: false }) pop!: Pop;

  constructor() {
    super();
    new Watch(this, listWork, (value) => value);
  }

  override render() {
    const card = taken();
    if (card === undefined || this.pop.file?.party.id !== card.entry.who.party) return nothing;
    return html`<pv-card icon="megaphone" heading=${t('lists.desk')}>
      <pv-list-person calling .card=${card}></pv-list-person>
    </pv-card>`;
  }
}

import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { Candidate } from '../wire/customer.ts';
import { chooseParty, reasonOf } from './actions.ts';
import '../app/search.ts';

/** Links the call to somebody already on file. */
@customElement('pv-link-card')
export class PvLinkCard extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: block;
      }
      pv-card {
        --pv-search-size: 100%;
      }
    `,
  ];

  @property() pop = '';
  @state() private refusal = '';

  override render() {
    return html`<pv-card icon="link" heading=${t('desk.link')}>
      <pv-search keyless placeholder=${t('desk.link.search')} @pv-party=${this.#chosen}></pv-search>
      <p class="bad" role="alert">${this.refusal}</p>
    </pv-card>`;
  }

  readonly #chosen = (event: CustomEvent<Candidate>) => {
    event.stopPropagation();
    this.refusal = '';
    void chooseParty(this.pop, event.detail.party).catch(
      (failure: unknown) => (this.refusal = reasonOf(failure)),
    );
  };
}

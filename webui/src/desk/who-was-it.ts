import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { Candidate } from '../wire/customer.ts';
import type { Pop } from '../wire/stream.ts';
import { chooseParty, reasonOf } from './actions.ts';
import { about } from './caller.ts';
import { records } from './state.ts';
import './link-card.ts';
import './quick-record.ts';

/** After a call with somebody who is not on file: who it was can still be said or written down. */
@customElement('pv-who-was-it')
export class PvWhoWasIt extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: grid;
        gap: var(--pv-3);
      }
      li {
        display: flex;
        gap: 8px;
        align-items: center;
        padding-block: 6px;
      }
      li + li {
        border-block-start: 1px solid var(--pv-line);
      }
    `,
  ];

  @property({ attribute: false }) pop!: Pop;
  @state() private refusal = '';

  override render() {
    const { id, match, candidates = [] } = this.pop;
    const many = match === 'MANY';
    return html`${many ? this.#candidates(candidates) : nothing}
      ${many && records.get(id) === undefined ? nothing : html`<pv-quick-record short .pop=${this.pop}></pv-quick-record>`}
      <pv-link-card .pop=${id}></pv-link-card>`;
  }

  #candidates(candidates: readonly Candidate[]) {
    return html`<pv-card icon="users" heading=${t('desk.wrapUp.who')}>
      <ul>
        ${candidates.map(
          (one) =>
            html`<li>
              <span class="grow"
                ><b><bdi>${one.name}</bdi></b> <span class="muted"><bdi>${about(one)}</bdi></span></span
              >
              <pv-button size="sm" @click=${() => this.#choose(one.party)}
                >${t('desk.wrapUp.thisOne')}</pv-button
              >
            </li>`,
        )}
      </ul>
      <p class="bad" role="alert">${this.refusal}</p>
    </pv-card>`;
  }

  #choose(party: string): void {
    this.refusal = '';
    chooseParty(this.pop.id, party).catch((failure: unknown) => (this.refusal = reasonOf(failure)));
  }
}

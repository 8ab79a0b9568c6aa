import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { Candidate, Party } from '../wire/customer.ts';
import type { Duplicate } from '../wire/people.ts';
import { duplicatesOf } from './merging.ts';
import { likeness } from './likeness.ts';
import '../app/search.ts';

/** Which other file is the same person: those that look alike, or one found by search. Tells by `pv-choose` its party. */
@customElement('pv-merge-choice')
export class PvMergeChoice extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 10px;
        min-block-size: 320px;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        gap: 4px 10px;
        align-items: center;
        padding-block: 8px;
        border-block-end: 1px solid var(--pv-line);
      }
    `,
  ];

  @property({ attribute: false }) party!: Party;
  @state() private alike: readonly Duplicate[] | 'failed' | undefined;

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('party'))
      void duplicatesOf(this.party.id)
        .catch(() => 'failed' as const)
        .then(
          (found) =>
            (this.alike = found === 'failed' ? found : found.filter(({ apart }) => apart === undefined)),
        );
  }

  override render() {
    return html`<p class="muted">${t('merge.choose')}</p>
      <pv-search keyless placeholder=${t('merge.search')} @pv-party=${this.#found}></pv-search>
      ${this.#list()}`;
  }

  #list() {
    if (this.alike === undefined) return html`<pv-skeleton lines="3"></pv-skeleton>`;
    if (this.alike === 'failed') return html`<p class="bad" role="alert">${t('party.failed')}</p>`;
    if (this.alike.length === 0)
      return html`<pv-empty icon="users" fact=${t('merge.none')}>${t('merge.none.next')}</pv-empty>`;
    return html`<ul>
      ${this.alike.map(
        (one) =>
          html`<li>
            ${likeness(one)}<pv-stage .stage=${one.candidate.stage}></pv-stage>
            <pv-button size="sm" @click=${() => this.#choose(one.candidate)}>${t('party.compare')}</pv-button>
          </li>`,
      )}
    </ul>`;
  }

  readonly #found = (event: CustomEvent<Candidate>) => {
    event.stopPropagation();
    this.#choose(event.detail);
  };

  #choose({ party }: Candidate): void {
    if (party !== this.party.id) this.emit('pv-choose', party);
  }
}

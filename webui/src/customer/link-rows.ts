import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../app/search.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { Candidate } from '../wire/customer.ts';
import type { Around, LinkKind, PartyRecord } from '../wire/record.ts';

const KINDS: readonly LinkKind[] = ['WORKS_FOR', 'RESELLS', 'SUPPLIES', 'PARTNER', 'FAMILY', 'KNOWS'];
type Link = PartyRecord['links'][number];

/** What this party is to others: who it works for, whose goods it resells. Tells of other links by `pv-links`. */
@customElement('pv-link-rows')
export class PvLinkRows extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: grid;
        gap: 6px;
      }
      h3 {
        color: var(--pv-ink-2);
        font-size: 12.5px;
      }
      div {
        display: grid;
        grid-template-columns: 118px minmax(0, 1fr) auto;
        gap: 6px;
        align-items: center;
      }
      select {
        min-block-size: 30px;
        padding-inline: 6px;
        border: 1px solid var(--pv-line-input);
        border-radius: 7px;
        background: var(--pv-surface);
      }
    `,
  ];

  @property({ attribute: false }) links: readonly Link[] = [];
  @property({ attribute: false }) around: readonly Around[] = [];
  /** Names of those who were found while this form is open. */
  @state() private named: Readonly<Record<string, string>> = {};

  override render() {
    return html`<h3>${t('record.around')}</h3>
      ${this.links.map((link, place) => this.#row(link, place))}
      <pv-search keyless placeholder=${t('record.links.add')} @pv-party=${this.#found}></pv-search>`;
  }

  #row({ party, kind }: Link, place: number) {
    const known = this.around.find((one) => one.party === party)?.name;
    const name = this.named[party] ?? known ?? party;
    const chosen = ({ target }: Event) => {
      const { value } = target as HTMLSelectElement;
      this.#tell(this.links.map((one, i) => (i === place ? { party, kind: value as LinkKind } : one)));
    };
    return html`<div>
      <select aria-label=${t('record.links.kind', { name })} @change=${chosen}>
        ${KINDS.map((one) => html`<option value=${one} ?selected=${one === kind}>${t(`record.link.${one}`)}</option>`)}
      </select>
      <bdi class="ell">${name}</bdi>
      <pv-button
        size="sm"
        variant="quiet"
        icon="x"
        label=${t('record.links.remove', { name })}
        @click=${() => this.#tell(this.links.filter((_, i) => i !== place))}
      ></pv-button>
    </div>`;
  }

  readonly #found = (event: CustomEvent<Candidate>) => {
    event.stopPropagation();
    const { party, name } = event.detail;
    this.named = { ...this.named, [party]: name };
    if (!this.links.some((link) => link.party === party))
      this.#tell([...this.links, { party, kind: 'WORKS_FOR' }]);
  };

  #tell(links: readonly Link[]): void {
    this.links = links;
    this.emit('pv-links', links);
  }
}

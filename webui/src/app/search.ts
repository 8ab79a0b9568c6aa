import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { normalise } from '../i18n/digits.ts';
import { t } from '../i18n/messages.ts';
import { phone } from '../i18n/phone.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { Candidate } from '../wire/customer.ts';
import './key-hint.ts';
import { Keys } from './keys.ts';
import { searchStyle } from './search.css.ts';

type Found = Candidate & { number?: string };
type Outcome = { query: string; items: Found[] } | 'failed' | undefined;

const PAUSE_MS = 180;

/** Finds a party by name, number or order. Tells of a choice by `pv-party` with the candidate. */
@customElement('pv-search')
export class PvSearch extends PvElement {
  static override styles = [PvElement.styles, searchStyle];

  @property() placeholder = '';
  /** For a search beside the one of the frame, which has the keys. */
  @property({ type: Boolean }) keyless = false;
  @state() private outcome: Outcome;
  @state() private marked = 0;
  @query('input') private readonly input!: HTMLInputElement;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new Keys(this, () => (this.keyless ? {} : { search: () => this.input.focus() }));
  }

  override render() {
    const open = this.outcome !== undefined;
    return html`<search>
      <pv-icon name="search"></pv-icon>
      <input
        type="search"
        role="combobox"
        aria-label=${this.placeholder || t('search.label')}
        aria-controls="found"
        aria-autocomplete="list"
        aria-expanded=${String(open)}
        aria-activedescendant=${open ? `found-${this.marked}` : nothing}
        placeholder=${this.placeholder || t('search.placeholder')}
        autocomplete="off"
        @input=${this.#typed}
        @keydown=${this.#key}
        @blur=${() => (this.outcome = undefined)}
      />
      ${this.keyless ? nothing : html`<pv-key use="search"></pv-key>`}
      <div class="found" id="found" role="listbox" aria-label=${t('search.label')} ?hidden=${!open}>
        ${this.#items.map((item, index) => this.#item(item, index))}
      </div>
      <p class="said" role="status" ?hidden=${this.#items.length > 0}>${this.#said()}</p>
    </search>`;
  }

  get #items(): readonly Found[] {
    return typeof this.outcome === 'object' ? this.outcome.items : [];
  }

  #said() {
    if (this.outcome === undefined) return '';
    if (this.outcome === 'failed') return t('search.failed');
    return t('search.none', { query: this.outcome.query });
  }

  #item(item: Found, index: number) {
    const { name, job, place, number, stage } = item;
    return html`<div
      id="found-${index}"
      role="option"
      aria-selected=${String(index === this.marked)}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.#choose(item)}
    >
      <span class="ell"
        ><b><bdi>${name}</bdi></b> <span class="muted"><bdi>${job ?? place}</bdi></span></span
      >
      ${number && html`<bdi class="tel muted" dir="ltr">${phone(number)}</bdi>`}
      <pv-stage .stage=${stage}></pv-stage>
    </div>`;
  }

  readonly #typed = () => {
    clearTimeout(this.#waiting);
    const asked = normalise(this.input.value.trim());
    if (asked === '') this.outcome = undefined;
    else this.#waiting = setTimeout(() => void this.#find(asked), PAUSE_MS);
  };

  async #find(asked: string): Promise<void> {
    const found = await session
      .get<{ items: Found[] }>(`/parties?${new URLSearchParams({ q: asked, limit: '8' }).toString()}`)
      .catch(() => undefined);
    if (normalise(this.input.value.trim()) !== asked) return;
    this.marked = 0;
    this.outcome = found === undefined ? 'failed' : { query: asked, items: found.items };
  }

  readonly #key = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    const count = this.#items.length;
    if (step !== undefined && count > 0) this.marked = (this.marked + step + count) % count;
    else if (event.code === 'Enter' || event.code === 'NumpadEnter') this.#choose(this.#items[this.marked]);
    else if (event.code === 'Escape') this.outcome = undefined;
    else return;
    event.preventDefault();
  };

  #choose(chosen: Found | undefined): void {
    if (chosen === undefined) return;
    this.outcome = undefined;
    this.input.value = '';
    this.emit('pv-party', chosen);
  }
}

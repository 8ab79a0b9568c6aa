import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { normalise } from '../i18n/digits.ts';
import { t } from '../i18n/messages.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { Found } from '../wire/people.ts';
import { foundItem } from './found-item.ts';
import './key-hint.ts';
import { Keys } from './keys.ts';
import { searchStyle } from './search.css.ts';

type Outcome = { query: string; items: Found[] } | 'failed' | undefined;

const PAUSE_MS = 120;

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
  /** Enter was pressed before the answer to what is typed was there. */
  #hurried = false;

  constructor() {
    super();
    new Keys(this, () => (this.keyless ? {} : { search: () => this.input.focus() }));
  }

  override render() {
    const open = this.#items.length > 0;
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
      <p class=${this.#items.length > 0 ? 'vh' : 'said'} role="status">${this.#said()}</p>
    </search>`;
  }

  get #items(): readonly Found[] {
    return typeof this.outcome === 'object' ? this.outcome.items : [];
  }

  #said() {
    if (this.outcome === undefined) return '';
    if (this.outcome === 'failed') return t('search.failed');
    const { query, items } = this.outcome;
    return items.length > 0 ? t('search.found', { n: items.length }) : t('search.none', { query });
  }

  #item(item: Found, index: number) {
    return html`<div
      id="found-${index}"
      role="option"
      aria-selected=${String(index === this.marked)}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.#choose(item)}
    >
      ${foundItem(item, typeof this.outcome === 'object' ? this.outcome.query : '')}
    </div>`;
  }

  get #asked(): string {
    return normalise(this.input.value.trim());
  }

  readonly #typed = () => {
    clearTimeout(this.#waiting);
    this.#hurried = false;
    if (this.#asked === '') this.outcome = undefined;
    else this.#waiting = setTimeout(() => void this.#find(this.#asked), PAUSE_MS);
  };

  async #find(asked: string): Promise<void> {
    const found = await session
      .get<{ items: Found[] }>(`/parties?${new URLSearchParams({ q: asked, limit: '8' }).toString()}`)
      .catch(() => undefined);
    if (this.#asked !== asked || !this.input.matches(':focus')) return;
    this.marked = 0;
    this.outcome = found === undefined ? 'failed' : { query: asked, items: found.items };
    if (this.#hurried && this.#items.length === 1) this.#choose(this.#items[0]);
    this.#hurried = false;
  }

  readonly #key = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    const count = this.#items.length;
    if (step !== undefined && count > 0) this.marked = (this.marked + step + count) % count;
    else if (event.code === 'Enter' || event.code === 'NumpadEnter') this.#enter();
    else if (event.code === 'Escape' && this.input.value !== '') this.#clear();
    else if (event.code === 'Escape' && !this.keyless) this.input.blur();
    else return;
    event.preventDefault();
  };

  /** What is listed may still be the answer to what was typed before: nobody is chosen out of that. */
  #enter(): void {
    if (typeof this.outcome === 'object' && this.outcome.query === this.#asked)
      this.#choose(this.#items[this.marked]);
    else if (this.#asked !== '') {
      clearTimeout(this.#waiting);
      this.#hurried = true;
      void this.#find(this.#asked);
    }
  }

  #choose(chosen: Found | undefined): void {
    if (chosen === undefined) return;
    this.#clear();
    this.emit('pv-party', chosen);
  }

  /** Pressed again, Escape leaves: the next call may take the view then. */
  #clear(): void {
    clearTimeout(this.#waiting);
    this.outcome = undefined;
    this.input.value = '';
  }
}

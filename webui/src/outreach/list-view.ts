import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { reasonOf } from '../desk/actions.ts';
import { number } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import {
  BLOCKS,
  RESULTS,
  type CallList,
  type EntryState,
  type ListEntry,
  type ListState,
} from '../wire/lists.ts';
import type { Page } from '../wire/work.ts';
import { entryRows } from './entry-rows.ts';

const STATES = ['WAITING', 'TAKEN', 'BLOCKED', 'DONE'] as const;

/** One list: how far it is, who is on it, and what may be done with it. Tells by `pv-changed`. */
@customElement('pv-list-view')
export class PvListView extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: var(--pv-3);
        min-block-size: 0;
      }
      .acts,
      .counts {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 12px;
        align-items: center;
      }
      .why {
        margin-block-end: 8px;
      }
      a {
        color: var(--pv-accent-ink);
        text-decoration: underline;
        text-underline-offset: 3px;
      }
      .rows {
        flex: 1;
        min-block-size: 0;
      }
    `,
  ];

  @property({ attribute: false }) list!: CallList;
  @state() private shown: EntryState = 'WAITING';
  @state() private entries: readonly ListEntry[] = [];
  @state() private next: string | undefined;
  @state() private refusal = '';

  override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('list') as CallList | undefined;
    if (changed.has('shown') || (changed.has('list') && JSON.stringify(before) !== JSON.stringify(this.list)))
      void this.#read();
  }

  override render() {
    const { terms, progress } = this.list;
    return html`<pv-card heading=${terms.name} icon="megaphone">
        <span slot="end" class="acts">${this.#acts()}</span>
        <p class="why"><b>${t(`lists.purpose.${terms.purpose}`)}</b> · <bdi>${terms.why}</bdi></p>
        <p class="counts">
          ${RESULTS.filter((result) => progress.results[result] !== undefined).map(
            (result) =>
              html`<span
                >${t(`lists.result.${result}`)}: <b>${number(progress.results[result] ?? 0)}</b></span
              >`,
          )}
          ${BLOCKS.filter((block) => progress.blocks[block] !== undefined).map(
            (block) =>
              html`<span class="bad"
                ><pv-icon name="shield-no" .size=${14}></pv-icon> ${t(`lists.block.${block}`)}:
                <b>${number(progress.blocks[block] ?? 0)}</b></span
              >`,
          )}
        </p>
        ${this.refusal && html`<p class="bad" role="alert">${this.refusal}</p>`}
      </pv-card>
      <pv-card class="rows" fill flush heading=${t('lists.people')} data-region="pop.centre">
        <pv-seg
          slot="end"
          label=${t('work.show')}
          .segments=${STATES.map((id) => ({ id, label: `${t(`lists.entry.${id}`)} ${number(this.#count(id))}` }))}
          .selected=${this.shown}
          @pv-choose=${({ detail }: CustomEvent<EntryState>) => (this.shown = detail)}
        ></pv-seg>
        ${entryRows(this.entries)}
        ${this.next === undefined ? nothing : html`<pv-button @click=${() => void this.#more()}>${t('work.more')}</pv-button>`}
      </pv-card>`;
  }

  #count(state: EntryState): number {
    const { waiting, taken, blocked, done } = this.list.progress;
    return { WAITING: waiting, TAKEN: taken, BLOCKED: blocked, DONE: done }[state];
  }

  #acts() {
    const { id, state } = this.list;
    const link = (format: string, word: string) =>
      html`<a href="/api/v1/lists/${id}/export?format=${format}" download>${word}</a>`;
    const to = (next: ListState, icon: 'pause' | 'play' | 'check', label: string) =>
      html`<pv-button size="sm" icon=${icon} @click=${() => void this.#set(next)}>${label}</pv-button>`;
    return html`${link('CSV', t('exchange.csv'))} ${link('XLSX', t('exchange.xlsx'))}
    ${state === 'RUNNING' ? to('PAUSED', 'pause', t('lists.pause')) : nothing}
    ${state === 'PAUSED' ? to('RUNNING', 'play', t('lists.goOn')) : nothing}
    ${state === 'ENDED' ? html`<pv-pill>${t('lists.state.ENDED')}</pv-pill>` : to('ENDED', 'check', t('lists.end'))}`;
  }

  async #set(state: ListState): Promise<void> {
    const { id, version } = this.list;
    this.refusal = '';
    await session
      .put(`/lists/${id}/state`, { state }, { 'if-match': `"${version}"` })
      .catch((failure: unknown) => (this.refusal = reasonOf(failure)));
    this.emit('pv-changed');
  }

  async #read(): Promise<void> {
    await this.#page([], '');
  }

  async #more(): Promise<void> {
    await this.#page(this.entries, `&after=${this.next ?? ''}`);
  }

  async #page(before: readonly ListEntry[], after: string): Promise<void> {
    const { id } = this.list;
    const { shown } = this;
    const path = `/lists/${id}/entries?state=${shown}${after}`;
    const page = await session.get<Page<ListEntry>>(path).catch(() => undefined);
    if (page === undefined || id !== this.list.id || shown !== this.shown) return;
    this.entries = [...before, ...page.items];
    this.next = page.next;
  }
}

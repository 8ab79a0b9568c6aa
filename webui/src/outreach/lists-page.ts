import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { number, shortDate } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { CallList } from '../wire/lists.ts';
import type { Page } from '../wire/work.ts';
import './list-form.ts';
import './list-view.ts';

const EVERY_MS = 10_000;

/** Where supervisors make telemarketing lists and see how far they are. */
@customElement('pv-lists-page')
export class PvListsPage extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: var(--pv-3);
        min-block-size: 0;
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
      }
      h1 {
        font-size: 24px;
        font-weight: 680;
      }
      .columns {
        display: grid;
        flex: 1;
        grid-template-columns: minmax(240px, 320px) minmax(0, 1fr);
        gap: var(--pv-3);
        min-block-size: 0;
      }
      .one {
        display: grid;
        gap: 4px;
        inline-size: 100%;
        padding: 10px 14px;
        border: 0;
        border-block-start: 1px solid var(--pv-line);
        background: none;
        color: inherit;
        font: inherit;
        text-align: start;
      }
      .one[aria-pressed='true'] {
        background: var(--pv-accent-soft);
      }
      small {
        color: var(--pv-ink-2);
      }
    `,
  ];

  @state() private lists: readonly CallList[] | 'loading' | 'failed' = 'loading';
  @state() private next: string | undefined;
  @state() private chosen: string | undefined;
  @state() private making = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
    this.#timer = setInterval(() => void this.#read(), EVERY_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  override render() {
    const lists = Array.isArray(this.lists) ? (this.lists as readonly CallList[]) : [];
    const shown = lists.find(({ id }) => id === this.chosen) ?? lists[0];
    return html`<header>
        <h1 tabindex="-1">${t('lists.title')}</h1>
        <pv-button variant="primary" icon="plus" @click=${() => (this.making = true)}
          >${t('lists.new')}</pv-button
        >
      </header>
      <div class="columns">
        <pv-card fill flush heading=${t('lists.all')} data-region="pop.start">
          <pv-pill slot="after" tone="count">${number(lists.length)}</pv-pill>
          ${this.#body(lists, shown)}
        </pv-card>
        ${shown === undefined ? html`<pv-card fill></pv-card>` : html`<pv-list-view .list=${shown} @pv-changed=${() => void this.#read()}></pv-list-view>`}
      </div>
      <pv-list-form
        ?open=${this.making}
        @pv-close=${() => (this.making = false)}
        @pv-made=${this.#made}
      ></pv-list-form>`;
  }

  #body(lists: readonly CallList[], shown: CallList | undefined) {
    if (this.lists === 'loading') return html`<pv-skeleton lines="4"></pv-skeleton>`;
    if (this.lists === 'failed')
      return html`<pv-empty icon="wifi-off" fact=${t('work.failed')}>
        <pv-button icon="refresh" @click=${() => void this.#read()}>${t('app.tryAgain')}</pv-button>
      </pv-empty>`;
    if (lists.length === 0)
      return html`<pv-empty icon="megaphone" fact=${t('lists.none')}>${t('lists.none.next')}</pv-empty>`;
    return html`${lists.map((list) => this.#one(list, list === shown))}
    ${this.next === undefined ? nothing : html`<pv-button @click=${() => void this.#more()}>${t('work.more')}</pv-button>`}`;
  }

  #one({ id, terms, state, progress, madeAt }: CallList, pressed: boolean) {
    const settled = progress.done + progress.blocked;
    return html`<button
      type="button"
      class="one"
      aria-pressed=${pressed ? 'true' : 'false'}
      @click=${() => (this.chosen = id)}
    >
      <b><bdi>${terms.name}</bdi></b>
      <small
        >${t(`lists.state.${state}`)} · ${t('lists.doneOf', { n: settled, of: progress.total })} ·
        ${shortDate(madeAt)}</small
      >
    </button>`;
  }

  readonly #made = ({ detail }: CustomEvent<CallList>) => {
    this.making = false;
    this.chosen = detail.id;
    void this.#read();
  };

  async #read(): Promise<void> {
    const page = await session.get<Page<CallList>>('/lists').catch(() => undefined);
    if (!this.isConnected || (page === undefined && Array.isArray(this.lists))) return;
    this.lists = page?.items ?? 'failed';
    this.next = page?.next;
  }

  async #more(): Promise<void> {
    const page = await session.get<Page<CallList>>(`/lists?after=${this.next ?? ''}`).catch(() => undefined);
    if (page === undefined || !Array.isArray(this.lists)) return;
    this.lists = [...(this.lists as readonly CallList[]), ...page.items];
    this.next = page.next;
  }
}

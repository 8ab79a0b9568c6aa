import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { daysSinceEpoch } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { catalogue, session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { hues } from '../ui/hues.css.ts';
import type { Tab } from '../ui/pv-tabs.ts';
import { clock } from '../wire/clock.ts';
import type { CustomerFile, HistoryItem } from '../wire/customer.ts';
import { Watch } from '../wire/store.ts';
import type { Panel } from '../wire/stream.ts';
import { panelTab } from './panel-tab.ts';
import { filtered, FILTERS, grouped, periodOf, type Filter } from './timeline.ts';
import { timelineItem } from './timeline-item.ts';
import { timelineStyle } from './timeline-list.css.ts';
import './plugin-panel.ts';

/** What happened between this person and us, newest first. On a narrow desk the plugins' panels are its further tabs. */
@customElement('pv-timeline')
export class PvTimeline extends PvElement {
  static override styles = [PvElement.styles, hues, timelineStyle];

  @property({ attribute: false }) file!: CustomerFile;
  @property({ attribute: false }) panels: readonly Panel[] = [];
  @state() private selected = 'all';
  @state() private older: readonly HistoryItem[] = [];
  @state() private next: string | undefined | null;
  #party = '';

  constructor() {
    super();
    new Watch(this, catalogue, (known) => known);
  }

  override willUpdate(): void {
    if (this.file.party.id === this.#party) return;
    this.#party = this.file.party.id;
    this.older = [];
    this.next = undefined;
  }

  override render() {
    const panel = this.panels.find(({ plugin }) => panelTab(plugin) === this.selected);
    return html`<pv-tabs
      class="card"
      label=${t('desk.history')}
      .tabs=${this.#tabs()}
      .selected=${panel || !this.selected.startsWith('panel') ? this.selected : 'all'}
      @pv-choose=${({ detail }: CustomEvent<string>) => (this.selected = detail)}
    >
      <div class="body" tabindex="0">
        ${panel ? html`<pv-plugin-panel bare .panel=${panel} .stage=${this.file.lifecycle.stage}></pv-plugin-panel>` : this.#list()}
      </div>
    </pv-tabs>`;
  }

  #tabs(): Tab[] {
    const lists = FILTERS.map((id) => ({
      id,
      label: t(`desk.history.${id}`),
      ...(id !== 'all' && { count: filtered(this.#items, id).length }),
    }));
    const panels = this.panels.map(({ plugin, title, score }) => ({
      id: panelTab(plugin),
      label: title[language.value],
      ...(score !== undefined && { count: score }),
    }));
    return [...lists, ...panels];
  }

  get #items(): readonly HistoryItem[] {
    return [...this.file.history, ...this.older];
  }

  #list() {
    const filter = FILTERS.find((id) => id === this.selected) ?? 'all';
    const items = filtered(this.#items, filter satisfies Filter);
    if (items.length === 0)
      return html`<pv-empty
        icon="clock"
        fact=${t(filter === 'all' ? 'desk.firstContact' : 'desk.history.none')}
        >${filter === 'all' ? t('desk.history.first') : ''}</pv-empty
      >`;
    const today = daysSinceEpoch(clock.now());
    const weekStart = language.value === 'fa' ? 'saturday' : 'monday';
    const groups = grouped(items, ({ at }) => periodOf(daysSinceEpoch(at), today, weekStart));
    return html`<ol>
        ${groups.map(
          ({ period, items: some }) =>
            html`<li class="sep"><span class="over">${t(`desk.period.${period}`)}</span></li>
              ${some.map(timelineItem)}`,
        )}
      </ol>
      ${
        this.#hasMore
          ? html`<pv-button variant="quiet" size="sm" icon="chev-d" @click=${this.#more}
              >${t('desk.history.more')}</pv-button
            >`
          : nothing
      }`;
  }

  get #hasMore(): boolean {
    return this.next === undefined ? this.file.historyMore : this.next !== null;
  }

  readonly #more = async () => {
    const query = this.next ? `?${new URLSearchParams({ before: this.next }).toString()}` : '';
    const party = this.#party;
    const page = await session
      .get<{ items: HistoryItem[]; next?: string }>(`/parties/${encodeURIComponent(party)}/history${query}`)
      .catch(() => undefined);
    if (page === undefined || party !== this.#party) return;
    const known = new Set(this.#items.map(({ id }) => id));
    this.older = [...this.older, ...page.items.filter(({ id }) => !known.has(id))];
    this.next = page.next ?? null;
  };
}

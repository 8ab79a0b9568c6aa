import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { daysSinceEpoch } from '../i18n/day.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { catalogue, session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { hues } from '../ui/hues.css.ts';
import type { Tab } from '../ui/pv-tabs.ts';
import { clock } from '../wire/clock.ts';
import type { CustomerFile } from '../wire/customer.ts';
import { Watch } from '../wire/store.ts';
import type { Panel } from '../wire/stream.ts';
import { HistoryPages } from './history-pages.ts';
import { panelName, panelTab } from './panel-tab.ts';
import { FILTERS, grouped, periodOf, type Filter } from './timeline.ts';
import { timelineItem } from './timeline-item.ts';
import { timelineStyle } from './timeline-list.css.ts';
import './plugin-panel.ts';

/** What happened between this person and us, newest first. On a narrow desk the plugins' panels are its further tabs. */
@customElement('pv-timeline')
export class PvTimeline extends PvElement {
  static override styles = [PvElement.styles, hues, timelineStyle];

  @property({ attribute: false }) file!: CustomerFile;
  @property({ attribute: false }) panels: readonly Panel[] = [];
  /** The line to show, however far back it is. */
  @property() marked: string | undefined;
  @state() private selected = 'all';
  #pages: Record<Filter, HistoryPages> | undefined;
  #party = '';
  #seen: string | undefined;

  constructor() {
    super();
    new Watch(this, catalogue, (known) => known);
  }

  override willUpdate(): void {
    const { party, historyMore } = this.file;
    if (party.id === this.#party) return;
    this.#party = party.id;
    this.#pages = Object.fromEntries(
      FILTERS.map((filter) => {
        const pages = new HistoryPages(session, party.id, filter, historyMore);
        pages.subscribe(() => this.requestUpdate());
        return [filter, pages];
      }),
    ) as Record<Filter, HistoryPages>;
  }

  override updated(): void {
    const all = this.#pages?.all;
    if (this.marked === this.#seen || all === undefined) return;
    const line = this.renderRoot.querySelector('[aria-current]');
    if (line === null) return void (all.value.state === 'more' && all.more());
    this.#seen = this.marked;
    line.scrollIntoView({ block: 'center' });
  }

  override render() {
    const panel = this.panels.find(({ plugin }) => panelTab(plugin) === this.selected);
    return html`<pv-tabs
      class="card"
      label=${t('desk.history')}
      .tabs=${this.#tabs()}
      .selected=${panel || !this.selected.startsWith('panel') ? this.selected : 'all'}
      @pv-choose=${({ detail }: CustomEvent<string>) => this.#choose(detail)}
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
      ...(id !== 'all' && this.#count(id)),
    }));
    const panels = this.panels.map(({ plugin, title, score }) => ({
      id: panelTab(plugin),
      label: panelName(title[language.value])[0],
      ...(score !== undefined && { count: score }),
    }));
    return [...lists, ...panels];
  }

  #count(filter: Filter): Pick<Tab, 'count' | 'open'> {
    const pages = this.#pages?.[filter];
    return { count: pages?.with(this.file).length ?? 0, open: pages?.value.state !== 'end' };
  }

  get #filter(): Filter {
    return FILTERS.find((id) => id === this.selected) ?? 'all';
  }

  /** A filter looks into the whole history, not only into what came with the file. */
  #choose(tab: string): void {
    this.selected = tab;
    if (this.#filter !== 'all' && this.#pages?.[this.#filter].value.items.length === 0)
      void this.#pages[this.#filter].more();
  }

  #list() {
    const pages = this.#pages?.[this.#filter];
    if (pages === undefined) return nothing;
    const items = pages.with(this.file);
    const today = daysSinceEpoch(clock.now());
    const weekStart = language.value === 'fa' ? 'saturday' : 'monday';
    const groups = grouped(items, ({ at }) => periodOf(daysSinceEpoch(at), today, weekStart));
    return html`${items.length === 0 && pages.value.state === 'end' ? this.#empty() : nothing}
      <ol>
        ${groups.map(
          ({ period, items: some }) =>
            html`<li class="sep"><span class="over">${t(`desk.period.${period}`)}</span></li>
              ${some.map((item) => timelineItem(item, item.id === this.marked))}`,
        )}
      </ol>
      ${older(pages)}`;
  }

  #empty() {
    if (this.#filter !== 'all')
      return html`<pv-empty icon="clock" fact=${t('desk.history.none')}></pv-empty>`;
    return html`<pv-empty icon="clock" fact=${t('desk.firstContact')}>${t('desk.history.first')}</pv-empty>`;
  }
}

/** The way to what is older: there, on its way, or not to be had now. */
function older(pages: HistoryPages) {
  const more = () => void pages.more();
  switch (pages.value.state) {
    case 'end':
      return nothing;
    case 'loading':
      return html`<pv-skeleton lines="3"></pv-skeleton>`;
    case 'failed':
      return html`<pv-empty icon="warn" fact=${t('desk.history.failed')}
        ><pv-button size="sm" icon="refresh" @click=${more}>${t('app.tryAgain')}</pv-button></pv-empty
      >`;
    default:
      return html`<pv-button variant="quiet" size="sm" icon="chev-d" @click=${more}
        >${t('desk.history.more')}</pv-button
      >`;
  }
}

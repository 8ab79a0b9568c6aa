import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { clockTime, number } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { text } from '../i18n/phrase.ts';
import { live } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { hues } from '../ui/hues.css.ts';
import type { Stage } from '../wire/customer.ts';
import { Watch } from '../wire/store.ts';
import type { Panel } from '../wire/stream.ts';
import { askPlugin, reasonOf } from './actions.ts';
import { panelName } from './panel-tab.ts';
import { pluginPanelStyle } from './plugin-panel.css.ts';
import { shownPop } from './state.ts';
import './score-reasons.ts';
import './score-ring.ts';

/** Asks a plugin again that gave no answer. */
export type AskPlugin = (plugin: string) => Promise<void>;

/** Asks at the pop that is shown. */
export const askAtPop: AskPlugin = (plugin) => askPlugin(shownPop()?.id ?? '', plugin);

/** What one plugin says of a customer. Its height is there before its answer: nothing moves when that arrives. */
@customElement('pv-plugin-panel')
export class PvPluginPanel extends PvElement {
  static override styles = [PvElement.styles, hues, pluginPanelStyle];

  @property({ attribute: false }) panel!: Panel;
  @property() stage: Stage = 'PROSPECT';
  /** Without a card around it, inside a tab. */
  @property({ type: Boolean }) bare = false;

  @property({ attribute: false }) again: AskPlugin = askAtPop;
  @state() private asked = false;
  @state() private refusal = '';
  readonly #live = new Watch(this, live.connected, ({ status }) => status === 'live');

  override render() {
    const { state, title } = this.panel;
    const body = html`<div
      data-hue=${this.stage}
      data-state=${state}
      class=${this.#live.value ? '' : 'old'}
      aria-busy=${String(state === 'LOADING')}
    >
      ${this.#body()}
    </div>`;
    if (this.bare) return body;
    const [name, about] = panelName(title[language.value]);
    return html`<pv-card fill icon="puzzle" heading=${name}>
      <span slot="after" class="muted ell">${about}</span
      ><pv-pill slot="end" tone="line">${t('desk.plugin')}</pv-pill>${body}
    </pv-card>`;
  }

  #body() {
    const { state, title, budgetMs, reference } = this.panel;
    const [name] = panelName(title[language.value]);
    switch (state) {
      case 'LOADING':
        return html`<pv-skeleton .lines=${4}></pv-skeleton>`;
      case 'LATE':
        return html`<div class="late">
            <b>${t('desk.panel.late')}</b
            ><span class="muted">${t('desk.panel.budget', { seconds: number(budgetMs / 1000) })}</span>
          </div>
          <pv-skeleton lines="2"></pv-skeleton>
          <p class="foot">
            <pv-icon class="warn" name="hourglass"></pv-icon>${t('desk.panel.afterBudget')}
          </p>`;
      case 'EMPTY':
        return this.#empty(name);
      case 'FAILED':
        return html`<pv-empty icon="plug" fact=${t('desk.panel.failed', { name })}
            >${t('desk.panel.alone')}<pv-button
              size="sm"
              icon="refresh"
              ?disabled=${this.asked}
              @click=${this.#ask}
              >${t('app.tryAgain')}</pv-button
            ></pv-empty
          >
          ${this.refusal === '' ? nothing : html`<p class="foot bad" role="alert">${this.refusal}</p>`}
          ${reference === undefined ? nothing : html`<p class="foot">${t('desk.panel.reference', { reference })}</p>`}`;
      default:
        return html`${this.#answer()}${this.#stale()}`;
    }
  }

  #empty(name: string) {
    const { detail } = this.panel;
    return html`<pv-empty icon="circle-dash" fact=${t('desk.panel.empty', { name })}
      >${detail ? text(detail) : nothing}</pv-empty
    >`;
  }

  /** What a plugin said before the connection was lost is shown as of then. */
  #stale() {
    const { at } = live.state.value;
    if (this.#live.value || at === undefined) return nothing;
    return html`<p class="stale">
      <pv-icon name="clock"></pv-icon
      ><span><b>${t('desk.panel.asOf', { time: clockTime(at) })}</b> ${t('desk.panel.stale')}</span>
    </p>`;
  }

  readonly #ask = async () => {
    this.asked = true;
    this.refusal = '';
    await this.again(this.panel.plugin).catch((failure: unknown) => (this.refusal = reasonOf(failure)));
    this.asked = false;
  };

  #answer() {
    const { score, headline, detail, reasons = [] } = this.panel;
    return html`<div class="score">
        ${score === undefined ? nothing : html`<pv-score-ring .score=${score}></pv-score-ring>`}
        <div>
          ${headline && html`<b>${text(headline)}</b>`}
          ${detail && html`<div class="muted">${text(detail)}</div>`}
        </div>
      </div>
      ${score === undefined ? nothing : html`<pv-score-reasons .reasons=${reasons}></pv-score-reasons>`}`;
  }
}

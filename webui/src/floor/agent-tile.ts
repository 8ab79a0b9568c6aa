import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { extensions } from '../i18n/extensions.ts';
import { duration, percent } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { person, queueTitle } from '../i18n/names.ts';
import { phone } from '../i18n/phone.ts';
import { catalogue } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { BoardAgent } from '../wire/board.ts';
import { Watch } from '../wire/store.ts';
import './agent-actions.ts';
import { agentTileStyle } from './agent-tile.css.ts';
import { LATE_MS } from './thresholds.ts';

/** One agent: state and for how long; opened, also with whom. */
@customElement('pv-agent-tile')
export class PvAgentTile extends PvElement {
  static override styles = [PvElement.styles, agentTileStyle];

  @property({ attribute: false }) agent!: BoardAgent;
  @property({ type: Boolean, reflect: true }) selected = false;
  readonly #reasons = new Watch(this, catalogue, ({ pauseReasons }) => pauseReasons);

  override render() {
    const { state, since } = this.agent;
    const name = person(this.agent.name);
    return html`<button
        type="button"
        class=${state}
        aria-expanded=${String(this.selected)}
        @click=${() => this.emit('pv-choose', this.agent.agent)}
      >
        <pv-avatar .name=${name}></pv-avatar>
        <span class="who">
          <b class="ell"><bdi>${name}</bdi></b>
          <span class="second">
            <pv-state .state=${state} .word=${this.#word()}></pv-state>
            <pv-timer since=${since} .overMs=${LATE_MS[state]}></pv-timer>
          </span>
        </span>
        ${this.selected ? this.#more() : nothing}
      </button>
      ${this.selected ? html`<pv-agent-actions .agent=${this.agent}></pv-agent-actions>` : nothing}`;
  }

  #word(): string {
    const { state, reason } = this.agent;
    const paused = this.#reasons.value.find(({ code }) => code === reason);
    return state === 'PAUSED'
      ? (paused?.title[language.value] ?? reason ?? t('word.PAUSED'))
      : t(`word.${state}`);
  }

  #more() {
    const { with: other, queue, occupancy, pausedMs } = this.agent;
    const extension = extensions(this.agent);
    const facts = [
      ...(other === undefined ? [] : [t('board.with', { name: spoken(other) })]),
      ...(queue === undefined ? [] : [queueTitle(queue)]),
      ...(extension === undefined ? [] : [t('app.extension', { extension })]),
      ...(occupancy === undefined ? [] : [t('board.occupancy', { share: percent(occupancy) })]),
      ...(pausedMs === 0 ? [] : [t('board.pausedToday', { time: duration(pausedMs) })]),
    ];
    return html`<span class="more">${facts.join(' · ')}</span>`;
  }
}

/** The one talked with: a name as it is, a number grouped for reading. */
function spoken(other: string): string {
  return other.startsWith('+') ? phone(other) : other;
}

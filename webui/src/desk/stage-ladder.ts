import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { hues } from '../ui/hues.css.ts';
import { clock } from '../wire/clock.ts';
import { STAGES, type Lifecycle, type Stage } from '../wire/customer.ts';
import { stageLadderStyle } from './stage-ladder.css.ts';

const DAY_MS = 86_400_000;

/** The four rungs: which are climbed, which is stood on, how many gates the next one asks for. */
@customElement('pv-stage-ladder')
export class PvStageLadder extends PvElement {
  static override styles = [PvElement.styles, hues, stageLadderStyle];

  /** Nothing known: a first contact stands on the lowest rung. */
  @property({ attribute: false }) lifecycle?: Lifecycle;

  override render() {
    return html`<ol aria-label=${t('desk.ladder')}>
      ${STAGES.map((stage, step) => this.#step(stage, step))}
    </ol>`;
  }

  #step(stage: Stage, step: number) {
    const current = this.lifecycle?.stage ?? 'PROSPECT';
    const ahead = step > STAGES.indexOf(current);
    const style = `--step:${step}`;
    if (stage === current)
      return html`<li data-hue=${stage} style=${style} aria-current="step">
        <small>${this.#since()}</small><span class="ell">${t(`word.${stage}`)}</span>
      </li>`;
    return html`<li data-hue=${stage} style=${style} class=${ahead ? 'ahead' : ''}>
      ${this.lifecycle?.next?.stage === stage ? html`<small>${this.#gates()}</small>` : nothing}
      <pv-icon .name=${ahead ? 'lock' : 'check'} .size=${14}></pv-icon
      ><span class="ell">${t(`word.${stage}`)}</span>
    </li>`;
  }

  #since(): string {
    if (this.lifecycle === undefined) return t('desk.firstContact');
    const days = Math.floor(clock.since(this.lifecycle.since) / DAY_MS);
    return days === 0 ? t('desk.sinceToday') : t('desk.forDays', { n: days });
  }

  #gates(): string {
    return t('desk.gatesLeft', { n: this.lifecycle?.next?.missing.length ?? 0 });
  }
}

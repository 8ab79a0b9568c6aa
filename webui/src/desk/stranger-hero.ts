import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { hues } from '../ui/hues.css.ts';
import type { Pop } from '../wire/stream.ts';
import { colleagueOf, numberOf } from './caller.ts';
import { popHeroStyle } from './pop-hero.css.ts';
import './guardrail.ts';
import './handed-over.ts';
import './network-name.ts';
import './next-action.ts';
import './stage-ladder.ts';
import './who-is-it.ts';

/** The hero of somebody who is not on file: the number stands for the name. */
@customElement('pv-stranger-hero')
export class PvStrangerHero extends PvElement {
  static override styles = [PvElement.styles, hues, popHeroStyle];

  @property({ attribute: false }) pop!: Pop;

  override render() {
    const { call } = this.pop;
    const inside = call.numberKind === 'EXTENSION';
    return html`<article data-hue="PROSPECT" aria-label=${t('desk.caller')}>
      <section class="who" data-region="pop.who">
        <div class="badges">
          <pv-pill tone="line" icon="user-q">${t(inside ? 'desk.colleague' : 'desk.stranger')}</pv-pill>
        </div>
        <h1 tabindex="-1">
          ${
            call.colleague === undefined
              ? html`<bdi class="tel" dir="auto">${numberOf(call)}</bdi>`
              : html`<bdi>${colleagueOf(call)}</bdi>`
          }
        </h1>
        ${call.colleague === undefined ? '' : html`<p class="org"><bdi class="tel" dir="auto">${numberOf(call)}</bdi></p>`}
        <pv-network-name .call=${call}></pv-network-name>
        <pv-handed-over .call=${call}></pv-handed-over>
        <pv-who-is-it .pop=${this.pop}></pv-who-is-it>
        ${inside ? '' : html`<p class="said"><pv-icon name="chat"></pv-icon><span>${t('desk.stranger.greeting')}</span></p>`}
      </section>
      <section data-region="pop.where">
        ${inside ? html`<p class="muted">${t('desk.colleague.about')}</p>` : html`<pv-stage-ladder></pv-stage-ladder>`}
        ${call.number === undefined ? html`<p class="why muted">${t('desk.withheld.about')}</p>` : ''}
      </section>
      <section class="do" data-region="pop.do">
        ${
          inside
            ? ''
            : html`<pv-next-action .action=${ACTION}></pv-next-action>
                <div class="guards"><pv-guardrail .guardrail=${GUARDRAIL}></pv-guardrail></div>`
        }
      </section>
    </article>`;
  }
}

/** The server has no file to guide by; these are the rules of a first contact. */
const ACTION = {
  title: { code: 'stranger.action' },
  steps: [{ code: 'stranger.fields' }, { code: 'step.recordSource' }],
};
const GUARDRAIL = {
  severity: 'ADVICE',
  title: { code: 'guard.noDiscount' },
  why: { code: 'guard.noDiscount.why' },
} as const;

import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { phrase } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import { hues } from '../ui/hues.css.ts';
import type { CustomerFile } from '../wire/customer.ts';
import type { Pop } from '../wire/stream.ts';
import { about } from './caller.ts';
import { popHeroStyle } from './pop-hero.css.ts';
import './contact-facts.ts';
import './evidence.ts';
import './expectations.ts';
import './guardrail.ts';
import './handed-over.ts';
import './next-action.ts';
import './stage-ladder.ts';
import './unread-file.ts';
import './who-is-it.ts';

/** Who calls, where they stand, what to do: one look while the phone rings. */
@customElement('pv-pop-hero')
export class PvPopHero extends PvElement {
  static override styles = [PvElement.styles, hues, popHeroStyle];

  @property({ attribute: false }) pop!: Pop;

  override render() {
    const { file } = this.pop;
    return file === undefined ? html`<pv-unread-file .pop=${this.pop}></pv-unread-file>` : this.#known(file);
  }

  #known(file: CustomerFile) {
    const { lifecycle } = file;
    return html`<article data-hue=${lifecycle.stage} aria-label=${t('desk.caller')}>
      ${this.#who(file)} ${where(file)} ${whatToDo(file)}
      <pv-expectations .file=${file}></pv-expectations>
    </article>`;
  }

  #who({ party, lifecycle: { standing }, greeting }: CustomerFile) {
    return html`<section class="who" data-region="pop.who">
      ${
        standing === 'ACTIVE' && party.role === 'CUSTOMER'
          ? nothing
          : html`<div class="badges">
              ${standing === 'ACTIVE' ? nothing : html`<pv-standing .standing=${standing}></pv-standing>`}
              ${party.role === 'CUSTOMER' ? nothing : html`<pv-pill tone="line">${t(`word.${party.role}`)}</pv-pill>`}
            </div>`
      }
      <h1 tabindex="-1"><bdi>${party.name}</bdi></h1>
      <p class="org"><bdi>${about(party)}</bdi></p>
      <pv-handed-over .call=${this.pop.call}></pv-handed-over>
      <p class="said">
        <pv-icon name="chat"></pv-icon><span>${t('desk.quoted', { said: phrase(greeting) })}</span>
      </p>
      <pv-contact-facts .pop=${this.pop}></pv-contact-facts>
      <pv-who-is-it .pop=${this.pop}></pv-who-is-it>
    </section>`;
  }
}

function where({ lifecycle }: CustomerFile) {
  return html`<section data-region="pop.where">
    <pv-stage-ladder .lifecycle=${lifecycle}></pv-stage-ladder>
    <div class="why"><pv-evidence .lifecycle=${lifecycle}></pv-evidence></div>
  </section>`;
}

function whatToDo({ action, guardrails }: CustomerFile) {
  return html`<section class="do" data-region="pop.do">
    <pv-next-action .action=${action}></pv-next-action>
    <div class="guards">
      ${guardrails.map((guardrail) => html`<pv-guardrail .guardrail=${guardrail}></pv-guardrail>`)}
    </div>
  </section>`;
}

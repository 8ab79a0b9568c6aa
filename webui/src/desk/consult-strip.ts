import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hint, Keys, type Handlers } from '../app/keys.ts';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { PvElement } from '../ui/element.ts';
import { Watch } from '../wire/store.ts';
import type { Pop, Verb } from '../wire/stream.ts';
import { ask, askedOf, asking } from './call-control.ts';
import { nameOf } from './caller.ts';

/** The second call of an attended transfer: who is asked, how far it is, hand over or go back. */
@customElement('pv-consult-strip')
export class PvConsultStrip extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      section {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 14px;
        align-items: center;
        min-block-size: 56px;
        padding-block: 7px;
        padding-inline: 16px 12px;
        border: 1px solid var(--pv-accent-line);
        border-radius: 12px;
        background: var(--pv-accent-soft);
      }
      section:focus-visible {
        outline-offset: -2px;
      }
      section > pv-icon {
        color: var(--pv-accent-ink);
      }
      b {
        display: block;
        color: var(--pv-accent-ink);
        font-size: 15px;
        font-weight: 650;
      }
      small {
        color: var(--pv-ink-2);
        font-size: 12.5px;
      }
    `,
  ];

  @property({ attribute: false }) pop!: Pop;

  constructor() {
    super();
    new Watch(this, asking, (value) => value);
    new Keys(this, () => this.#keys());
  }

  override render() {
    const consult = this.pop.call.control?.consult;
    if (consult === undefined) return nothing;
    const { kind, name, id, since, state } = consult;
    return html`<section data-region="app.consult" tabindex="-1" aria-label=${t('call.consult')}>
      <pv-icon name="users" .size=${20}></pv-icon>
      <span class="grow" role="status">
        <b>${t(`call.consult.${state}`, { name: kind === 'AGENT' ? person(name ?? id) : (name ?? id) })}</b>
        <small>${t('call.consult.waits', { name: nameOf(this.pop) })}</small>
      </span>
      <pv-timer since=${since}></pv-timer>
      ${this.#button('CANCEL_TRANSFER', 'undo', hint('backToCaller'))}
      ${this.#button('COMPLETE_TRANSFER', 'check', hint('transfer'))}
    </section>`;
  }

  #button(verb: 'CANCEL_TRANSFER' | 'COMPLETE_TRANSFER', icon: 'undo' | 'check', key: string) {
    const done = verb === 'COMPLETE_TRANSFER';
    if (!this.#can(verb)) return nothing;
    return html`<pv-button
      size="lg"
      variant=${done ? 'primary' : 'plain'}
      .icon=${icon}
      kbd=${key}
      ?disabled=${askedOf(this.pop) === verb}
      @click=${() => this.#ask(verb)}
      >${t(done ? 'call.handOver' : 'call.backToCaller')}</pv-button
    >`;
  }

  #keys(): Handlers {
    return {
      ...(this.#can('COMPLETE_TRANSFER') && { transfer: () => this.#ask('COMPLETE_TRANSFER') }),
      ...(this.#can('CANCEL_TRANSFER') && { backToCaller: () => this.#ask('CANCEL_TRANSFER') }),
    };
  }

  #can(verb: Verb): boolean {
    return this.pop.call.control?.can.includes(verb) === true || askedOf(this.pop) === verb;
  }

  #ask(verb: Verb): void {
    if (askedOf(this.pop) !== verb) void ask(this.pop, verb);
  }
}

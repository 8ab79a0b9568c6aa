import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../app/key-hint.ts';
import { hint, Keys } from '../app/keys.ts';
import { go, page } from '../app/router.ts';
import { t } from '../i18n/messages.ts';
import { live } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { Watch } from '../wire/store.ts';
import type { Pop } from '../wire/stream.ts';
import { ask } from './call-control.ts';
import { nameOf, parkedAt } from './caller.ts';
import { show, showing, waitingPops } from './state.ts';

/** The calls that are open but not shown: the view stays with what the agent does. */
@customElement('pv-pop-banner')
export class PvPopBanner extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  constructor() {
    super();
    new Watch(this, live.state, ({ pops }) => pops);
    new Watch(this, showing, ({ shown }) => shown);
    new Watch(this, page, (value) => value);
    new Keys(this, () => {
      const [next] = this.#waiting;
      if (next === undefined) return {};
      return { jump: () => this.#show(next), ...(canAnswer(next) && { answer: () => this.#answer(next) }) };
    });
  }

  /** On another page the shown pop waits too. */
  get #waiting(): readonly Pop[] {
    const pops = page.value === '/desk' ? waitingPops() : live.state.value.pops;
    return pops.toSorted((a, b) => Number(b.phase === 'RINGING') - Number(a.phase === 'RINGING'));
  }

  override render() {
    return this.#waiting.map((pop, index) => this.#banner(pop, index === 0));
  }

  #banner(pop: Pop, first: boolean) {
    const ringing = pop.phase === 'RINGING';
    return html`<pv-banner tone="info" .icon=${ringing ? 'phone-in' : 'phone'} data-region="app.banner">
      <span slot="fact">${parkedAt(pop) ?? t(`desk.waiting.${pop.phase}`, { name: nameOf(pop) })}</span>
      ${ringing ? t('desk.waiting.why') : ''}
      ${first ? html`<pv-key use="jump"></pv-key> ${t('desk.waiting.key')}` : ''}
      <span slot="end" class="row">
        <pv-button size="sm" @click=${() => this.#show(pop)}>${t('desk.show')}</pv-button>
        ${
          canAnswer(pop)
            ? html`<pv-button
                size="sm"
                variant="answer"
                icon="phone"
                kbd=${first ? hint('answer') : ''}
                @click=${() => this.#answer(pop)}
                >${t('call.ANSWER')}</pv-button
              >`
            : nothing
        }
      </span>
    </pv-banner>`;
  }

  #answer(pop: Pop): void {
    void ask(pop, 'ANSWER');
    this.#show(pop);
  }

  #show({ id }: Pop): void {
    show(id);
    go('/desk');
  }
}

function canAnswer({ phase, call }: Pop): boolean {
  return phase === 'RINGING' && call.control?.can.includes('ANSWER') === true;
}

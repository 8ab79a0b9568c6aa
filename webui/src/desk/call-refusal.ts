import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { Watch } from '../wire/store.ts';
import type { Pop, Refusal } from '../wire/stream.ts';
import { asking, forgive, refusedOf, type Refused } from './call-control.ts';
import { verbWord } from './verb-word.ts';

/** Why what was asked of the call was not done, until it is read or something else is asked. */
@customElement('pv-call-refusal')
export class PvCallRefusal extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  @property({ attribute: false }) pop!: Pop;
  /** The refusal of the live stream that was read: it stays there until the next request. */
  @state() private read?: Refused;

  constructor() {
    super();
    new Watch(this, asking, (value) => value);
  }

  override render() {
    const refused = refusedOf(this.pop);
    if (refused === undefined || same(refused, this.read)) return nothing;
    return html`<pv-banner tone="bad" icon="warn" role="alert">
      <span slot="fact">${t('call.notDone', { what: verbWord(refused.verb) })}</span> ${why(refused)}
      <pv-button
        slot="end"
        size="sm"
        variant="quiet"
        icon="x"
        label=${t('app.close')}
        @click=${() => this.#close(refused)}
      ></pv-button>
    </pv-banner>`;
  }

  #close(refused: Refused): void {
    if (refused === this.pop.call.control?.refused) this.read = refused;
    else forgive(this.pop);
  }
}

/** Our words for a known reason, and what the PBX itself said. */
export function why({ code, detail }: Omit<Refused, 'verb'>) {
  const words = code === undefined ? '' : t(`refusal.${code satisfies Refusal}`);
  return html`${words} ${detail === undefined ? nothing : html`<bdi>${detail}</bdi>`}`;
}

function same(a: Refused, b: Refused | undefined): boolean {
  return b !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { Tick } from '../ui/tick.ts';
import { Watch } from '../wire/store.ts';
import type { Pop, Refusal, Verb } from '../wire/stream.ts';
import { asking, forgive, read, refusedOf, type Reason } from './call-control.ts';
import { isKind } from './transfer-kinds.ts';
import { transferring } from './transferring.ts';
import { verbWord } from './verb-word.ts';

/** Why what was asked of the call was not done, until it is read, no news any more, or something else is asked. */
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

  constructor() {
    super();
    new Watch(this, asking, (value) => value);
    new Watch(this, read, (value) => value);
    new Watch(this, transferring, (value) => value);
    new Tick(this);
  }

  override render() {
    const refused = refusedOf(this.pop);
    if (refused === undefined || this.#inDialog(refused.verb)) return nothing;
    return html`<pv-banner tone="bad" icon="warn" role="alert">
      <span slot="fact">${t('call.notDone', { what: verbWord(refused.verb) })}</span> ${why(refused)}
      <pv-button
        slot="end"
        size="sm"
        variant="quiet"
        icon="x"
        label=${t('app.close')}
        @click=${() => forgive(this.pop)}
      ></pv-button>
    </pv-banner>`;
  }

  /** The dialog for transfers tells of its own. */
  #inDialog(verb: Verb): boolean {
    return transferring.value === this.pop.id && isKind(verb);
  }
}

/** Our words for a known reason, and what the PBX itself said. */
export function why({ code, detail }: Reason) {
  const words = code === undefined ? '' : t(`refusal.${code satisfies Refusal}`);
  return html`${words} ${detail === undefined ? nothing : html`<bdi>${detail}</bdi>`}`;
}

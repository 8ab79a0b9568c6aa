import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../customer/party-dialog.ts';
import '../deals/deal-dialog.ts';
import { PvElement } from '../ui/element.ts';
import type { Candidate } from '../wire/customer.ts';
import type { DealAsked } from '../wire/deals.ts';
import type { Callback } from '../wire/work.ts';
import '../work/postpone-dialog.ts';
import './key-map.ts';
import { Keys } from './keys.ts';
import './settings-dialog.ts';
import type { Section } from './settings-dialog.ts';

type Open =
  | { what: 'keys' }
  | { what: 'deal'; asked: DealAsked }
  | { what: 'settings'; section: Section }
  | { what: 'party'; party: string }
  | { what: 'postpone'; callback: Callback };

/** Around the page: opens the dialogs it asks for by `pv-keys`, `pv-settings`, `pv-party`, `pv-deal` and `pv-postpone`, one at a time. */
@customElement('pv-dialogs')
export class PvDialogs extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  @state() private open: Open | undefined;

  constructor() {
    super();
    const showKeys = () => (this.open = { what: 'keys' });
    new Keys(this, () => ({ map: showKeys }));
    this.addEventListener('pv-keys', showKeys);
    this.addEventListener('pv-settings', (event) => {
      this.open = { what: 'settings', section: (event as CustomEvent<Section>).detail };
    });
    // What becomes of the call is told on the page.
    this.addEventListener('pv-dial', () => (this.open = undefined));
    this.addEventListener('pv-deal', (event) => {
      this.open = { what: 'deal', asked: (event as CustomEvent<DealAsked>).detail };
    });
    this.addEventListener('pv-party', (event) => {
      this.open = { what: 'party', party: (event as CustomEvent<Candidate>).detail.party };
    });
    this.addEventListener('pv-postpone', (event) => {
      this.open = { what: 'postpone', callback: (event as CustomEvent<Callback>).detail };
    });
  }

  override render() {
    const { open } = this;
    return html`<slot></slot>
      <pv-party-dialog
        .party=${open?.what === 'party' ? open.party : undefined}
        @pv-close=${this.#close('party')}
      ></pv-party-dialog>
      <pv-deal-dialog
        .asked=${open?.what === 'deal' ? open.asked : undefined}
        @pv-close=${this.#close('deal')}
      ></pv-deal-dialog>
      <pv-postpone-dialog
        .callback=${open?.what === 'postpone' ? open.callback : undefined}
        @pv-close=${this.#close('postpone')}
      ></pv-postpone-dialog>
      <pv-key-map ?open=${open?.what === 'keys'} @pv-close=${this.#close('keys')}></pv-key-map>
      <pv-settings
        .section=${open?.what === 'settings' ? open.section : 'ringing'}
        ?open=${open?.what === 'settings'}
        @pv-close=${this.#close('settings')}
      ></pv-settings>`;
  }

  /** A dialog that gave way to another closes after that has opened. */
  #close(what: Open['what']): () => void {
    return () => {
      if (this.open?.what === what) this.open = undefined;
    };
  }
}

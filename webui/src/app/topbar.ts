import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PvElement } from '../ui/element.ts';
import type { Me } from '../wire/stream.ts';
import './account.ts';
import './agent-state.ts';
import './connection.ts';
import './search.ts';

/** Search, own queues, connection, own state, account. The slot is the page's own control. */
@customElement('pv-topbar')
export class PvTopbar extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      slot {
        display: block;
        overflow: auto hidden;
        scrollbar-width: none;
      }
      header {
        display: flex;
        align-items: center;
        gap: var(--pv-3);
        block-size: var(--pv-topbar);
        min-inline-size: 0;
        padding-inline: var(--pv-gutter);
      }
    `,
  ];

  @property({ attribute: false }) me!: Me;

  override render() {
    return html`<header>
      <pv-search></pv-search>
      <slot class="grow"></slot>
      <pv-connection></pv-connection>
      <pv-agent-state></pv-agent-state>
      <pv-account .me=${this.me}></pv-account>
    </header>`;
  }
}

import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { PopCall } from '../wire/stream.ts';

/** The name the telephone network gives: a hint from outside, never taken for the caller's name; of a colleague more is known. */
@customElement('pv-network-name')
export class PvNetworkName extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      p {
        margin-block-start: 4px;
        color: var(--pv-ink-2);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) call!: PopCall;

  override render() {
    const { callerName, colleague } = this.call;
    return callerName === undefined || colleague !== undefined
      ? nothing
      : html`<p>${t('desk.networkName', { name: callerName })}</p>`;
  }
}

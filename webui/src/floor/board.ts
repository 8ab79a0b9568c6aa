import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';

/** The supervisors' live board. */
@customElement('pv-board')
export class PvBoard extends PvElement {
  override render() {
    return html`<h1 tabindex="-1">${t('board.title')}</h1>`;
  }
}

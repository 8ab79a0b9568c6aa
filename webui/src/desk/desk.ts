import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';

/** The agent's desk. */
@customElement('pv-desk')
export class PvDesk extends PvElement {
  override render() {
    return html`<h1 tabindex="-1">${t('desk.title')}</h1>
      <p>${t('desk.idle')}</p>`;
  }
}

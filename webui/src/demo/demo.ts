import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';

/** Makes a call, for the demo. */
@customElement('pv-demo')
export class PvDemo extends PvElement {
  override render() {
    return html`<h1 tabindex="-1">${t('demo.title')}</h1>`;
  }
}

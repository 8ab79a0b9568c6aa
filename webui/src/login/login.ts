import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';

/** Signing in. */
@customElement('pv-login')
export class PvLogin extends PvElement {
  override render() {
    return html`<h1 tabindex="-1">${t('login.title')}</h1>`;
  }
}

import { html } from 'lit';
import { t } from '../i18n/messages.ts';

/** The end of a form of care: why it was refused, and the button that keeps it once all is there. */
export function foot(refusal: string, complete: boolean) {
  return html`<div class="foot">
    <p class="bad grow" role="alert">${refusal}</p>
    <pv-button type="submit" variant="primary" icon="check" ?disabled=${!complete}
      >${t('work.save')}</pv-button
    >
  </div>`;
}

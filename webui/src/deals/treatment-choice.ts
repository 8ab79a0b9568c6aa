import { html } from 'lit';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import type { Treatment } from '../wire/care.ts';

/** What they were given that made them send somebody; what is offered no more stays where it was chosen. */
export function treatmentChoice(all: readonly Treatment[], chosen: string) {
  const choices = all.filter(({ offered, code }) => offered || code === chosen);
  return html`<label class="wide"
    >${t('deal.referral.treatment')}<select name="treatment">
      <option value="">${t('deal.none')}</option>
      ${choices.map(({ code, title }) => html`<option value=${code} ?selected=${code === chosen}>${title[language.value]}</option>`)}
    </select></label
  >`;
}

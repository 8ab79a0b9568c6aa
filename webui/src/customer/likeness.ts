import { html } from 'lit';
import { t } from '../i18n/messages.ts';
import { phone } from '../i18n/phone.ts';
import type { Duplicate } from '../wire/people.ts';

/** Who may be the same person, and in what they are alike. */
export function likeness({ candidate: { name, job, place, number }, alike }: Duplicate) {
  const about = [job, place].filter(Boolean).join(t('desk.comma'));
  return html`<span class="ell"
    ><b><bdi>${name}</bdi></b> <span class="muted"><bdi>${about}</bdi></span>
    ${number && html`<bdi class="tel muted" dir="ltr">${phone(number)}</bdi>`}
    <span class="faint">${alike.map((how) => t(`party.alike.${how}`)).join(' · ')}</span></span
  >`;
}

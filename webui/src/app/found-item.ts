import { html, nothing } from 'lit';
import { ago } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { phone } from '../i18n/phone.ts';
import type { Found } from '../wire/people.ts';
import { markDigits, markWords, type Piece } from './marked.ts';

/** One party as a search shows it: who, what of them is like the words typed, where they stand, when they last called. */
export function foundItem(item: Found, typed: string) {
  const { name, job, place, stage, lastContactAt } = item;
  return html`<span class="who ell"
      ><b><bdi>${marked(markWords(name, typed))}</bdi></b>
      <span class="muted"><bdi>${[job, place].filter(Boolean).join(t('desk.comma'))}</bdi></span></span
    >
    <pv-stage .stage=${stage}></pv-stage>
    <span class="by ell">${by(item, typed)}</span>
    <span class="last faint"
      >${lastContactAt === undefined ? t('search.noContact') : ago(lastContactAt)}</span
    >`;
}

function by({ matched, number }: Found, typed: string) {
  if (matched.by === 'ORDER' || matched.by === 'QUOTE') {
    const code = marked(markDigits(matched.text ?? '', typed));
    const icon = matched.by === 'ORDER' ? 'bag' : 'doc';
    return html`<pv-icon .name=${icon} .size=${14}></pv-icon>${t(`search.by.${matched.by}`)}
      <bdi dir="ltr">${code}</bdi>`;
  }
  const shown = matched.by === 'NUMBER' ? matched.text : number;
  if (shown === undefined) return nothing;
  const text = phone(shown);
  const pieces = matched.by === 'NUMBER' ? markDigits(text, typed) : [{ text, hit: false }];
  return html`<bdi class="tel muted" dir="ltr">${marked(pieces)}</bdi>`;
}

function marked(pieces: readonly Piece[]) {
  return pieces.map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : text));
}

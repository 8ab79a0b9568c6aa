import { html, nothing } from 'lit';
import { duration, money, number, when } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { phrase } from '../i18n/phrase.ts';
import { catalogue, session } from '../services.ts';
import { department } from '../work/words.ts';
import type { IconName } from '../ui/icon-names.ts';
import { answersOf } from '../work/answers-words.ts';
import { STAGES, type HistoryItem, type HistoryKind } from '../wire/customer.ts';
import { resultOf } from './results.ts';

/** The drawing of each kind of line. */
export const ICON: Record<HistoryKind, IconName> = {
  CALL: 'phone-in',
  SMS: 'sms',
  EMAIL: 'mail',
  MESSENGER: 'chat',
  VISIT: 'pin',
  WEB: 'globe',
  SOCIAL: 'insta',
  QUOTE: 'doc',
  ORDER: 'bag',
  STAGE: 'arrow-up',
  SURVEY: 'survey',
  COMPLAINT: 'frown',
  REFERRAL: 'branch',
  TASK: 'list',
  MERGE: 'users',
  PROMISE: 'promise',
  SERVICE: 'wrench',
  TREATMENT: 'gift',
};

/** One line of the history. */
export function timelineItem(item: HistoryItem, marked = false) {
  const { kind, at, title } = item;
  const text = kind === 'TASK' && item.text ? department(item.text) : item.text;
  const more = details(item);
  return html`<li class=${kind} aria-current=${marked ? 'true' : nothing} data-hue=${reached(item)}>
    <i><pv-icon .name=${icon(item)} .size=${14}></pv-icon></i>
    <div class="what">
      <b>${phrase(title)}</b>
      ${text ? html`<p class="ell" title=${text}><bdi>${text}</bdi></p>` : nothing}
      ${more.length > 0 ? html`<p>${more.map((part, index) => html`${index > 0 ? ' · ' : ''}<bdi>${part}</bdi>`)}</p>` : nothing}
      ${item.answers ? html`<p class="ell"><bdi>${answersOf(item.answers)}</bdi></p>` : nothing}
      ${recordings(item)}
    </div>
    <time datetime=${at}>${when(at)}</time>
  </li>`;
}

/** Links to what was recorded, for who may hear it. */
function recordings({ id, recordings = [] }: HistoryItem) {
  if (recordings.length === 0 || session.signedIn.value?.recordings !== true) return nothing;
  return html`<p class="recordings">
    ${recordings.map(
      (one, index) =>
        html`<a href="/api/v1/interactions/${id}/recordings/${one}" target="_blank" rel="noopener"
          ><pv-icon name="play" .size=${13}></pv-icon>${
            recordings.length === 1 ? t('desk.recording') : t('desk.recording.part', { n: number(index + 1) })
          }</a
        > `,
    )}
  </p>`;
}

function icon({ kind, direction, title }: HistoryItem): IconName {
  if (kind !== 'CALL') return ICON[kind];
  if (title.code === 'history.callGivenUp' || title.code === 'history.callUnanswered') return 'phone-missed';
  return direction === 'OUTBOUND' ? 'phone-out' : 'phone-in';
}

function details({ agent, disposition, reason, amountRial, talkMs }: HistoryItem): string[] {
  const why = catalogue.value.callReasons.find(({ code }) => code === reason);
  return [
    why?.title[language.value] ?? reason,
    resultOf(disposition),
    agent && person(agent),
    amountRial === undefined ? undefined : money(amountRial),
    talkMs === undefined || talkMs === 0 ? undefined : t('desk.talked', { time: duration(talkMs) }),
  ].filter((part) => part !== undefined);
}

/** The stage that was reached, for its colour. */
function reached({ kind, title }: HistoryItem): string {
  const to = title.params?.['to'];
  return kind === 'STAGE' ? (STAGES.find((stage) => stage === to) ?? 'PROSPECT') : 'PROSPECT';
}

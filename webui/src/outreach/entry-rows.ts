import { html, nothing } from 'lit';
import { when } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { phone } from '../i18n/phone.ts';
import { phrase } from '../i18n/phrase.ts';
import type { ListEntry } from '../wire/lists.ts';
import { colleague } from '../work/words.ts';
import './entry-row.ts';

/** The people of a list as lines: who, why, and what became of them. */
export function entryRows(entries: readonly ListEntry[]) {
  if (entries.length === 0) return html`<pv-empty icon="users" fact=${t('lists.noneHere')}></pv-empty>`;
  return entries.map(
    (entry) =>
      html`<pv-entry-row>
        <span slot="who"
          ><b class="ell"><bdi>${entry.who.name}</bdi></b>
          <pv-stage variant="bare" .stage=${entry.who.stage}></pv-stage
        ></span>
        <span slot="number"
          >${entry.who.number && html`<bdi dir="ltr">${phone(entry.who.number)}</bdi>`}</span
        >
        <span slot="why">${entry.reasons.map(phrase).join(' · ')}</span>
        <span slot="mark">${mark(entry)}</span>
      </pv-entry-row>`,
  );
}

function mark({ blockedBy, result, agent, notBefore, state }: ListEntry) {
  if (blockedBy !== undefined)
    return html`<pv-pill tone="bad" icon="shield-no">${t(`lists.block.${blockedBy}`)}</pv-pill>`;
  if (state === 'TAKEN') return html`<pv-pill icon="user">${agent && colleague(agent)}</pv-pill>`;
  const later =
    state === 'WAITING' && notBefore !== undefined ? t('lists.notBefore', { at: when(notBefore) }) : '';
  if (result === undefined) return later === '' ? nothing : html`<pv-pill icon="clock">${later}</pv-pill>`;
  const word = t(`lists.result.${result}`);
  return html`<pv-pill icon=${later === '' ? 'check' : 'clock'}
    >${later === '' ? word : `${word} · ${later}`}</pv-pill
  >`;
}

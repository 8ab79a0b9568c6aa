import { html, nothing } from 'lit';
import { duration } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import type { Pop, PopCall } from '../wire/stream.ts';
import { heldSince } from './call-parts.ts';

/** What the bar tells of a conversation, the most important first; those of `wide` only where there is room. */
export function facts(pop: Pop) {
  const { call } = pop;
  const { transfers } = call;
  return html`${recording(call)} ${unsureMute(call)} ${hold(pop)} ${waited(call)}
  ${transfers === 0 ? nothing : fact(t('desk.times', { n: transfers }), t('desk.transferred'), 'wide')}`;
}

/** Whether the conversation is kept, as the PBX tells. */
function recording({ control }: PopCall) {
  const state = control?.recording;
  if (state === undefined) return nothing;
  return fact(
    html`<span class="rec ${state}">${t(`call.recording.${state}`)}</span>`,
    t('call.recording'),
    'wide',
  );
}

/** A server that was started in mid-call does not know who was muted before. */
function unsureMute({ control }: PopCall) {
  return control?.muteUnknown === true ? fact(t('call.mute.UNKNOWN'), t('call.mute'), 'wide') : nothing;
}

export function fact(value: unknown, word: string, importance: 'always' | 'wide' = 'always') {
  return html`<div class="fact ${importance}"><b>${value}</b><small>${word}</small></div>`;
}

/** How long the caller had to wait. */
export function waited({ waitMs, waitTargetMs = Number.POSITIVE_INFINITY }: PopCall) {
  if (waitMs === undefined) return nothing;
  const late = waitMs >= waitTargetMs ? 'late' : '';
  return fact(html`<span class="t ${late}">${duration(waitMs)}</span>`, t('desk.waited'), 'wide');
}

function hold({ phase, call }: Pop) {
  if (phase === 'TALKING')
    return fact(html`<span class="t">${duration(call.holdMs ?? 0)}</span>`, t('desk.onHold'), 'wide');
  return fact(
    html`<pv-timer since=${heldSince(call) ?? call.startedAt} warn-ms="0"></pv-timer>`,
    t('desk.onHold'),
  );
}

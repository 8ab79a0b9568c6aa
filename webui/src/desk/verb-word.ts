import { t, type PlainKey } from '../i18n/messages.ts';
import type { Verb } from '../wire/stream.ts';

const WORD: Record<Verb, PlainKey> = {
  ANSWER: 'call.ANSWER',
  HANG_UP: 'call.END',
  HOLD: 'call.HOLD',
  UNHOLD: 'call.UNHOLD',
  MUTE: 'call.MUTE',
  UNMUTE: 'call.UNMUTE',
  PARK: 'call.PARK',
  PRESS_KEYS: 'call.KEYPAD',
  BLIND_TRANSFER: 'call.TRANSFER',
  ATTENDED_TRANSFER: 'call.TRANSFER',
  COMPLETE_TRANSFER: 'call.handOver',
  CANCEL_TRANSFER: 'call.backToCaller',
  START_RECORDING: 'call.RECORD',
  PAUSE_RECORDING: 'call.PAUSE_RECORDING',
  RESUME_RECORDING: 'call.RECORD',
  STOP_RECORDING: 'call.STOP_RECORDING',
};

/** What a verb is called on its button. */
export function verbWord(verb: Verb): string {
  return t(WORD[verb]);
}

import type { PlainKey } from '../i18n/messages.ts';

/** Keys pressed together, named by their place (`event.code`), never by their letter. */
export interface Chord {
  /** One key, or several that do the same or stand for a digit each. */
  code: string | readonly string[];
  alt?: boolean;
  ctrl?: boolean;
  shift?: boolean;
}

/** What can be done by key: where, in which words, by which chords unless the user chose others. */
export interface KeyUse {
  group: PlainKey;
  label: PlainKey;
  chords: readonly Chord[];
  /** A row of digits can be switched off but not moved elsewhere. */
  digits?: true;
}

const digits = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, n) => [`Digit${first + n}`, `Numpad${first + n}`]).flat();

const alt = (code: string): readonly Chord[] => [{ code, alt: true }];

/** Every key of the product. A component says what one does by `Keys`; the key map and the settings list them all. */
export const KEYS = {
  search: use('keys.anywhere', 'keys.search', [{ code: 'Slash' }, { code: 'KeyK', ctrl: true }]),
  map: use('keys.anywhere', 'keys.map', [{ code: 'Slash', shift: true }]),
  region: use('keys.anywhere', 'keys.region', [{ code: 'F6' }]),
  regionBack: use('keys.anywhere', 'keys.regionBack', [{ code: 'F6', shift: true }]),
  state: use('keys.anywhere', 'keys.state', alt('KeyS')),
  jump: use('keys.anywhere', 'keys.jump', alt('KeyJ')),
  callNext: use('keys.anywhere', 'keys.callNext', alt('KeyC')),
  postponeNext: use('keys.anywhere', 'keys.postponeNext', [{ code: 'KeyC', alt: true, shift: true }]),
  releaseNext: use('keys.anywhere', 'keys.releaseNext', [{ code: 'KeyR', alt: true, shift: true }]),
  answer: use('keys.ringing', 'call.ANSWER', alt('KeyA')),
  backToQueue: use('keys.ringing', 'call.BACK', alt('KeyR')),
  choose: { ...use('keys.matches', 'keys.choose', [{ code: digits(1, 9) }]), digits: true },
  someoneNew: use('keys.matches', 'keys.someoneNew', [{ code: digits(0, 0) }]),
  mute: use('keys.talking', 'call.MUTE', alt('KeyM')),
  hold: use('keys.talking', 'call.HOLD', alt('KeyH')),
  transfer: use('keys.talking', 'keys.transfer', alt('KeyT')),
  backToCaller: use('keys.talking', 'keys.backToCaller', [{ code: 'Escape' }]),
  keypad: use('keys.talking', 'call.KEYPAD', alt('KeyP')),
  endCall: use('keys.talking', 'call.END', alt('KeyQ')),
  writeNote: use('keys.talking', 'keys.writeNote', alt('KeyN')),
  quoteToOrder: use('keys.talking', 'keys.quoteToOrder', alt('KeyO')),
  makeTask: use('keys.talking', 'keys.makeTask', alt('KeyK')),
  agreeCallback: use('keys.talking', 'keys.agreeCallback', alt('KeyL')),
  disposition: {
    ...use('keys.wrapUp', 'keys.disposition', [{ code: digits(1, 9) }, { code: digits(1, 9), alt: true }]),
    digits: true,
  },
  dispositionUp: use('keys.wrapUp', 'keys.dispositionUp', [
    { code: digits(0, 0), alt: true },
    { code: 'Backspace' },
  ]),
  more: use('keys.wrapUp', 'keys.more', [
    { code: ['Equal', 'NumpadAdd'], alt: true },
    { code: 'Equal', alt: true, shift: true },
  ]),
  finish: use('keys.wrapUp', 'keys.finish', [{ code: 'Enter', ctrl: true }]),
  finishAndPause: use('keys.wrapUp', 'keys.pause', [{ code: 'Enter', ctrl: true, shift: true }]),
} as const satisfies Record<string, KeyUse>;

export type KeyId = keyof typeof KEYS;

export const KEY_IDS = Object.keys(KEYS) as readonly KeyId[];

function use(group: PlainKey, label: PlainKey, chords: readonly Chord[]): KeyUse {
  return { group, label, chords };
}

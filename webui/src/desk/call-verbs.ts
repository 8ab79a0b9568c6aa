import type { KeyId } from '../app/key-catalogue.ts';
import type { PlainKey } from '../i18n/messages.ts';
import type { IconName } from '../ui/icon-names.ts';
import type { Pop, Verb } from '../wire/stream.ts';
import { isRingingIn, isSpeaking } from './showing.ts';

/** A button of the call bar: what it asks now, and whether what it is for is on. */
export interface CallButton {
  /** To transfer, somebody has to be chosen first. */
  asks: Verb | 'TRANSFER';
  label: PlainKey;
  icon: IconName;
  use?: KeyId;
  tone?: 'answer' | 'danger';
  on?: boolean;
  /** The PBX was asked and has not told of it yet: what can be asked no more has been done. */
  asked: boolean;
}

type Kind = Omit<CallButton, 'asked' | 'asks' | 'on'> & {
  verbs: (pop: Pop) => readonly Verb[];
  on?: (pop: Pop) => boolean;
};

const control = ({ call }: Pop) => call.control;

const MUTE: Kind = {
  label: 'call.MUTE',
  icon: 'mic-off',
  use: 'mute',
  on: (pop) => control(pop)?.muted === true,
  verbs: (pop) => (control(pop)?.muted ? ['UNMUTE', 'MUTE'] : ['MUTE', 'UNMUTE']),
};
const HOLD: Kind = {
  label: 'call.HOLD',
  icon: 'hold',
  use: 'hold',
  on: ({ phase }) => phase === 'HOLD',
  verbs: ({ phase }) => (phase === 'HOLD' ? ['UNHOLD', 'HOLD'] : ['HOLD', 'UNHOLD']),
};
const RECORD: Kind = {
  label: 'call.RECORD',
  icon: 'record',
  on: (pop) => control(pop)?.recording === 'ON',
  verbs: (pop) => {
    const recording = control(pop)?.recording;
    if (recording === undefined) return ['START_RECORDING'];
    if (recording === 'UNKNOWN') return ['PAUSE_RECORDING', 'START_RECORDING'];
    return recording === 'ON' ? ['PAUSE_RECORDING', 'STOP_RECORDING'] : ['RESUME_RECORDING'];
  },
};
const STOP: Kind = {
  label: 'call.STOP',
  icon: 'x-c',
  verbs: (pop) => (control(pop)?.recording === 'PAUSED' ? ['STOP_RECORDING'] : []),
};
const KEYPAD: Kind = { label: 'call.KEYPAD', icon: 'keypad', use: 'keypad', verbs: () => ['PRESS_KEYS'] };
const PARK: Kind = { label: 'call.PARK', icon: 'archive', verbs: () => ['PARK'] };
const TRANSFER: Kind = {
  label: 'call.TRANSFER',
  icon: 'transfer',
  use: 'transfer',
  verbs: () => ['ATTENDED_TRANSFER', 'BLIND_TRANSFER'],
};
const END: Kind = {
  label: 'call.END',
  icon: 'phone-off',
  use: 'endCall',
  tone: 'danger',
  verbs: () => ['HANG_UP'],
};
const BACK: Kind = { label: 'call.BACK', icon: 'undo', use: 'backToQueue', verbs: () => ['HANG_UP'] };
const REJECT: Kind = {
  label: 'call.REJECT',
  icon: 'phone-off',
  use: 'backToQueue',
  verbs: () => ['HANG_UP'],
};
const ANSWER: Kind = {
  label: 'call.ANSWER',
  icon: 'phone',
  use: 'answer',
  tone: 'answer',
  verbs: () => ['ANSWER'],
};

/** The buttons for what the PBX lets be done with the call now, in their places. */
export function buttonsOf(pop: Pop, asked: Verb | undefined): CallButton[] {
  const can = control(pop)?.can ?? [];
  return kinds(pop).flatMap(({ verbs, on, ...looks }) => {
    const known = verbs(pop);
    const wanted = known.find((one) => one === asked);
    const verb = known.find((one) => can.includes(one)) ?? wanted;
    if (verb === undefined) return [];
    return {
      ...looks,
      asks: looks.label === 'call.TRANSFER' ? 'TRANSFER' : verb,
      asked: wanted !== undefined && wanted !== 'PRESS_KEYS' && (wanted === verb || can.includes(wanted)),
      ...(on && { on: on(pop) }),
    };
  });
}

/** A caller who has left the queue, parked or handed over, does not get there by a refusal. */
function goesBack({ call }: Pop): boolean {
  return call.queue !== undefined && call.waitMs === undefined;
}

function kinds(pop: Pop): readonly Kind[] {
  if (isRingingIn(pop)) return [goesBack(pop) ? BACK : REJECT, ANSWER];
  if (pop.phase === 'CONSULTING') return [MUTE, RECORD, KEYPAD, END];
  return isSpeaking(pop) ? [MUTE, HOLD, RECORD, STOP, KEYPAD, PARK, TRANSFER, END] : [END, ANSWER];
}

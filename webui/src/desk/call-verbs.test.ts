import { describe, expect, it } from 'vitest';
import type { Control, Pop, PopPhase, Verb } from '../wire/stream.ts';
import { buttonsOf } from './call-verbs.ts';

const EVERYTHING: Verb[] = [
  ...(['ANSWER', 'HANG_UP', 'HOLD', 'UNHOLD', 'MUTE', 'UNMUTE', 'BLIND_TRANSFER', 'PARK'] as const),
  ...(['START_RECORDING', 'PAUSE_RECORDING', 'RESUME_RECORDING', 'STOP_RECORDING', 'PRESS_KEYS'] as const),
];

function pop(phase: PopPhase, control: Partial<Control> = {}, call: Partial<Pop['call']> = {}): Pop {
  const at = '2026-11-22T06:00:00Z';
  const shared = {
    id: 'c',
    pbx: 'main',
    direction: 'INBOUND',
    numberKind: 'EXTERNAL',
    queue: 'sales',
  } as const;
  return {
    id: 'p',
    phase,
    call: { ...shared, startedAt: at, transfers: 0, ...call, control: { can: EVERYTHING, ...control } },
    match: 'LOADING',
    panels: [],
    note: { text: '', version: 0 },
  };
}

const labels = (of: Pop, asked?: Verb) => buttonsOf(of, asked).map(({ label }) => label);
const button = (of: Pop, label: string, asked?: Verb) =>
  buttonsOf(of, asked).find((one) => one.label === label);

describe('the buttons of a call', () => {
  it('are those of its phase', () => {
    expect(labels(pop('RINGING'))).toEqual(['call.BACK', 'call.ANSWER']);
    const handedOver = pop('RINGING', {}, { waitMs: 34_000 });
    expect(labels(handedOver), 'the caller has left the queue').toEqual(['call.REJECT', 'call.ANSWER']);
    expect(labels(pop('RINGING', {}, { direction: 'OUTBOUND' }))).toEqual(['call.END', 'call.ANSWER']);
    expect(labels(pop('TALKING'))).toEqual(
      ['MUTE', 'HOLD', 'RECORD', 'KEYPAD', 'PARK', 'TRANSFER', 'END'].map((verb) => `call.${verb}`),
    );
  });

  it('are only those the PBX lets be done', () => {
    expect(labels(pop('TALKING', { can: ['HANG_UP', 'MUTE'] }))).toEqual(['call.MUTE', 'call.END']);
    expect(labels(pop('RINGING', { can: [] }))).toEqual([]);
  });

  it('ask for the other way round once something is on', () => {
    expect(button(pop('TALKING'), 'call.HOLD')).toMatchObject({ asks: 'HOLD', on: false });
    expect(button(pop('HOLD'), 'call.HOLD')).toMatchObject({ asks: 'UNHOLD', on: true });
    expect(button(pop('TALKING', { muted: true }), 'call.MUTE')).toMatchObject({ asks: 'UNMUTE', on: true });
    expect(button(pop('TALKING', { recording: 'ON' }), 'call.RECORD')).toMatchObject({
      asks: 'PAUSE_RECORDING',
    });
    expect(button(pop('TALKING', { recording: 'PAUSED' }), 'call.RECORD')).toMatchObject({
      asks: 'RESUME_RECORDING',
      on: false,
    });
    expect(button(pop('TALKING', { recording: 'PAUSED' }), 'call.STOP')?.asks).toBe('STOP_RECORDING');
    expect(button(pop('TALKING', { recording: 'ON' }), 'call.STOP')).toBeUndefined();
  });

  it('stay in their place while the PBX is asked, and do not change before it tells', () => {
    const asked = pop('TALKING', { can: ['HANG_UP'] });
    expect(button(asked, 'call.HOLD', 'HOLD')).toMatchObject({ asks: 'HOLD', on: false, asked: true });
  });

  it('may be pressed again once the PBX has told, whether or not the server has answered', () => {
    const held = pop('HOLD', { can: ['HANG_UP', 'UNHOLD', 'BLIND_TRANSFER'] });
    expect(button(held, 'call.HOLD', 'HOLD')).toMatchObject({ asks: 'UNHOLD', on: true, asked: false });
    expect(button(held, 'call.HOLD', 'UNHOLD')).toMatchObject({ asks: 'UNHOLD', on: true, asked: true });
    expect(button(held, 'call.TRANSFER', 'BLIND_TRANSFER')?.asked).toBe(true);
  });

  it('let somebody be chosen before a transfer is asked', () => {
    expect(button(pop('TALKING'), 'call.TRANSFER')?.asks).toBe('TRANSFER');
    expect(labels(pop('CONSULTING'))).not.toContain('call.TRANSFER');
  });
});

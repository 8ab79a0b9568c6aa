import { describe, expect, it } from 'vitest';
import type { TransferTargets } from '../wire/transfer-targets.ts';
import { isAway, targetsOf } from './transfer-targets.ts';

const TARGETS: TransferTargets = {
  agents: [
    { agent: 'k', name: 'Kaveh Mirzadeh', extension: '212', state: 'PAUSED', reason: 'LUNCH' },
    { agent: 'h', name: 'Hoda Yeganeh', extension: '201', state: 'TALKING' },
    { agent: 'b', name: 'بهروز کمالی', extension: '206', state: 'AVAILABLE' },
  ],
  queues: [{ queue: 'service', title: 'Service', waiting: 2 }],
  numbers: true,
};

const ids = (typed: string, targets = TARGETS) => targetsOf(targets, typed).map(({ id }) => id);

describe('whom a call may be handed to', () => {
  it('lists who is free first and who is away last', () => {
    expect(ids('')).toEqual(['b', 'h', 'service', 'k']);
    expect(targetsOf(TARGETS, '').map(isAway)).toEqual([false, false, false, true]);
  });

  it('finds a part of a name or an extension, typed on any keyboard', () => {
    expect(ids('mirz')).toEqual(['k']);
    expect(ids('كمالي')).toEqual(['b']);
    expect(ids('۲۰۱')).toEqual(['201', 'h']);
  });

  it('offers to dial a number only where numbers may be dialled', () => {
    expect(targetsOf(TARGETS, '0912 123-4567')).toEqual([
      { kind: 'NUMBER', id: '09121234567', name: '0912 123-4567' },
    ]);
    expect(ids('201', { ...TARGETS, numbers: false })).toEqual(['h']);
    expect(ids('12abc')).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import type { PopCall } from '../wire/stream.ts';
import { heldSince, partsOf } from './call-parts.ts';

const call = { waitMs: 34_000, ringMs: 6000, talkMs: 200_000, holdMs: 20_000 } as PopCall;

it('splits a call so that the parts sum to the whole', () => {
  expect(partsOf(call).map(({ ms }) => ms)).toEqual([28_000, 6000, 180_000, 20_000]);
  expect(partsOf({} as PopCall).every(({ ms }) => ms === 0)).toBe(true);
});

it('shows hold of now on top of hold before', () => {
  const held = { ...call, holdAt: '2026-11-22T06:00:30.000Z' };
  expect(heldSince(held)).toBe('2026-11-22T06:00:10.000Z');
  expect(heldSince(call)).toBeUndefined();
});

import type { PopCall } from '../wire/stream.ts';

export interface Part {
  part: 'wait' | 'ring' | 'talk' | 'hold';
  ms: number;
}

/** What a call's time went into; talk is without hold, so that the parts sum to the whole. */
export function partsOf({ waitMs = 0, ringMs = 0, talkMs = 0, holdMs = 0 }: PopCall): Part[] {
  return [
    { part: 'wait', ms: Math.max(0, waitMs - ringMs) },
    { part: 'ring', ms: ringMs },
    { part: 'talk', ms: Math.max(0, talkMs - holdMs) },
    { part: 'hold', ms: holdMs },
  ];
}

/** Since when the caller would have been held without a break: a clock from there shows all hold so far. */
export function heldSince({ holdAt, holdMs = 0 }: PopCall): string | undefined {
  return holdAt === undefined ? undefined : new Date(Date.parse(holdAt) - holdMs).toISOString();
}

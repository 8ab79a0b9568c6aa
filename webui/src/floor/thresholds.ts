import type { Level } from '../ui/level.ts';
import type { AgentState } from '../wire/stream.ts';

/** The share of callers to be answered within the target: 80 %, as most centres set it. */
export const SERVICE_LEVEL_TARGET = 0.8;

const NEAR = 0.1;

/** A caller's wait warns from the queue's target on and is over at three times of it. */
export function waitLimits(targetMs: number): { warn: number; over: number } {
  return { warn: targetMs, over: 3 * targetMs };
}

/** From when on the time in a state is worth a supervisor's look. */
export const LATE_MS: Partial<Record<AgentState, number>> = {
  TALKING: 600_000,
  HOLD: 60_000,
  WRAP_UP: 90_000,
};

export function serviceLevelLevel(share: number | undefined): Level {
  if (share === undefined || share >= SERVICE_LEVEL_TARGET) return '';
  return share >= SERVICE_LEVEL_TARGET - NEAR ? 'warn' : 'bad';
}

export function abandonedLevel(share: number | undefined): Level {
  if (share === undefined || share < 0.04) return '';
  return share < 0.07 ? 'warn' : 'bad';
}

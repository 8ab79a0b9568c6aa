import type { Panel } from '../wire/stream.ts';

export type Reason = NonNullable<Panel['reasons']>[number];

/** Where every score starts. */
export const NEUTRAL = 50;

const SHOWN = 3;

/** The reasons to show; those beyond the third are folded into their number and the sum of their points. */
export function fold(reasons: readonly Reason[]): { shown: readonly Reason[]; more: number; points: number } {
  const rest = reasons.slice(SHOWN);
  return {
    shown: reasons.slice(0, SHOWN),
    more: rest.length,
    points: rest.reduce((sum, { points }) => sum + points, 0),
  };
}

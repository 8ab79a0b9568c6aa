import type { Lifecycle } from '../wire/customer.ts';

/** As many lines as the design has, with that of the next rung. */
const LINES = 3;

/** The reasons that are read at a glance, in their order; what speaks against somebody is never left out. */
export function atAGlance({ evidence, next }: Lifecycle): Lifecycle['evidence'] {
  const broken = evidence.filter(({ state }) => state === 'BROKEN');
  const room = LINES - (next === undefined ? 0 : 1) - broken.length;
  const others = evidence.filter((one) => !broken.includes(one)).slice(0, Math.max(0, room));
  return evidence.filter((one) => broken.includes(one) || others.includes(one));
}

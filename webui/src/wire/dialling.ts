import type { Instant, Refusal } from './stream.ts';

/** A number this agent clicked, until its call is there; with `refused` it came to nothing. */
export interface Dialling {
  number: string;
  at: Instant;
  /** When it is no news any more. */
  until: Instant;
  refused?: Refusal;
  /** The PBX's own words. */
  detail?: string;
}

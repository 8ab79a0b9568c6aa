import type { AgentState, Instant } from './stream.ts';

/** The answer of `GET /transfer-targets`. */
export interface TransferTargets {
  agents: { agent: string; name: string; extension?: string; state: AgentState; reason?: string }[];
  queues: { queue: string; title: string; waiting: number; longestSince?: Instant }[];
  /** Whether a number may be typed. */
  numbers: boolean;
}

import { normalise } from '../i18n/digits.ts';
import { person, queueTitle } from '../i18n/names.ts';
import type { AgentState, TargetKind } from '../wire/stream.ts';
import type { TransferTargets } from '../wire/transfer-targets.ts';

/** Somebody or something a call may be handed to, as one line of the list. */
export interface Target {
  kind: TargetKind;
  id: string;
  name: string;
  extension?: string;
  state?: AgentState;
  reason?: string;
  waiting?: number;
  longestSince?: string;
}

const RANK: Record<AgentState, number> = {
  AVAILABLE: 0,
  WRAP_UP: 1,
  RINGING: 1,
  TALKING: 1,
  HOLD: 1,
  PAUSED: 3,
  OFFLINE: 3,
};
const QUEUE_RANK = 2;
const NUMBER = /^\+?\d[\d\s*#-]{1,30}$/;

/** Those that fit what was typed: who is free first, then queues, who is away last; a typed number above all. */
export function targetsOf({ agents, queues, numbers }: TransferTargets, typed: string): Target[] {
  const asked = normalise(typed.trim()).toLowerCase();
  const people: Target[] = agents.map(({ agent, ...rest }) => ({
    kind: 'AGENT',
    id: agent,
    ...rest,
    name: person(rest.name),
  }));
  const lines: Target[] = queues.map(({ queue, title, ...rest }) => ({
    kind: 'QUEUE',
    id: queue,
    name: queueTitle(queue, undefined, title),
    ...rest,
  }));
  const found = [...people, ...lines].filter(({ name, extension }) =>
    [name, extension].some((text) => text !== undefined && normalise(text).toLowerCase().includes(asked)),
  );
  found.sort((a, b) => rank(a) - rank(b));
  const dialled: Target[] =
    numbers && NUMBER.test(asked) ? [{ kind: 'NUMBER', id: asked.replace(/[\s-]/g, ''), name: asked }] : [];
  return [...dialled, ...found];
}

/** Whether nobody is expected to pick up there. */
export function isAway({ state }: Target): boolean {
  return state !== undefined && RANK[state] > QUEUE_RANK;
}

function rank({ state }: Target): number {
  return state === undefined ? QUEUE_RANK : RANK[state];
}

import { describe, expect, it } from 'vitest';
import type { BoardAgent, BoardCaller } from '../wire/board.ts';
import type { Stage } from '../wire/customer.ts';
import type { AgentState } from '../wire/stream.ts';
import { keepOrder, orderAgents, orderCallers } from './order.ts';

function caller(call: string, waitedSince: number, stage?: Stage, raised = false): BoardCaller {
  const waitingSince = `2026-11-22T10:00:${String(waitedSince).padStart(2, '0')}Z`;
  return { call, queue: 'sales', position: 1, waitingSince, raised, ...(stage && { stage }) };
}

const agent = (name: string, state: AgentState, since: number): BoardAgent => ({
  agent: name,
  name,
  state,
  since: `2026-11-22T10:00:0${since}Z`,
  pausedMs: 0,
});

describe('the waiting list', () => {
  it('puts raised callers first, then the higher stage, then the longer wait', () => {
    const rows = [
      caller('unknown', 1),
      caller('prospect', 2, 'PROSPECT'),
      caller('later', 9, 'CUSTOMER'),
      caller('earlier', 3, 'CUSTOMER'),
      caller('advocate', 8, 'ADVOCATE'),
      caller('raised', 9, 'LOYAL', true),
    ];
    const names = orderCallers(rows).map(({ call }) => call);
    expect(names).toEqual(['raised', 'advocate', 'earlier', 'later', 'prospect', 'unknown']);
  });

  it('keeps rows in place under the pointer: the gone are gone, the new come last', () => {
    const wanted = [caller('new', 1), caller('b', 2), caller('a', 3)];
    const kept = keepOrder(wanted, ['a', 'gone', 'b'], ({ call }) => call);
    expect(kept.map(({ call }) => call)).toEqual(['a', 'b', 'new']);
  });
});

describe('the agents', () => {
  it('come by state, the longest in it first', () => {
    const rows = [
      agent('p', 'PAUSED', 1),
      agent('t2', 'TALKING', 5),
      agent('r', 'RINGING', 9),
      agent('t1', 'TALKING', 2),
    ];
    expect(orderAgents(rows).map(({ name }) => name)).toEqual(['r', 't1', 't2', 'p']);
  });
});

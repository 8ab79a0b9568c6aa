import { describe, expect, it } from 'vitest';
import { floor } from '../../e2e/fixture/floor.ts';
import type { Delta, Frame, Snapshot } from './frames.ts';
import { NOTHING_KNOWN, reduce, type LiveState } from './reducer.ts';
import type { Panel, Pop } from './stream.ts';

const at = '2026-11-22T06:41:03.120Z';
const hello: Frame = {
  type: 'hello',
  seq: 1,
  at,
  version: '1',
  stream: 's1',
  zone: 'Asia/Tehran',
  me: { user: 'n', name: 'Niloufar', role: 'AGENT' },
};
const snapshot: Snapshot = { type: 'snapshot', seq: 2, at, state: { pops: [], queues: [], links: [] } };
const panel: Panel = { plugin: 'cem', title: { en: 'CEM', fa: 'CEM' }, state: 'READY', budgetMs: 300 };

function pop(id: string, phase: Pop['phase'] = 'RINGING'): Pop {
  const call = { id: `c-${id}`, pbx: 'main', startedAt: at, transfers: 0 };
  return {
    id,
    phase,
    call: { ...call, direction: 'INBOUND', numberKind: 'EXTERNAL' },
    match: 'LOADING',
    panels: [],
    note: { text: '', version: 0 },
  };
}

const opened = (seq: number, id: string): Delta => ({ type: 'pop.opened', seq, at, pop: pop(id) });
const all = (frames: Frame[], from: LiveState = NOTHING_KNOWN) => frames.reduce(reduce, from);
const connected = all([hello, snapshot]);

describe('the reducer', () => {
  it('takes a snapshot as everything', () => {
    const state = reduce(all([opened(3, 'a')], connected), { ...snapshot, seq: 9 });
    expect(state).toMatchObject({ seq: 9, stream: 's1', pops: [], gap: false, me: { user: 'n' } });
  });

  it('forgets what a snapshot leaves out', () => {
    const busy = all([{ type: 'presence', seq: 3, at, presence: { state: 'PAUSED', since: at } }], connected);
    expect(reduce(busy, { ...snapshot, seq: 4 })).not.toHaveProperty('presence');
  });

  it('opens, changes and closes a pop', () => {
    const ringing = reduce(connected, opened(3, 'a'));
    const talking = reduce(ringing, { type: 'pop.changed', seq: 4, at, pop: pop('a', 'TALKING') });
    const closed = reduce(talking, { type: 'pop.closed', seq: 5, at, id: 'a', reason: 'FINISHED' });
    expect(ringing.pops.map(({ phase }) => phase)).toEqual(['RINGING']);
    expect(talking.pops.map(({ phase }) => phase)).toEqual(['TALKING']);
    expect(closed.pops).toEqual([]);
  });

  it('knows what becomes of a number until that is no news', () => {
    const dialling = { number: '+98917', at, until: at };
    const asked = reduce(connected, { type: 'dialling', seq: 3, at, dialling });
    expect(asked.dialling).toEqual(dialling);
    expect(reduce(asked, { type: 'dialling', seq: 4, at })).not.toHaveProperty('dialling');
  });

  it('puts a panel into its pop and replaces it by plugin', () => {
    const late: Panel = { ...panel, state: 'LATE' };
    const frames: Frame[] = [
      opened(3, 'a'),
      { type: 'panel', seq: 4, at, pop: 'a', panel: late },
      { type: 'panel', seq: 5, at, pop: 'a', panel },
      { type: 'panel', seq: 6, at, pop: 'gone', panel },
    ];
    expect(all(frames, connected).pops.map(({ panels }) => panels)).toEqual([[panel]]);
  });

  it('puts what changed of a board in its place and leaves the rest alone', () => {
    const before = floor('en');
    const [first, second] = before.agents;
    const [queue] = before.queues;
    if (first === undefined || second === undefined || queue === undefined) throw new Error('an empty floor');
    const busy = { ...second, state: 'PAUSED' as const };
    const frames: Frame[] = [
      { type: 'board', seq: 3, at, board: before },
      {
        type: 'board.patch',
        seq: 4,
        at,
        patch: { at, queues: [{ ...queue, waiting: 9 }], callers: [], agents: [busy] },
      },
    ];
    const { board } = all(frames, connected);
    expect(board?.agents).toEqual([first, busy, ...before.agents.slice(2)]);
    expect(board?.queues.map(({ waiting }) => waiting)).toEqual([
      9,
      ...before.queues.slice(1).map(({ waiting }) => waiting),
    ]);
    expect(board).toMatchObject({ at, callers: [], totals: before.totals, alerts: before.alerts });
  });

  it('has no use for a patch without a board', () => {
    const patch = { at, queues: [], agents: [] };
    expect(reduce(connected, { type: 'board.patch', seq: 3, at, patch })).toEqual({ ...connected, seq: 3 });
  });

  it('changes nothing for a doubled frame', () => {
    const once = reduce(connected, opened(3, 'a'));
    expect(reduce(once, opened(3, 'a'))).toBe(once);
    expect(reduce(once, opened(2, 'b'))).toBe(once);
  });

  it('counts an unknown frame and ignores what it says', () => {
    const unknown = { type: 'weather', seq: 3, at, sunny: true } as unknown as Frame;
    expect(reduce(connected, unknown)).toEqual({ ...connected, seq: 3 });
  });

  it('ignores a ping, which has no number', () => {
    expect(reduce(connected, { type: 'ping', at } as unknown as Frame)).toBe(connected);
  });

  it('stops at a gap until the stream is resumed', () => {
    const gap = reduce(connected, opened(5, 'a'));
    expect(gap).toEqual({ ...connected, gap: true });
    expect(reduce(gap, opened(3, 'b'))).toBe(gap);
    expect(reduce(gap, hello)).toMatchObject({ gap: false, seq: 2 });
  });

  it('does not resume the stream of another server', () => {
    const state = reduce(connected, { ...hello, stream: 's2' });
    expect(state).not.toHaveProperty('seq');
    expect(reduce(state, opened(3, 'a')).gap).toBe(true);
  });

  it('gives the same for a snapshot and the rest as for the whole stream', () => {
    const frames = [opened(3, 'a'), opened(4, 'b'), opened(5, 'c')];
    const whole = all(frames, connected);
    const { pops, queues, links } = all(frames.slice(0, 2), connected);
    const later = reduce(connected, { ...snapshot, seq: 4, state: { pops, queues, links } });
    expect(all(frames, later)).toEqual(whole);
  });

  it('keeps one line per link', () => {
    const link = (seq: number, up: boolean): Delta => ({
      type: 'link',
      seq,
      at,
      link: { pbx: 'main', up, since: at },
    });
    expect(all([link(3, true), link(4, false)], connected).links).toEqual([
      { pbx: 'main', up: false, since: at },
    ]);
  });
});

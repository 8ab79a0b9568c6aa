import { describe, expect, it } from 'vitest';
import type { Pop } from '../wire/stream.ts';
import { follow, NOTHING_SHOWN, viewOf, type Showing } from './showing.ts';

function pop(id: string, phase: Pop['phase'] = 'RINGING', match: Pop['match'] = 'KNOWN'): Pop {
  const call = {
    id,
    pbx: 'main',
    direction: 'INBOUND',
    numberKind: 'EXTERNAL',
    startedAt: '',
    transfers: 0,
  } as const;
  return { id, phase, match, call, panels: [], note: { text: '', version: 0 } };
}

const after = (before: Showing, pops: Pop[], typing = false) => follow(before, pops, typing).shown;
const showing = (shown: string, ...seen: string[]): Showing => ({ shown, seen: new Set([shown, ...seen]) });

describe('follow', () => {
  it('shows the call that rings at an idle desk', () => {
    expect(after(NOTHING_SHOWN, [pop('a')])).toBe('a');
  });

  it('shows who is on the line first when the page is opened', () => {
    expect(after(NOTHING_SHOWN, [pop('a', 'HOLD'), pop('b')])).toBe('a');
  });

  it('leaves the view to who types', () => {
    expect(after(NOTHING_SHOWN, [pop('a')], true)).toBeUndefined();
    expect(after(showing('a'), [pop('a', 'WRAP_UP'), pop('b')], true)).toBe('a');
  });

  it('shows a waiting pop as soon as the typing ends', () => {
    const waiting = follow(NOTHING_SHOWN, [pop('a')], true);
    expect(after(waiting, [pop('a')])).toBe('a');
  });

  it('takes the view from wrap-up but never from a conversation', () => {
    expect(after(showing('a'), [pop('a', 'WRAP_UP'), pop('b')])).toBe('b');
    expect(after(showing('a'), [pop('a', 'TALKING'), pop('b')])).toBe('a');
    expect(after(showing('a'), [pop('a', 'HOLD'), pop('b')])).toBe('a');
  });

  it('does not come back to a pop that was put aside', () => {
    expect(after(showing('a', 'b'), [pop('a', 'WRAP_UP'), pop('b')])).toBe('a');
  });

  it('goes to the most urgent pop when the shown one is gone', () => {
    const rest = [pop('w', 'WRAP_UP'), pop('r'), pop('t', 'TALKING')];
    expect(after(showing('a', 'w', 'r', 't'), rest)).toBe('t');
    expect(after(showing('a', 'w', 'r'), rest.slice(0, 2))).toBe('r');
    expect(after(showing('a'), [])).toBeUndefined();
  });
});

describe('viewOf', () => {
  it('follows the phase and what is known of the caller', () => {
    expect(viewOf(pop('a'))).toBe('file');
    expect(viewOf(pop('a', 'TALKING'))).toBe('talk');
    expect(viewOf(pop('a', 'WRAP_UP', 'MANY'))).toBe('wrap-up');
    expect(viewOf(pop('a', 'RINGING', 'MANY'))).toBe('matches');
    expect(viewOf(pop('a', 'RINGING', 'MANY'), true)).toBe('stranger');
    expect(viewOf(pop('a', 'TALKING', 'NONE'))).toBe('stranger');
    expect(viewOf(pop('a', 'TALKING', 'UNAVAILABLE'))).toBe('talk');
    expect(viewOf(pop('a', 'RINGING', 'LOADING'))).toBe('file');
  });
});

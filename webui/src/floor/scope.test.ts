import { describe, expect, it } from 'vitest';
import { floor } from '../../e2e/fixture/floor.ts';
import { abandoned, scope, statesOf } from './scope.ts';
import { abandonedLevel, serviceLevelLevel, waitLimits } from './thresholds.ts';

const board = floor('en');

describe('the scope of the board', () => {
  it('is everything unless a queue is chosen', () => {
    const all = scope(board, '');
    expect(all).toMatchObject({ waiting: 7, figures: board.totals, longest: { queue: 'service' } });
    expect(all.agents).toHaveLength(board.agents.length);
  });

  it('is one queue with its callers, agents and figures', () => {
    const care = scope(board, 'care');
    expect(care.callers.map(({ name }) => name)).toEqual(['Arash Kianfar']);
    expect(care.agents.map(({ name }) => name)).toEqual(['Farid Mohseni', 'Laleh Bakhtiari']);
    expect(care).toMatchObject({ waiting: 1, figures: { offered: 44 } });
  });

  it('has nobody who waits longest where nobody waits', () => {
    expect(scope(board, 'invoices')).not.toHaveProperty('longest');
  });

  it('knows what the agents of a queue do, and leaves out whom it does not know', () => {
    const [first] = board.agents;
    expect(statesOf(board, [first?.agent ?? '', 'nobody'])).toEqual(['TALKING']);
  });

  it('counts as abandoned who hung up waiting or ringing', () => {
    expect(abandoned({ ...board.totals, hungUpWaiting: 3, hungUpRinging: 2, timedOut: 9 })).toBe(5);
  });
});

describe('thresholds', () => {
  it('warn from the target on and are over at three times of it', () => {
    expect(waitLimits(20_000)).toEqual({ warn: 20_000, over: 60_000 });
  });

  it.each([
    [undefined, ''],
    [0.8, ''],
    [0.79, 'warn'],
    [0.69, 'bad'],
  ])('service level %s is "%s"', (share, level) => expect(serviceLevelLevel(share)).toBe(level));

  it.each([
    [undefined, ''],
    [0.03, ''],
    [0.05, 'warn'],
    [0.08, 'bad'],
  ])('abandoned share %s is "%s"', (share, level) => expect(abandonedLevel(share)).toBe(level));
});

import { describe, expect, it } from 'vitest';
import type { Evidence, Lifecycle } from '../wire/customer.ts';
import { atAGlance } from './at-a-glance.ts';

const said = (code: string, state: Evidence['state'] = 'MET'): Evidence => ({ state, phrase: { code } });
const standing = (evidence: Evidence[], next?: Lifecycle['next']): Lifecycle => ({
  stage: 'LOYAL',
  since: '2026-11-20T08:00:00Z',
  standing: 'ACTIVE',
  evidence,
  ...(next && { next }),
});
const codes = (of: Lifecycle) => atAGlance(of).map(({ phrase }) => phrase.code);
const next: Lifecycle['next'] = { stage: 'ADVOCATE', missing: [said('d', 'MISSING')] };

describe('the reasons at a glance', () => {
  it('are three lines with that of the next rung', () => {
    expect(codes(standing([said('a'), said('b'), said('c')], next))).toEqual(['a', 'b']);
    expect(codes(standing([said('a'), said('b'), said('c')]))).toEqual(['a', 'b', 'c']);
  });

  it('always have what speaks against somebody, in its place', () => {
    const broken = said('c', 'BROKEN');
    expect(codes(standing([said('a'), said('b'), broken], next))).toEqual(['a', 'c']);
    expect(codes(standing([broken, broken, broken, said('a')], next))).toEqual(['c', 'c', 'c']);
  });
});

import { describe, expect, it } from 'vitest';
import { RINGS, samples } from './ring-tones.ts';

const RATE = 8000;
const TONES = RINGS.filter((ring) => ring !== 'off');

describe('ring tones', () => {
  it.each(TONES)('%s is heard, never clips, and ends in silence so that it can begin again', (ring) => {
    const sound = samples(ring, RATE);
    const loudest = Math.max(...sound.map(Math.abs));
    expect(loudest).toBeCloseTo(0.5);
    expect(Math.max(...sound.slice(-RATE / 10).map(Math.abs))).toBeLessThan(0.02);
    expect(sound.length / RATE).toBeGreaterThanOrEqual(2);
  });

  it('differ from one another', () => {
    const openings = TONES.map((ring) => samples(ring, RATE).slice(100, 110).join());
    expect(new Set(openings).size).toBe(TONES.length);
  });
});

/** The sounds a call may ring with here; `off` leaves the ringing to the telephone. */
export const RINGS = ['chime', 'bell', 'marimba', 'pulse', 'off'] as const;

export type Ring = (typeof RINGS)[number];

/** A struck note: it begins at once and dies away. Times in seconds. */
interface Note {
  hz: number;
  at: number;
  dies: number;
}

interface Tone {
  /** After how many seconds it begins again. */
  period: number;
  notes: readonly Note[];
  /** How loud the octave, the third … partial is beside the first. */
  partials: readonly number[];
}

const warble = (at: number): Note[] =>
  Array.from({ length: 16 }, (_, n) => ({ hz: n % 2 === 0 ? 784 : 932, at: at + n * 0.05, dies: 0.09 }));

const TONES: Record<Exclude<Ring, 'off'>, Tone> = {
  chime: {
    period: 2.4,
    notes: [
      { hz: 659.3, at: 0, dies: 0.9 },
      { hz: 880, at: 0.18, dies: 1.2 },
    ],
    partials: [1, 0.25, 0.08],
  },
  bell: { period: 3, notes: [...warble(0), ...warble(1)], partials: [1, 0.4, 0.3, 0.15] },
  marimba: {
    period: 2,
    notes: [523.3, 659.3, 784, 1046.5, 784].map((hz, n) => ({ hz, at: n * 0.14, dies: 0.28 })),
    partials: [1, 0, 0, 0.2],
  },
  pulse: {
    period: 2.2,
    notes: [0, 0.22, 0.44].map((at) => ({ hz: 440, at, dies: 0.16 })),
    partials: [1, 0.5],
  },
};

const FULL = 0.5;

/** One period of a tone as samples between -1 and 1. */
export function samples(ring: Exclude<Ring, 'off'>, rate: number): Float32Array<ArrayBuffer> {
  const { period, notes, partials } = TONES[ring];
  const sound = new Float32Array(Math.round(period * rate));
  for (const note of notes) strike(sound, note, partials, rate);
  const peak = sound.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return sound.map((value) => (value / peak) * FULL);
}

function strike(
  sound: Float32Array,
  { hz, at, dies }: Note,
  partials: readonly number[],
  rate: number,
): void {
  const from = Math.round(at * rate);
  const length = Math.min(sound.length - from, Math.round(dies * 3 * rate));
  for (let n = 0; n < length; n++) {
    const time = n / rate;
    const envelope = Math.min(1, time / 0.004) * Math.exp(-time / (dies / 3));
    const wave = partials.reduce(
      (sum, loud, part) => sum + loud * Math.sin(2 * Math.PI * hz * (part + 1) * time),
      0,
    );
    sound[from + n] = (sound[from + n] ?? 0) + envelope * wave;
  }
}

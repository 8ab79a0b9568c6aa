import { samples, type Ring } from './ring-tones.ts';

let context: AudioContext | undefined;

/** Plays a ring tone, once or until the returned function is called. A browser keeps silent until the page was touched once. */
export function play(ring: Ring, volume: number, once = false): () => void {
  if (ring === 'off' || volume === 0) return () => undefined;
  context ??= new AudioContext();
  void context.resume();
  const source = context.createBufferSource();
  source.buffer = buffer(context, ring);
  source.loop = !once;
  const gain = context.createGain();
  // The ear hears loudness by ratios: half the slider is a quarter of the amplitude.
  gain.gain.value = (volume / 100) ** 2;
  source.connect(gain).connect(context.destination);
  source.start();
  return () => source.stop();
}

function buffer(audio: AudioContext, ring: Exclude<Ring, 'off'>): AudioBuffer {
  const sound = samples(ring, audio.sampleRate);
  const made = audio.createBuffer(1, sound.length, audio.sampleRate);
  made.copyToChannel(sound, 0);
  return made;
}

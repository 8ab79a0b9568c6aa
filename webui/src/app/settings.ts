import { session } from '../services.ts';
import { Store } from '../wire/store.ts';
import { RINGS, type Ring } from './ring-tones.ts';
import { KEY_IDS, type Chord, type KeyId } from './key-catalogue.ts';

/** What a user has chosen on this computer. */
export interface Settings {
  /** Keys that are not those of the catalogue. */
  keys: Partial<Record<KeyId, Chord | 'off'>>;
  /** Whether single keys such as `/` work. */
  singleKeys: boolean;
  ring: Ring;
  /** 0..100. */
  volume: number;
  /** Whether a call is told by a notification while the window is hidden; not chosen yet while absent. */
  notify?: boolean;
}

export const DEFAULTS: Settings = { keys: {}, singleKeys: true, ring: 'chime', volume: 50 };

const PREFIX = 'pishvaz.settings.';

/** The settings of who is signed in; the same in all tabs of this browser. */
export const settings = new Store<Settings>(DEFAULTS);

export function change(part: Partial<Settings>): void {
  localStorage.setItem(key(), JSON.stringify({ ...settings.value, ...part }));
  load();
}

/** What was kept, as far as it can be understood. */
export function parse(kept: string | null): Settings {
  let told: Partial<Settings>;
  try {
    told = (kept === null ? {} : JSON.parse(kept)) as Partial<Settings>;
  } catch {
    return DEFAULTS;
  }
  const { keys, singleKeys, ring, volume, notify } = told;
  return {
    keys: Object.fromEntries(Object.entries(keys ?? {}).filter(isOwnKey)),
    singleKeys: singleKeys ?? DEFAULTS.singleKeys,
    ring: RINGS.find((known) => known === ring) ?? DEFAULTS.ring,
    volume: typeof volume === 'number' ? Math.min(100, Math.max(0, volume)) : DEFAULTS.volume,
    ...(notify !== undefined && { notify }),
  };
}

function isOwnKey([id, chord]: [string, unknown]): boolean {
  const is = chord === 'off' || typeof (chord as Partial<Chord> | null)?.code === 'string';
  return is && KEY_IDS.some((known) => known === id);
}

function key(): string {
  return PREFIX + (session.signedIn.value?.me.user ?? '');
}

let user: string | undefined;
let kept: string | null = null;

function load(): void {
  const now = localStorage.getItem(key());
  if (now === kept) return;
  kept = now;
  settings.set(parse(now));
}

session.signedIn.subscribe(() => {
  const now = session.signedIn.value?.me.user;
  if (now === user) return;
  user = now;
  load();
});
window.addEventListener('storage', load);

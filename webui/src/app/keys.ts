import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isPressed, isSingle, written } from './chord.ts';
import { KEYS, KEY_IDS, type Chord, type KeyId } from './key-catalogue.ts';
import { settings } from './settings.ts';

/** What keys of the catalogue do now; told which of its codes was pressed. */
export type Handlers = Partial<Record<KeyId, (code: string) => void>>;

const active = new Set<Keys>();

/** What keys do while a component is on the page. The component renders again when the user changes keys. */
export class Keys implements ReactiveController {
  #stop?: () => void;

  constructor(
    private readonly host: ReactiveControllerHost,
    readonly handlers: () => Handlers,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    active.add(this);
    this.#stop = settings.subscribe(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    active.delete(this);
    this.#stop?.();
  }
}

/** The keys that do something now. */
export function working(): ReadonlySet<KeyId> {
  return new Set([...active].flatMap((keys) => Object.keys(keys.handlers()) as KeyId[]));
}

/** By which chords something is done: the user's own, none where it is switched off. */
export function chordsOf(id: KeyId): readonly Chord[] {
  const { keys, singleKeys } = settings.value;
  const own = keys[id];
  if (own === 'off') return [];
  const chords = own === undefined ? KEYS[id].chords : [own];
  return singleKeys ? chords : chords.filter((chord) => !isSingle(chord));
}

/** How a button writes its key; empty where it has none. */
export function hint(id: KeyId): string {
  const [first] = chordsOf(id);
  return first === undefined ? '' : written(first);
}

window.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || event.repeat) return;
  const run = pressed(event);
  if (run === undefined) return;
  event.preventDefault();
  run(event.code);
});

function pressed(event: KeyboardEvent): ((code: string) => void) | undefined {
  for (const id of KEY_IDS) {
    const chord = chordsOf(id).find((candidate) => isPressed(candidate, event));
    if (chord === undefined || rests(chord, event)) continue;
    const run = [...active].map((keys) => keys.handlers()[id]).find((handler) => handler !== undefined);
    if (run) return run;
  }
  return undefined;
}

/** Single keys rest while somebody types, and under an open dialog, which Escape closes and does nothing else. */
function rests(chord: Chord, event: KeyboardEvent): boolean {
  const single = isSingle(chord);
  if (!single && event.code !== 'Escape') return false;
  return event.composedPath().some((node) => {
    if (!(node instanceof HTMLElement)) return false;
    if (node.matches('dialog')) return true;
    return single && (node.matches('input, textarea, select') || node.isContentEditable);
  });
}

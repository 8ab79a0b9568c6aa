import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PlainKey } from '../i18n/messages.ts';

/** A key and what it does. Keys are matched by their place (`event.code`), never by their letter. */
export interface Binding {
  /** One key or several that do the same. */
  code: string | readonly string[];
  alt?: boolean;
  ctrl?: boolean;
  shift?: boolean;
  /** How the key map writes it, such as `Alt A`. */
  shown: string;
  label: PlainKey;
  group: PlainKey;
  run: (code: string) => void;
}

const active = new Set<Keys>();

/** The keys of a component, for as long as it is on the page. */
export class Keys implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
    readonly bindings: () => readonly Binding[],
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    active.add(this);
  }

  hostDisconnected(): void {
    active.delete(this);
  }
}

/** Every key that works now, for the key map. */
export function bindings(): Binding[] {
  return [...active].flatMap((keys) => keys.bindings());
}

window.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing) return;
  const binding = bindings().find((candidate) => matches(candidate, event));
  if (binding === undefined || (isPlain(binding) && isTyping(event))) return;
  event.preventDefault();
  binding.run(event.code);
});

function matches(binding: Binding, event: KeyboardEvent): boolean {
  return (
    [binding.code].flat().includes(event.code) &&
    event.altKey === (binding.alt ?? false) &&
    (event.ctrlKey || event.metaKey) === (binding.ctrl ?? false) &&
    event.shiftKey === (binding.shift ?? false)
  );
}

/** Single keys rest while somebody types (WCAG 2.1.4). */
function isPlain({ alt, ctrl, code }: Binding): boolean {
  return !alt && !ctrl && ![code].flat().every((key) => /^F\d+$/.test(key));
}

function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable)
  );
}

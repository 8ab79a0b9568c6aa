import type { Chord } from './key-catalogue.ts';

const NAMES: Record<string, string> = {
  Slash: '/',
  Backslash: '\\',
  Comma: ',',
  Period: '.',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  BracketLeft: '[',
  BracketRight: ']',
  Minus: '−',
  Equal: '+',
  NumpadAdd: '+',
  NumpadSubtract: '−',
  NumpadEnter: 'Enter',
  Escape: 'Esc',
};

/** How a chord is written, such as `Alt A`, `?` or `1 – 9`. */
export function written({ code, alt, ctrl, shift }: Chord): string {
  const keys = [code].flat().map(name);
  const [first = '', last = first] = [keys[0], keys.at(-1)];
  const digits = keys.length > 2 ? `${first} – ${last}` : first;
  if (shift && digits === '/') return '?';
  const shown = shift && digits !== '+';
  return [ctrl && 'Ctrl', alt && 'Alt', shown && 'Shift', digits].filter(Boolean).join(' ');
}

function name(code: string): string {
  return NAMES[code] ?? code.replace(/^(Key|Digit|Numpad|Arrow)/, '');
}

/** Whether these keys are pressed now. */
export function isPressed(chord: Chord, event: KeyboardEvent): boolean {
  return (
    [chord.code].flat().includes(event.code) &&
    event.altKey === (chord.alt ?? false) &&
    (event.ctrlKey || event.metaKey) === (chord.ctrl ?? false) &&
    event.shiftKey === (chord.shift ?? false)
  );
}

/** A single key writes something: it rests while somebody types, and can be switched off (WCAG 2.1.4). */
export function isSingle({ alt, ctrl, code }: Chord): boolean {
  return !alt && !ctrl && ![code].flat().every((key) => /^(F\d+|Escape)$/.test(key));
}

const MODIFIERS = /^(Alt|Control|Shift|Meta|OS|CapsLock|NumLock|Fn)/;
/** What the browser or the dialog itself needs. */
const RESERVED = /^(Escape|Tab|Unidentified|)$/;
const MENUS: readonly string[] = ['KeyD', 'KeyE', 'KeyF'];

/** The chord somebody presses to choose it; nothing while only Shift and the like are down, or where the browser has it. */
export function chosen(event: KeyboardEvent): Chord | undefined {
  const { code, altKey: alt, ctrlKey, metaKey, shiftKey: shift } = event;
  if (MODIFIERS.test(code) || RESERVED.test(code) || (alt && MENUS.includes(code))) return undefined;
  const ctrl = ctrlKey || metaKey;
  return { code, ...(alt && { alt }), ...(ctrl && { ctrl }), ...(shift && { shift }) };
}

/** Whether two chords are answered by one press. */
export function collide(a: Chord, b: Chord): boolean {
  const same = [a.alt, a.ctrl, a.shift].map(Boolean).join() === [b.alt, b.ctrl, b.shift].map(Boolean).join();
  return same && [a.code].flat().some((code) => [b.code].flat().includes(code));
}

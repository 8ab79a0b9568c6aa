import { normalise } from '../i18n/digits.ts';
import type { Script, ScriptField } from '../wire/catalogue.ts';
import type { Pop } from '../wire/stream.ts';

/** The script of a call: the first that is for its queue or for all. */
export function scriptOf(scripts: readonly Script[], { call }: Pop): Script | undefined {
  return scripts.find(
    ({ queues }) => queues.length === 0 || (call.queue !== undefined && queues.includes(call.queue)),
  );
}

/** What was typed, as the server keeps it: Latin digits for a number, a point for its decimals. */
export function asKept({ kind }: ScriptField, typed: string): string {
  const text = typed.trim();
  return kind === 'NUMBER'
    ? normalise(text)
        .replace(/[٬,\s]/g, '')
        .replace('٫', '.')
    : text;
}

/** Words with {placeholders} in pieces, so that what is put in stays apart from what was written. */
export function pieces(words: string, values: Readonly<Record<string, string | undefined>>): string[] {
  return words.split(/\{(\w+)\}/).map((piece, index) => (index % 2 === 0 ? piece : (values[piece] ?? '…')));
}

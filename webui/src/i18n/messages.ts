import { en } from './en/index.ts';
import { fa } from './fa/index.ts';
import { number } from './format.ts';
import { language, type Language } from './locale.ts';

/** A sentence with `{placeholders}`; `one` is for `n` = 1 where a language says it differently. */
export type Message = string | { readonly one: string; readonly other: string };

/** The same keys as the English catalogue, every one of them. */
export type Like<C> = { readonly [K in keyof C]: Message };

export type Key = keyof typeof en;

type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Placeholders<M> = M extends string
  ? Names<M>
  : M extends { other: infer O extends string }
    ? Names<O>
    : never;
/** The keys of messages without placeholders. */
export type PlainKey = { [K in Key]: [Placeholders<(typeof en)[K]>] extends [never] ? K : never }[Key];

type Values<K extends Key> = Record<Placeholders<(typeof en)[K]>, string | number>;
type Rest<K extends Key> = [Placeholders<(typeof en)[K]>] extends [never] ? [] : [values: Values<K>];

const catalogues: Record<Language, Record<string, Message>> = { en, fa };

/** A message in the user's language. Numbers are written in its digits; strings are isolated from its direction. */
export function t<K extends Key>(key: K, ...rest: Rest<K>): string {
  return fill(lookup(key, rest[0]) ?? key, (name) =>
    written((rest[0] as Record<string, string | number>)[name]),
  );
}

/** The raw message under a key that is not known while compiling, such as a phrase code. */
export function lookup(key: string, values?: Record<string, unknown>): string | undefined {
  const message = catalogues[language.value][key];
  if (message === undefined || typeof message === 'string') return message;
  return values?.['n'] === 1 ? message.one : message.other;
}

/** Puts values in place of `{names}`. */
export function fill(message: string, value: (name: string) => string): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => value(name));
}

function written(value: string | number | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'number' ? number(value) : isolate(value);
}

/** Text from outside, kept from turning its neighbours around (first strong isolate … pop). */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

import { Store } from '../wire/store.ts';
import { language, type Language } from './locale.ts';
import { number } from './format.ts';
import { fill } from './messages.ts';

type Title = Readonly<Record<Language, string>>;

/**
 * What people, queues and categories of products are called in each language, as the centre wrote it down, and what the server
 * itself writes for people to read.
 */
export interface Names {
  people: readonly { user: string; name: string; called: Title }[];
  queues: readonly { pbx: string; queue: string; title: Title }[];
  categories?: readonly { code: string; title: Title }[];
  written?: readonly Title[];
}

export const names = new Store<Names>({ people: [], queues: [] });

/**
 * Somebody who works here, known by login or by the name on file, as the reader's language calls them. A login that nobody
 * has any more and a name that two people share stay as they are.
 */
export function person(known: string): string {
  const { people } = names.value;
  const one = people.find(({ user }) => user === known);
  if (one) return one.called[language.value];
  const called = new Set(
    people.filter(({ name }) => name === known).map((same) => same.called[language.value]),
  );
  const [only = known] = called;
  return called.size === 1 ? only : known;
}

/** A queue by its name in the PBX; one that the centre has not named is called as the server calls it. */
export function queueTitle(queue: string, pbx?: string, otherwise = queue): string {
  const here = names.value.queues.filter((one) => one.queue === queue);
  return (here.find((one) => one.pbx === pbx) ?? here[0])?.title[language.value] ?? otherwise;
}

/** A category of products; one that the centre has not named is called by its code. */
export function category(code: string): string {
  return names.value.categories?.find((one) => one.code === code)?.title[language.value] ?? code;
}

/** The code of a category that somebody called by its name, or by its code. */
export function categoryCode(typed: string): string {
  const called = typed.trim();
  const known = names.value.categories?.find(({ title }) => title[language.value] === called);
  return known?.code ?? called;
}

/** What the server wrote by itself, such as the title of an order's task, in the reader's language; other texts stay as they are. */
export function written(text: string): string {
  for (const title of names.value.written ?? [])
    for (const pattern of [title.en, title.fa]) {
      const values = placed(pattern, text);
      if (values) return fill(title[language.value], (name) => digits(values[name] ?? ''));
    }
  return text;
}

/** What stands in the places of a pattern; nothing where the text is another. */
function placed(pattern: string, text: string): Readonly<Record<string, string>> | undefined {
  const [before = '', ...places] = pattern.split(/(\{\w+\})/);
  const written = places.map((part, n) => (n % 2 === 0 ? `(?<${part.slice(1, -1)}>.+)` : escaped(part)));
  const match = new RegExp(`^${escaped(before)}${written.join('')}$`).exec(text);
  return match === null ? undefined : { ...match.groups };
}

const digits = (value: string) => (/^\d+$/.test(value) ? number(Number(value)) : value);
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

import { language } from '../i18n/locale.ts';
import { catalogue } from '../services.ts';
import type { Disposition } from '../wire/catalogue.ts';

/** The results that a call of this queue may have; those for other queues are left out on every level. */
export function possible(tree: readonly Disposition[], queue: string | undefined): Disposition[] {
  return tree
    .filter(({ queues }) => queues.length === 0 || (queue !== undefined && queues.includes(queue)))
    .map((one) => ({ one, children: possible(one.children, queue) }))
    .filter(({ one, children }) => one.children.length === 0 || children.length > 0)
    .map(({ one, children }) => ({ ...one, children }));
}

/** From the top to the result with this code; empty where there is none. */
export function pathTo(tree: readonly Disposition[], code: string | undefined): readonly Disposition[] {
  for (const one of tree) {
    if (one.code === code) return [one];
    const below = pathTo(one.children, code);
    if (below.length > 0) return [one, ...below];
  }
  return [];
}

/** A result in the user's words, with the groups it belongs to. */
export function resultOf(code: string | undefined): string | undefined {
  const path = pathTo(catalogue.value.dispositions, code);
  if (path.length === 0) return catalogue.value.dispositions.length === 0 ? undefined : code;
  return path.map(({ title }) => title[language.value]).join(' › ');
}

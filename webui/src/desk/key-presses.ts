import type { Pop } from '../wire/stream.ts';
import { ask } from './call-control.ts';

/** How many keys the server takes at a time. */
const AT_ONCE = 32;

/** Keys that were pressed while those before them were under way, by pop. */
const waiting = new Map<string, string>();

/**
 * Presses a key into the call. Two requests may overtake one another, so there is one at a time; when it is not taken,
 * the keys that wait are dropped: without those before them they would mean something else.
 */
export async function press(pop: Pop, key: string): Promise<void> {
  const before = waiting.get(pop.id);
  waiting.set(pop.id, (before ?? '') + key);
  if (before !== undefined) return;
  let taken = true;
  for (let keys = next(pop); taken && keys !== ''; keys = next(pop))
    taken = await ask(pop, 'PRESS_KEYS', { keys });
  waiting.delete(pop.id);
}

function next({ id }: Pop): string {
  const keys = waiting.get(id) ?? '';
  waiting.set(id, keys.slice(AT_ONCE));
  return keys.slice(0, AT_ONCE);
}

import type { Session } from '../wire/session.ts';
import { Store } from '../wire/store.ts';
import type { CustomerFile, HistoryItem } from '../wire/customer.ts';
import { filtered, KINDS, type Filter } from './timeline.ts';

/** What was fetched of a history beyond the file, and whether there is more. */
export interface Pages {
  items: readonly HistoryItem[];
  next?: string;
  state: 'more' | 'loading' | 'failed' | 'end';
}

/** The older pages of one party's history under one filter. */
export class HistoryPages extends Store<Pages> {
  constructor(
    private readonly session: Session,
    private readonly party: string,
    private readonly filter: Filter,
    more: boolean,
  ) {
    super({ items: [], state: more ? 'more' : 'end' });
  }

  /** The file's own lines of this filter and those fetched, each once, newest first. */
  with({ history }: CustomerFile): readonly HistoryItem[] {
    const own = filtered(history, this.filter);
    const known = new Set(own.map(({ id }) => id));
    return [...own, ...this.value.items.filter(({ id }) => !known.has(id))];
  }

  async more(): Promise<void> {
    if (this.value.state === 'loading' || this.value.state === 'end') return;
    this.set({ ...this.value, state: 'loading' });
    try {
      this.#add(await this.session.get(this.#path()));
    } catch {
      this.set({ ...this.value, state: 'failed' });
    }
  }

  #path(): string {
    const { next } = this.value;
    const query = new URLSearchParams({
      ...(next !== undefined && { after: next }),
      ...(this.filter !== 'all' && { kind: KINDS[this.filter].join() }),
    }).toString();
    return `/parties/${encodeURIComponent(this.party)}/history${query === '' ? '' : `?${query}`}`;
  }

  #add({ items, next }: { items: HistoryItem[]; next?: string }): void {
    this.set({
      items: [...this.value.items, ...items],
      ...(next !== undefined && { next }),
      state: next === undefined ? 'end' : 'more',
    });
  }
}

import { Store } from './store.ts';

export interface Connected {
  status: 'live' | 'stale' | 'down';
  /** Since when, on this browser's clock. */
  since: number;
  attempt: number;
  /** When the next attempt is made, on this browser's clock. */
  retryAt?: number;
}

const DOWN_AFTER_MS = 15_000;

/** Whether the server is reached, and since when it is not. */
export class Reach extends Store<Connected> {
  constructor() {
    super({ status: 'stale', since: Date.now(), attempt: 0 });
  }

  live(): void {
    this.#say({ status: 'live', attempt: 0 });
  }

  lost(attempt: number, retryAt?: number): void {
    const { status: before, since } = this.value;
    const down = retryAt !== undefined && before !== 'live' && Date.now() - since >= DOWN_AFTER_MS;
    this.#say({ status: down ? 'down' : 'stale', attempt, ...(retryAt !== undefined && { retryAt }) });
  }

  #say(now: Omit<Connected, 'since'>): void {
    const { status: before, since: then } = this.value;
    const since = (now.status === 'live') === (before === 'live') ? then : Date.now();
    this.set({ ...now, since });
  }
}

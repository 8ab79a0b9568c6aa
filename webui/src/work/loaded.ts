import type { Session } from '../wire/session.ts';
import { Store } from '../wire/store.ts';

/** Something read from the server: not yet, as it is, as it was when the server last answered, or never. */
export type Loaded<T> =
  | { state: 'loading' }
  | { state: 'ready'; value: T; at: number }
  | { state: 'stale'; value: T; at: number }
  | { state: 'failed' };

/** One thing read from the server, again whenever it is told to; what was read stays while the server is away. */
export class Reading<T> extends Store<Loaded<T>> {
  #reading: Promise<void> | undefined;
  #waiting: Promise<void> | undefined;
  /** Counts what was forgotten: an answer to a question from before is nobody's any more. */
  #forgotten = 0;

  constructor(
    private readonly session: Session,
    private readonly path: string,
  ) {
    super({ state: 'loading' });
  }

  /** Told several times while it reads, it reads once more. */
  read(): Promise<void> {
    if (this.#waiting !== undefined) return this.#waiting;
    if (this.#reading === undefined) return (this.#reading = this.#answer());
    const waiting = this.#reading.then(() => {
      if (this.#waiting !== waiting) return;
      this.#waiting = undefined;
      return this.read();
    });
    return (this.#waiting = waiting);
  }

  forget(): void {
    this.#forgotten++;
    this.#reading = this.#waiting = undefined;
    this.set({ state: 'loading' });
  }

  async #answer(): Promise<void> {
    const forgotten = this.#forgotten;
    const read = await this.#ask();
    if (forgotten !== this.#forgotten) return;
    this.#reading = undefined;
    this.set(read);
  }

  async #ask(): Promise<Loaded<T>> {
    try {
      return { state: 'ready', value: await this.session.get<T>(this.path), at: Date.now() };
    } catch {
      const before = this.value;
      return 'value' in before ? { ...before, state: 'stale' } : { state: 'failed' };
    }
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { live, session } from '../services.ts';
import type { Page } from '../wire/work.ts';

/** One list of the server page by page, read again whenever work changed. */
export class Listing<T> implements ReactiveController {
  items: readonly T[] = [];
  state: 'loading' | 'ready' | 'failed' = 'loading';
  #next: string | undefined;
  #closed = false;
  #stop?: () => void;
  #work: number | undefined;
  /** How often the server was asked: only the answer to the latest question counts. */
  #asked = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly path: string,
  ) {
    host.addController(this);
  }

  get closed(): boolean {
    return this.#closed;
  }

  get hasMore(): boolean {
    return this.#next !== undefined;
  }

  hostConnected(): void {
    void this.read();
    this.#work = live.state.value.work;
    this.#stop = live.state.subscribe(() => {
      if (live.state.value.work === this.#work) return;
      this.#work = live.state.value.work;
      void this.read();
    });
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  show(closed: boolean): void {
    this.#closed = closed;
    this.items = [];
    this.state = 'loading';
    void this.read();
  }

  read(): Promise<void> {
    return this.#ask([], undefined);
  }

  more(): Promise<void> {
    return this.#ask(this.items, this.#next);
  }

  async #ask(before: readonly T[], after: string | undefined): Promise<void> {
    const asked = ++this.#asked;
    const query = new URLSearchParams({
      state: this.#closed ? 'CLOSED' : 'OPEN',
      ...(after && { after }),
    });
    const page = await session.get<Page<T>>(`${this.path}?${query.toString()}`).catch(() => undefined);
    if (asked !== this.#asked) return;
    this.state = page === undefined ? 'failed' : 'ready';
    if (page !== undefined) {
      this.items = [...before, ...page.items];
      this.#next = page.next;
    }
    this.host.requestUpdate();
  }
}

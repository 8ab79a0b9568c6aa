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
    const closed = this.#closed;
    const query = new URLSearchParams({ state: closed ? 'CLOSED' : 'OPEN', ...(after && { after }) });
    try {
      const page = await session.get<Page<T>>(`${this.path}?${query.toString()}`);
      if (closed !== this.#closed) return;
      this.items = [...before, ...page.items];
      this.#next = page.next;
      this.state = 'ready';
    } catch {
      this.state = 'failed';
    }
    this.host.requestUpdate();
  }
}

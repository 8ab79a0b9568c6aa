import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A value with subscribers; they hear of a change, not of the same value set again. */
export class Store<T> {
  readonly #listeners = new Set<() => void>();
  #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const listener of [...this.#listeners]) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** The part of a store one component shows; the component renders again when that part changes. */
export class Watch<T, S> implements ReactiveController {
  #stop?: () => void;
  #seen: S;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly store: Store<T>,
    private readonly select: (value: T) => S,
  ) {
    this.#seen = select(store.value);
    host.addController(this);
  }

  get value(): S {
    return this.select(this.store.value);
  }

  hostConnected(): void {
    this.#stop = this.store.subscribe(() => this.#look());
    this.#look();
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  #look(): void {
    const now = this.value;
    if (Object.is(now, this.#seen)) return;
    this.#seen = now;
    this.host.requestUpdate();
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';

const query = window.matchMedia('(width < 1181px)');

/** Whether the desk has two columns; its host renders again when that changes. */
export class Narrow implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get value(): boolean {
    return query.matches;
  }

  hostConnected(): void {
    query.addEventListener('change', this.#changed);
  }

  hostDisconnected(): void {
    query.removeEventListener('change', this.#changed);
  }

  readonly #changed = () => this.host.requestUpdate();
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { session } from '../services.ts';
import { clock } from '../wire/clock.ts';
import type { TransferTargets } from '../wire/transfer-targets.ts';
import { targetsOf, type Target } from './transfer-targets.ts';

const FRESH_MS = 4000;

/** Whom a call may go to, and who of them is marked: whoever it is stays marked, however the list moves meanwhile. */
export class TargetChoice implements ReactiveController {
  typed = '';
  told: TransferTargets | 'failed' | undefined;
  #held: string | undefined;
  #fetched = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Who is free changes while somebody chooses. */
  hostUpdate(): void {
    if (clock.now() - this.#fetched > FRESH_MS) void this.#fetch();
  }

  get targets(): readonly Target[] {
    return typeof this.told === 'object' ? targetsOf(this.told, this.typed) : [];
  }

  /** The place in the list; -1 where who was marked has left it: the call must not go to whoever stands there now. */
  get marked(): number {
    return this.targets.findIndex((target) => keyOf(target) === this.#held);
  }

  get target(): Target | undefined {
    return this.targets[this.marked];
  }

  look(typed: string): void {
    this.typed = typed;
    this.mark(0);
  }

  mark(index: number): void {
    const target = this.targets[index];
    this.#held = target && keyOf(target);
    this.host.requestUpdate();
  }

  async #fetch(): Promise<void> {
    this.#fetched = clock.now();
    this.told = await session
      .get<TransferTargets>('/transfer-targets')
      .catch(() => (typeof this.told === 'object' ? this.told : 'failed'));
    if (this.#held === undefined) this.mark(0);
    this.host.requestUpdate();
  }
}

function keyOf({ kind, id }: Target): string {
  return `${kind} ${id}`;
}

import type { ReactiveControllerHost } from 'lit';
import { Problem } from '../wire/session.ts';
import { answer } from './actions.ts';

const PAUSE_MS = 400;

/** How far one answer has got. */
export type Saving = { state: 'dirty' | 'saved' | 'offline' } | { state: 'refused'; allowed: string };

/** Answers saved as they are typed, question by question; what the server has not taken stays and is sent again. */
export class Answering {
  readonly #typed = new Map<string, string>();
  readonly #saving = new Map<string, Saving>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly pop: string,
    private readonly script: string,
  ) {}

  /** What was typed here and is not told by the server yet. */
  typed(field: string): string | undefined {
    return this.#typed.get(field);
  }

  saving(field: string): Saving | undefined {
    return this.#saving.get(field);
  }

  write(field: string, typed: string, kept: string): void {
    this.#typed.set(field, typed);
    this.#become(field, { state: 'dirty' });
    clearTimeout(this.#waiting.get(field));
    this.#waiting.set(
      field,
      setTimeout(() => void this.#send(field, kept), PAUSE_MS),
    );
  }

  async #send(field: string, kept: string): Promise<void> {
    const typed = this.#typed.get(field);
    const told = await answer(this.pop, this.script, field, kept).then(
      (): Saving => ({ state: 'saved' }),
      refusal,
    );
    if (this.#typed.get(field) !== typed) return;
    this.#become(field, told);
    if (told.state === 'offline')
      this.#waiting.set(
        field,
        setTimeout(() => void this.#send(field, kept), PAUSE_MS * 5),
      );
  }

  #become(field: string, saving: Saving): void {
    this.#saving.set(field, saving);
    this.host.requestUpdate();
  }
}

function refusal(failure: unknown): Saving {
  if (!(failure instanceof Problem)) return { state: 'offline' };
  return { state: 'refused', allowed: failure.errors[0]?.allowed ?? failure.detail };
}

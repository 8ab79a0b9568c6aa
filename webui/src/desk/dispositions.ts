import { Problem } from '../wire/session.ts';
import { Store } from '../wire/store.ts';
import { dispose } from './actions.ts';

/** The results that agents chose and the server has not taken yet: `waiting` ones are sent when it can be asked again. */
type Chosen = Readonly<Record<string, { code: string; state: 'sending' | 'waiting' }>>;

export class Dispositions extends Store<Chosen> {
  constructor(private readonly send: (pop: string, code: string) => Promise<unknown> = dispose) {
    super({});
  }

  /** What this tab has chosen for a pop beyond what the server knows. */
  pending(pop: string): string | undefined {
    return this.value[pop]?.code;
  }

  async choose(pop: string, code: string): Promise<void> {
    this.#put(pop, { code, state: 'sending' });
    try {
      await this.send(pop, code);
      if (this.pending(pop) === code) this.#put(pop);
    } catch (failure) {
      if (failure instanceof Problem) this.#put(pop);
      else this.#put(pop, { code, state: 'waiting' });
    }
  }

  resend(): void {
    for (const [pop, { code, state }] of Object.entries(this.value))
      if (state === 'waiting') void this.choose(pop, code);
  }

  #put(pop: string, chosen?: Chosen[string]): void {
    const { [pop]: before, ...others } = this.value;
    this.set(chosen === undefined ? others : { ...others, [pop]: chosen });
  }
}

export const dispositions = new Dispositions();

import { refusalOf } from '../wire/refusal.ts';
import { Problem } from '../wire/session.ts';
import { Store } from '../wire/store.ts';
import type { Pop } from '../wire/stream.ts';
import { dispose } from './actions.ts';

/** A result an agent chose here: on its way, waiting for a server that is away, or sent and not told by the stream yet. */
interface Choice {
  code: string;
  state: 'sending' | 'waiting' | 'sent';
  /** What the server had when it was chosen. */
  before: string | undefined;
}

/** The results of wrap-ups that this tab knows better than the stream, by pop. */
export class Dispositions extends Store<Readonly<Record<string, Choice>>> {
  readonly #refusals = new Map<string, string>();

  constructor(private readonly send: (pop: string, code: string) => Promise<unknown> = dispose) {
    super({});
  }

  /** What is chosen, here or at the server. */
  of({ id, wrapUp }: Pop): string | undefined {
    return this.value[id]?.code ?? wrapUp?.disposition;
  }

  /** What the server has not taken yet. */
  unsent(pop: string): string | undefined {
    const choice = this.value[pop];
    return choice?.state === 'sent' ? undefined : choice?.code;
  }

  /** Why what was chosen last was not taken. */
  refusal(pop: string): string {
    return this.#refusals.get(pop) ?? '';
  }

  choose({ id, wrapUp }: Pop, code: string): Promise<void> {
    this.#refusals.delete(id);
    return this.#send(id, { code, state: 'sending', before: wrapUp?.disposition });
  }

  resend(): void {
    for (const [pop, choice] of Object.entries(this.value))
      if (choice.state === 'waiting') void this.#send(pop, { ...choice, state: 'sending' });
  }

  /** The stream has the last word as soon as it tells something new. */
  hear(pops: readonly Pop[]): void {
    const told = Object.entries(this.value).filter(([id, { state, before }]) => {
      const pop = pops.find((open) => open.id === id);
      return pop === undefined || (state === 'sent' && pop.wrapUp?.disposition !== before);
    });
    for (const [id] of told) this.#put(id);
  }

  async #send(pop: string, choice: Choice): Promise<void> {
    this.#put(pop, choice);
    const failure = await this.send(pop, choice.code).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (this.value[pop] !== choice) return;
    const refused = failure instanceof Problem;
    if (refused) this.#refusals.set(pop, refusalOf(failure));
    this.#put(pop, refused ? undefined : { ...choice, state: failure === undefined ? 'sent' : 'waiting' });
  }

  #put(pop: string, choice?: Choice): void {
    const { [pop]: before, ...others } = this.value;
    this.set(choice === undefined ? others : { ...others, [pop]: choice });
  }
}

export const dispositions = new Dispositions();

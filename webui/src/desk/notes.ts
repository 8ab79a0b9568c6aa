import { Problem, type Session } from '../wire/session.ts';
import { Store } from '../wire/store.ts';
import type { Pop } from '../wire/stream.ts';
import { Drafts } from './drafts.ts';
import * as note from './note.ts';
import type { Note, Written } from './note.ts';

const PAUSE_MS = 400;

/** One pop's note: saved as it is typed, and kept in this browser until the server has it. */
export class NoteKeeper extends Store<Note> {
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> = Promise.resolve();

  constructor(
    private readonly pop: string,
    server: Written,
    private readonly session: Session,
    private readonly drafts: Drafts<Written>,
  ) {
    super(note.opened(server, drafts.get(pop)));
    if (this.value.status === 'dirty') void this.save();
  }

  write(text: string): void {
    this.#become(note.typed(this.value, text));
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.save(), PAUSE_MS);
  }

  hear(server: Written): void {
    this.#become(note.heard(this.value, server));
  }

  keepMine(): Promise<void> {
    this.#become(note.keepMine(this.value));
    return this.save();
  }

  takeTheirs(): void {
    this.#become(note.takeTheirs(this.value));
  }

  /** Done when the server has the note or cannot be asked. */
  save(): Promise<void> {
    clearTimeout(this.#waiting);
    this.#sending = this.#sending.then(() => this.#send());
    return this.#sending;
  }

  async #send(): Promise<void> {
    const { status, text, base } = this.value;
    if (status !== 'dirty' && status !== 'offline') return;
    this.#become(note.sending(this.value));
    try {
      const { version } = await this.session.put<Written>(`/pops/${encodeURIComponent(this.pop)}/note`, {
        text,
        version: base,
      });
      this.#become(note.kept(this.value, version));
    } catch (failure) {
      this.#become(conflict(failure, this.value) ?? note.lost(this.value));
    }
    if (this.value.status === 'dirty') await this.#send();
  }

  #become(next: Note): void {
    if (next.status === 'saved') this.drafts.delete(this.pop);
    else this.drafts.set(this.pop, { text: next.text, version: next.base });
    this.set(next);
  }
}

function conflict(failure: unknown, mine: Note): Note | undefined {
  if (!(failure instanceof Problem) || failure.status !== 409) return undefined;
  const { text, version } = (failure.body ?? {}) as Partial<Written>;
  return text === undefined || version === undefined ? undefined : note.refused(mine, { text, version });
}

/** The notes of all pops; each is kept for as long as its pop or its draft lives. */
export class Notes {
  readonly #keepers = new Map<string, NoteKeeper>();

  constructor(
    private readonly session: Session,
    private readonly drafts: Drafts<Written>,
  ) {}

  of({ id, note: server }: Pop): NoteKeeper {
    const known = this.#keepers.get(id) ?? new NoteKeeper(id, server, this.session, this.drafts);
    this.#keepers.set(id, known);
    return known;
  }

  /** What the stream says of the notes that are open here. */
  hear(pops: readonly Pop[]): void {
    for (const { id, note: server } of pops) this.#keepers.get(id)?.hear(server);
  }

  /** Drafts of calls that are over. */
  left(open: readonly Pop[]): { id: string; text: string }[] {
    return this.drafts
      .ids()
      .filter((id) => !open.some((pop) => pop.id === id))
      .map((id) => ({ id, text: this.drafts.get(id)?.text ?? '' }));
  }

  discard(id: string): void {
    this.drafts.delete(id);
    this.#keepers.delete(id);
  }

  /** The server is back: what waited is sent, also for pops that have gone meanwhile. */
  async resend(): Promise<void> {
    for (const id of this.drafts.ids()) {
      const draft = this.drafts.get(id);
      if (draft === undefined) continue;
      const keeper =
        this.#keepers.get(id) ??
        new NoteKeeper(id, { text: '', version: draft.version }, this.session, this.drafts);
      this.#keepers.set(id, keeper);
      await keeper.save();
    }
  }
}

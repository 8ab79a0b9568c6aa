/** Texts that the server does not have yet, kept in this browser through a reload or a crash. */
export class Drafts<T> {
  constructor(
    private readonly prefix: () => string,
    private readonly storage: Storage = localStorage,
  ) {}

  get(id: string): T | undefined {
    return parse(this.storage.getItem(this.prefix() + id)) as T | undefined;
  }

  set(id: string, draft: T): void {
    this.storage.setItem(this.prefix() + id, JSON.stringify(draft));
  }

  delete(id: string): void {
    this.storage.removeItem(this.prefix() + id);
  }

  ids(): string[] {
    const prefix = this.prefix();
    return Object.keys(this.storage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  }
}

function parse(kept: string | null): unknown {
  try {
    return kept === null ? undefined : JSON.parse(kept);
  } catch {
    return undefined;
  }
}

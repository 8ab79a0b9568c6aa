import { session } from '../services.ts';
import { Store } from '../wire/store.ts';
import type { Panel } from '../wire/stream.ts';

/** Sooner than this nobody is told that a plugin takes long. */
const PATIENCE_MS = 600;

/**
 * What the plugins say of one party, each asked by itself: none waits for another. What one said before stands until it
 * says something else, and one that has not answered yet is not asked a second time meanwhile.
 */
export class AskedPanels {
  readonly shown = new Store<readonly Panel[]>([]);
  #party = '';
  readonly #asked = new Set<string>();
  readonly #again = new Set<string>();

  /** These plugins are there; those of before are asked what they say now. */
  ask(party: string, panels: readonly Panel[]): void {
    const before = party === this.#party ? this.shown.value : [];
    this.#party = party;
    this.shown.set(panels.map((panel) => before.find(({ plugin }) => plugin === panel.plugin) ?? panel));
    for (const panel of panels) void this.#ask(party, panel);
  }

  /** For a plugin that gave no answer. */
  readonly again = (plugin: string): Promise<void> => {
    const panel = this.shown.value.find((one) => one.plugin === plugin);
    return panel === undefined ? Promise.resolve() : this.#ask(this.#party, panel);
  };

  async #ask(party: string, panel: Panel): Promise<void> {
    const { plugin, title, budgetMs } = panel;
    const path = `/parties/${encodeURIComponent(party)}/panels/${encodeURIComponent(plugin)}`;
    if (this.#asked.has(path)) return void this.#again.add(path);
    this.#asked.add(path);
    const late = setTimeout(
      () => this.#put(party, { plugin, title, budgetMs, state: 'LATE' }, 'LOADING'),
      Math.max(budgetMs, PATIENCE_MS),
    );
    const failed = { plugin, title, budgetMs, state: 'FAILED' } as const;
    this.#put(party, await session.get<Panel>(path).catch(() => failed));
    clearTimeout(late);
    this.#asked.delete(path);
    if (this.#again.delete(path) && party === this.#party) await this.#ask(party, panel);
  }

  /** Only in place of a panel of this state, where one is named; not at all where another party is shown meanwhile. */
  #put(party: string, panel: Panel, over?: Panel['state']): void {
    if (party !== this.#party) return;
    const all = this.shown.value.map((old) =>
      old.plugin === panel.plugin && (over ?? old.state) === old.state ? panel : old,
    );
    this.shown.set(all);
  }
}

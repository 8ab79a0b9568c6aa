import type { Session } from './session.ts';
import { Store } from './store.ts';

/** A name in both languages. */
export interface Title {
  en: string;
  fa: string;
}

export interface Disposition {
  code: string;
  icon: string;
  digit: number;
  title: Title;
}

export interface PauseReason {
  code: string;
  digit: number;
  title: Title;
  minutes?: number;
}

export interface Choice {
  code: string;
  title: Title;
}

/** The centre's own lists: what a call can end as, why an agent pauses, where customers come from. */
export interface Catalogue {
  dispositions: Disposition[];
  pauseReasons: PauseReason[];
  sources: Choice[];
  callReasons: Choice[];
}

export const EMPTY_CATALOGUE: Catalogue = {
  dispositions: [],
  pauseReasons: [],
  sources: [],
  callReasons: [],
};

export class CatalogueStore extends Store<Catalogue> {
  constructor(private readonly session: Session) {
    super(EMPTY_CATALOGUE);
  }

  /** Keeps what is known when the server does not answer. */
  async load(): Promise<void> {
    const told = await this.session.get<Partial<Catalogue>>('/catalogue').catch(() => undefined);
    if (told !== undefined) this.set({ ...EMPTY_CATALOGUE, ...told });
  }
}

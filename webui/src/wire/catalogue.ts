import { names, type Names } from '../i18n/names.ts';
import type { Session } from './session.ts';
import { Store } from './store.ts';

/** A name in both languages. */
export interface Title {
  en: string;
  fa: string;
}

/** A result, or a group of results: only what has no children can be chosen. */
export interface Disposition {
  code: string;
  icon?: string;
  digit: number;
  title: Title;
  /** For calls of these queues only; none for all calls. */
  queues: string[];
  children: Disposition[];
}

export type FieldKind = 'TEXT' | 'CHOICE' | 'NUMBER' | 'DATE' | 'YES_NO';

/** Something a script asks. */
export interface ScriptField {
  code: string;
  kind: FieldKind;
  title: Title;
  choices: Choice[];
  least?: number;
  most?: number;
}

/** What to say and what to ask in calls of some queues, of all where none is named. */
export interface Script {
  code: string;
  title: Title;
  queues: string[];
  parts: { say?: Title; ask?: ScriptField }[];
}

export interface Colleague {
  agent: string;
  name: string;
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
  departments: Choice[];
  colleagues: Colleague[];
  people: Names['people'];
  queues: Names['queues'];
  scripts: Script[];
  lostReasons: Choice[];
  categories: Choice[];
  written: Title[];
  fields: FreeField[];
}

/** A field of the record that the administrator defined. */
export interface FreeField {
  code: string;
  title: Title;
  kind: FieldKind;
  choices: string[];
}

export const EMPTY_CATALOGUE: Catalogue = {
  dispositions: [],
  pauseReasons: [],
  sources: [],
  callReasons: [],
  departments: [],
  colleagues: [],
  people: [],
  queues: [],
  scripts: [],
  lostReasons: [],
  categories: [],
  written: [],
  fields: [],
};

export class CatalogueStore extends Store<Catalogue> {
  constructor(private readonly session: Session) {
    super(EMPTY_CATALOGUE);
  }

  /** Keeps what is known when the server does not answer. */
  async load(): Promise<void> {
    const told = await this.session.get<Partial<Catalogue>>('/catalogue').catch(() => undefined);
    if (told === undefined) return;
    this.set({ ...EMPTY_CATALOGUE, ...told });
    names.set(this.value);
  }
}

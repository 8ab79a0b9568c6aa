import { normalise, persianDigits } from '../i18n/digits.ts';
import { language, zone } from '../i18n/locale.ts';
import { wordOf } from '../i18n/phrase.ts';
import { clock } from '../wire/clock.ts';
import type { Stage, Standing } from '../wire/customer.ts';
import type { ListTerms, Purpose } from '../wire/lists.ts';
import { dayOf, written } from '../work/calendar.ts';

export const STAGES = ['PROSPECT', 'CUSTOMER', 'LOYAL', 'ADVOCATE'] as const;
export const STANDINGS = ['ACTIVE', 'AT_RISK', 'LAPSED', 'LOST', 'DETRACTOR'] as const;

/** Codes of the domain with their words. */
export const named = (codes: readonly string[]) => codes.map((code) => [code, wordOf(code)] as const);

/** A list as it is being filled in; what is typed stays text until it is asked for. */
export interface ListDraft {
  name: string;
  purpose: Purpose;
  why: string;
  say: string;
  stages: readonly Stage[];
  standings: readonly Standing[];
  sources: readonly string[];
  places: string;
  silentDays: string;
  expectedWithinDays: string;
  /** What the centre's own fields must be. */
  fields: Readonly<Record<string, string>>;
  most: string;
  /** Empty for everybody, `department:CODE`, or an agent. */
  whose: string;
  first: string;
  last: string;
  from: string;
  to: string;
  attempts: string;
  retryMinutes: string;
}

/** What is typed as text. */
export type Typed = Exclude<
  keyof ListDraft,
  'purpose' | 'stages' | 'standings' | 'sources' | 'whose' | 'fields'
>;

export function emptyDraft(today: string): ListDraft {
  return {
    name: '',
    purpose: 'SELL',
    why: '',
    say: '',
    stages: [],
    standings: [],
    sources: [],
    places: '',
    silentDays: '',
    expectedWithinDays: '',
    fields: {},
    most: shown('500'),
    whose: '',
    first: shown(written(today, language.value)),
    last: '',
    from: shown('09:00'),
    to: shown('20:00'),
    attempts: shown('3'),
    retryMinutes: shown('120'),
  };
}

const DEPARTMENT = 'department:';

/** What the server is asked for; a number that is none is left to the server to refuse. */
export function termsOf(draft: ListDraft): ListTerms {
  const { whose } = draft;
  const places = draft.places
    .split(/[,،]/)
    .map((place) => place.trim())
    .filter((place) => place !== '');
  return {
    name: draft.name.trim(),
    purpose: draft.purpose,
    why: draft.why.trim(),
    ...(draft.say.trim() !== '' && { say: draft.say.trim() }),
    filter: {
      stages: [...draft.stages],
      standings: [...draft.standings],
      sources: [...draft.sources],
      places,
      ...(draft.silentDays.trim() !== '' && { silentDays: whole(draft.silentDays) }),
      ...(draft.expectedWithinDays.trim() !== '' && { expectedWithinDays: whole(draft.expectedWithinDays) }),
      ...(Object.keys(draft.fields).length > 0 && { fields: draft.fields }),
    },
    most: whole(draft.most),
    ...(whose.startsWith(DEPARTMENT) && { department: whose.slice(DEPARTMENT.length) }),
    ...(whose !== '' && !whose.startsWith(DEPARTMENT) && { agents: [whose] }),
    first: day(draft.first),
    ...(draft.last.trim() !== '' && { last: day(draft.last) }),
    from: normalise(draft.from).trim(),
    to: normalise(draft.to).trim(),
    attempts: whole(draft.attempts),
    retryMinutes: whole(draft.retryMinutes),
  };
}

/** As the user's language writes digits. */
const shown = (text: string) => (language.value === 'fa' ? persianDigits(text) : text);

/** A day in the calendar of the user's language; what is none is left to the server to refuse. */
const day = (typed: string) => dayOf(typed, language.value) ?? normalise(typed).trim();

function whole(typed: string): number {
  const digits = normalise(typed).trim();
  return /^\d{1,9}$/.test(digits) ? Number(digits) : -1;
}

/** The day of the centre, as the server writes it. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone.value }).format(clock.now());
}

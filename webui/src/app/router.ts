import type { Role } from '../wire/stream.ts';
import { Store } from '../wire/store.ts';

export type Page =
  | '/login'
  | '/desk'
  | '/callbacks'
  | '/tasks'
  | '/board'
  | '/pipeline'
  | '/lists'
  | '/customers'
  | '/exchange'
  | '/products'
  | '/quotes'
  | '/treatments'
  | '/demo';

const PAGES: readonly Page[] = [
  '/login',
  '/desk',
  '/callbacks',
  '/tasks',
  '/board',
  '/pipeline',
  '/lists',
  '/customers',
  '/exchange',
  '/products',
  '/quotes',
  '/treatments',
  '/demo',
];
const SUPERVISORS: readonly Page[] = ['/board', '/pipeline', '/lists'];
const ADMINS: readonly Page[] = ['/exchange', '/products', '/treatments'];

/** The page the address names; nothing where it names none. */
export const page = new Store<Page | undefined>(named(location.pathname));

/** The party whose page is open, as the address names it. */
export const openedParty = new Store<string | undefined>(partyOf(location.pathname));

/** The line of their history that the address names behind `#`. */
export const openedItem = new Store<string | undefined>(itemOf(location.hash));

/** The quote that is shown for print, as the address names it. */
export const openedQuote = new Store<string | undefined>(quoteOf(location.pathname));

window.addEventListener('popstate', follow);

export function go(to: Page, replace = false): void {
  if (named(location.pathname) !== to) history[replace ? 'replaceState' : 'pushState'](null, '', to);
  follow();
}

function follow(): void {
  openedParty.set(partyOf(location.pathname));
  openedItem.set(itemOf(location.hash));
  openedQuote.set(quoteOf(location.pathname));
  page.set(named(location.pathname));
}

/** A click on a link to one of our pages stays in this document. */
export function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
    return;
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (link?.origin !== location.origin || named(link.pathname) === undefined) return;
  event.preventDefault();
  const address = link.pathname + link.hash;
  if (location.pathname + location.hash !== address) history.pushState(null, '', address);
  follow();
}

export function home(role: Role): Page {
  return role === 'AGENT' ? '/desk' : '/board';
}

/** Where somebody of this role is shown when the address asks for `asked`. */
export function allowed(asked: Page | undefined, role: Role): Page {
  if (asked === undefined || asked === '/login') return home(role);
  if (ADMINS.includes(asked) && role !== 'ADMIN') return home(role);
  return SUPERVISORS.includes(asked) && role === 'AGENT' ? '/desk' : asked;
}

function partyOf(path: string): string | undefined {
  return /^\/customers\/([0-9a-f-]{36})$/.exec(path)?.[1];
}

function itemOf(hash: string): string | undefined {
  return /^#([0-9a-f-]{36})$/.exec(hash)?.[1];
}

function quoteOf(path: string): string | undefined {
  return /^\/quotes\/([0-9a-f-]{36})$/.exec(path)?.[1];
}

function named(path: string): Page | undefined {
  if (partyOf(path) !== undefined) return '/customers';
  if (quoteOf(path) !== undefined) return '/quotes';
  return PAGES.find((known) => known === path);
}

import { Store } from '../wire/store.ts';

export type Language = 'en' | 'fa';

const KEY = 'pishvaz.language';

/** The user's language; changing it turns the page around at once. */
export const language = new Store<Language>(remembered());

/** The centre's time zone: the server names it, the browser's own is never used. */
export const zone = new Store('Asia/Tehran');

export function chooseLanguage(chosen: Language): void {
  localStorage.setItem(KEY, chosen);
  language.set(chosen);
}

export function direction(of: Language = language.value): 'ltr' | 'rtl' {
  return of === 'fa' ? 'rtl' : 'ltr';
}

/** Keeps `lang` and `dir` of the page in step. */
export function followLanguage(root: HTMLElement): void {
  const apply = () => {
    root.lang = language.value;
    root.dir = direction();
  };
  language.subscribe(apply);
  apply();
}

function remembered(): Language {
  const kept = typeof localStorage === 'undefined' ? null : localStorage.getItem(KEY);
  if (kept === 'en' || kept === 'fa') return kept;
  return typeof navigator !== 'undefined' && navigator.language.startsWith('fa') ? 'fa' : 'en';
}

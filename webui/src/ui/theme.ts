import { Store } from '../wire/store.ts';

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'pishvaz.theme';

/** The user's theme; `system` follows the device. */
export const theme = new Store<Theme>(remembered());

export function chooseTheme(chosen: Theme): void {
  localStorage.setItem(KEY, chosen);
  theme.set(chosen);
}

/** From what is seen now to the other one. */
export function toggleTheme(): void {
  chooseTheme(document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark');
}

/** Keeps `data-theme` of the page in step with the choice and with the device. */
export function followTheme(root: HTMLElement): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const system = dark.matches ? 'dark' : 'light';
    root.dataset['theme'] = theme.value === 'system' ? system : theme.value;
  };
  theme.subscribe(apply);
  window.addEventListener('beforeprint', () => (root.dataset['theme'] = 'light'));
  window.addEventListener('afterprint', apply);
  dark.addEventListener('change', apply);
  apply();
}

function remembered(): Theme {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

import { html } from 'lit';
import { t } from '../i18n/messages.ts';
import { Store } from '../wire/store.ts';
import type { Page } from './router.ts';

/** The code of each page is fetched when the page is first opened. */
const LOADERS: Record<Exclude<Page, '/login'>, () => Promise<unknown>> = {
  '/desk': () => import('../desk/desk.ts'),
  '/callbacks': () => import('../work/callbacks-page.ts'),
  '/tasks': () => import('../work/tasks-page.ts'),
  '/board': () => import('../floor/board.ts'),
  '/pipeline': () => import('../reports/pipeline.ts'),
  '/lists': () => import('../outreach/lists-page.ts'),
  '/customers': () => import('../customer/page.ts'),
  '/exchange': () => import('../exchange/exchange.ts'),
  '/products': () => import('../deals/products-page.ts'),
  '/quotes': () => import('../deals/quote-print.ts'),
  '/treatments': () => import('../care/catalogue-page.ts'),
  '/demo': () => import('../demo/demo.ts'),
};
const SETTLED_MS = 3000;
let followed = false;

/** The page whose code could not be fetched. */
export const unloaded = new Store<Page | undefined>(undefined);

const TITLES = {
  '/desk': 'app.desk',
  '/callbacks': 'work.callbacks',
  '/tasks': 'work.tasks',
  '/board': 'board.title',
  '/pipeline': 'pipeline.title',
  '/lists': 'lists.title',
  '/customers': 'customer.title',
  '/exchange': 'exchange.title',
  '/products': 'products.title',
  '/quotes': 'print.proforma',
  '/treatments': 'treatments.title',
  '/demo': 'app.demo',
  '/login': 'login.title',
} as const;

export function titleOf(page: Page): string {
  return t(TITLES[page]);
}

/** Fetches a page's code; a while later that of all others, so that they open without waiting, and without a network. */
export async function load(shown: Page): Promise<void> {
  if (shown === '/login') return;
  try {
    await LOADERS[shown]();
    unloaded.set(undefined);
    if (!followed) setTimeout(loadAll, SETTLED_MS);
    followed = true;
  } catch {
    unloaded.set(shown);
  }
}

/** One that cannot be had now is asked for again when it is opened. */
function loadAll(): void {
  void Promise.allSettled(Object.values(LOADERS).map((code) => code()));
}

/** What the address names. */
export function view(shown: Page) {
  if (shown === unloaded.value) return missing();
  if (shown === '/board') return html`<pv-board></pv-board>`;
  if (shown === '/pipeline') return html`<pv-pipeline></pv-pipeline>`;
  if (shown === '/lists') return html`<pv-lists-page></pv-lists-page>`;
  if (shown === '/callbacks') return html`<pv-callbacks-page></pv-callbacks-page>`;
  if (shown === '/tasks') return html`<pv-tasks-page></pv-tasks-page>`;
  if (shown === '/customers') return html`<pv-customer></pv-customer>`;
  if (shown === '/exchange') return html`<pv-exchange></pv-exchange>`;
  if (shown === '/products') return html`<pv-products></pv-products>`;
  if (shown === '/quotes') return html`<pv-quote-print></pv-quote-print>`;
  if (shown === '/treatments') return html`<pv-treatments></pv-treatments>`;
  if (shown === '/demo') return html`<pv-demo></pv-demo>`;
  return html`<pv-desk></pv-desk>`;
}

/** A server that was updated has other files than this document asks for. */
function missing() {
  return html`<pv-empty icon="warn" fact=${t('app.unloaded')}>
    <pv-button icon="refresh" @click=${() => location.reload()}>${t('app.reload')}</pv-button>
  </pv-empty>`;
}

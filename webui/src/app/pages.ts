import { html } from 'lit';
import { t } from '../i18n/messages.ts';
import '../customer/page.ts';
import '../deals/products-page.ts';
import '../deals/quote-print.ts';
import '../demo/demo.ts';
import '../desk/desk.ts';
import '../exchange/exchange.ts';
import '../floor/board.ts';
import '../outreach/lists-page.ts';
import '../reports/pipeline.ts';
import '../work/callbacks-page.ts';
import '../work/tasks-page.ts';
import type { Page } from './router.ts';

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
  '/demo': 'app.demo',
  '/login': 'login.title',
} as const;

export function titleOf(page: Page): string {
  return t(TITLES[page]);
}

/** What the address names. */
export function view(shown: Page) {
  if (shown === '/board') return html`<pv-board></pv-board>`;
  if (shown === '/pipeline') return html`<pv-pipeline></pv-pipeline>`;
  if (shown === '/lists') return html`<pv-lists-page></pv-lists-page>`;
  if (shown === '/callbacks') return html`<pv-callbacks-page></pv-callbacks-page>`;
  if (shown === '/tasks') return html`<pv-tasks-page></pv-tasks-page>`;
  if (shown === '/customers') return html`<pv-customer></pv-customer>`;
  if (shown === '/exchange') return html`<pv-exchange></pv-exchange>`;
  if (shown === '/products') return html`<pv-products></pv-products>`;
  if (shown === '/quotes') return html`<pv-quote-print></pv-quote-print>`;
  if (shown === '/demo') return html`<pv-demo></pv-demo>`;
  return html`<pv-desk></pv-desk>`;
}

import { session } from '../services.ts';
import type { Product, ProductPage } from '../wire/deals.ts';
import { Store } from '../wire/store.ts';

/** The products last found, and all categories in use: what lines may be chosen from while somebody types. */
export const found = new Store<{ items: readonly Product[]; categories: readonly string[] }>({
  items: [],
  categories: [],
});

let asked = '';

/** Looks for what begins so; a later question overtakes an earlier answer. */
export async function lookFor(words: string): Promise<void> {
  asked = words;
  const path = `/products?limit=20&q=${encodeURIComponent(words)}`;
  const page = await session.get<ProductPage>(path).catch(() => undefined);
  if (page !== undefined && asked === words) found.set(page);
}

import { normalise } from '../i18n/digits.ts';
import type { Discount, SalesLine } from '../wire/sales.ts';

/** One line while it is written. Prices are of one piece, in Rial. */
export interface CartItem {
  product?: string;
  title: string;
  category: string;
  quantity: number;
  priceRial: number;
}

export interface Cart {
  items: readonly CartItem[];
  discount?: string;
}

export const BLANK: CartItem = { title: '', category: '', quantity: 1, priceRial: 0 };
const MOST_PIECES = 10_000;
const MOST_TOMAN = 100_000_000_000;

/** A cart of what is on file. */
export function cartOf(lines: readonly SalesLine[], discount?: string): Cart {
  const items = lines.map(({ product, title, category, quantity, amountRial }) => ({
    ...(product !== undefined && { product }),
    title,
    category,
    quantity,
    priceRial: Math.round(amountRial / quantity),
  }));
  return { items, ...(discount !== undefined && { discount }) };
}

/** The sums as the server reckons them. */
export function sums({ items, discount }: Cart, known: readonly Discount[]) {
  const sum = items.reduce((all, { quantity, priceRial }) => all + quantity * priceRial, 0);
  const percent = known.find(({ code }) => code === discount)?.percent ?? 0;
  const off = Math.trunc((sum * percent) / 100);
  return { sum, off, total: sum - off };
}

/** What was typed as an amount in Toman, as Rial; nothing for what is none. */
export function rialOf(typed: string): number | undefined {
  const digits = normalise(typed).replace(/[\s,٬،_]/g, '');
  if (!/^\d{1,12}$/.test(digits) || Number(digits) > MOST_TOMAN) return undefined;
  return Number(digits) * 10;
}

/** What was typed as a number of pieces; nothing for what is none. */
export function piecesOf(typed: string): number | undefined {
  const digits = normalise(typed).trim();
  const pieces = /^\d{1,5}$/.test(digits) ? Number(digits) : 0;
  return pieces >= 1 && pieces <= MOST_PIECES ? pieces : undefined;
}

/** The lines that say something; a cart can be saved when it has one and none is half written. */
export function written({ items }: Cart): readonly CartItem[] | undefined {
  const said = items.filter(({ title, category, priceRial }) => title + category !== '' || priceRial > 0);
  const whole = said.every(({ title, category }) => title.trim() !== '' && category.trim() !== '');
  return said.length > 0 && whole ? said : undefined;
}

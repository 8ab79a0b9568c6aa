import type { Competitor, Discount, OpenQuote, SalesLine } from '../wire/sales.ts';
import { newKey } from '../wire/request-key.ts';

/** What an agent has decided of an order so far. `key` names the wish: it changes whenever the wish does. */
export interface OrderDraft {
  readonly key: string;
  readonly quantities: ReadonlyMap<number, number>;
  readonly discount?: string;
  readonly opportunity?: string;
  readonly rivals: readonly Competitor[];
  readonly acceptExpired: boolean;
}

export interface Amounts {
  lines: readonly SalesLine[];
  sum: number;
  discount: number;
  total: number;
}

/** The quote as it stands with the discount it states; the opportunity it names, or the most valuable, is won. */
export function draftOf({ opportunities, terms }: OpenQuote): OrderDraft {
  const named = opportunities.find(({ id }) => id === terms?.opportunity) ?? opportunities[0];
  return {
    key: newKey(),
    quantities: new Map(),
    rivals: [],
    acceptExpired: false,
    ...(terms?.discount !== undefined && { discount: terms.discount }),
    ...(named !== undefined && { opportunity: named.id }),
  };
}

/** The same draft with something else in it: another wish, so another key. */
export function changed(draft: OrderDraft, change: Partial<OrderDraft>): OrderDraft {
  return { ...draft, ...change, key: newKey() };
}

export function withQuantity(draft: OrderDraft, position: number, quantity: number): OrderDraft {
  return changed(draft, { quantities: new Map(draft.quantities).set(position, clamp(quantity)) });
}

export function withDiscount({ discount: _, ...draft }: OrderDraft, code?: string): OrderDraft {
  return changed(draft, code === undefined ? {} : { discount: code });
}

export function withRival(draft: OrderDraft, name: string): OrderDraft {
  const plain = name.trim();
  const known = draft.rivals.some((rival) => rival.name === plain);
  return plain === '' || known ? draft : changed(draft, { rivals: [...draft.rivals, { name: plain }] });
}

/** The lines and sums as the server will reckon them. */
export function amounts(quote: OpenQuote, draft: OrderDraft): Amounts {
  const lines = quote.lines.map((line) => {
    const quantity = draft.quantities.get(line.position) ?? line.quantity;
    const whole = line.amountRial * quantity + Math.trunc(line.quantity / 2);
    return { ...line, quantity, amountRial: Math.trunc(whole / line.quantity) };
  });
  const sum = lines.reduce((all, { amountRial }) => all + amountRial, 0);
  const discount = Math.trunc((sum * (chosen(quote, draft)?.percent ?? 0)) / 100);
  return { lines, sum, discount, total: sum - discount };
}

export function chosen({ discounts }: OpenQuote, { discount }: OrderDraft): Discount | undefined {
  return discounts.find(({ code }) => code === discount);
}

/** What the server is asked for. */
export function bodyOf({ quantities, discount, opportunity, rivals, acceptExpired }: OrderDraft): object {
  return {
    lines: [...quantities].map(([position, quantity]) => ({ position, quantity })),
    ...(discount !== undefined && { discount }),
    ...(opportunity !== undefined && { opportunity, competitors: rivals }),
    ...(acceptExpired && { acceptExpired }),
  };
}

/** Whether the time of the prices is over; `today` is a date of the centre such as 2026-11-22. */
export function isExpired({ validUntil }: OpenQuote, today: string): boolean {
  return validUntil !== undefined && validUntil < today;
}

function clamp(quantity: number): number {
  return Math.min(10_000, Math.max(0, Math.trunc(quantity)));
}

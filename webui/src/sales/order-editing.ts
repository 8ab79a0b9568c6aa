import type { ReactiveControllerHost } from 'lit';
import { session } from '../services.ts';
import type { OpenQuote, Order } from '../wire/sales.ts';
import { Problem } from '../wire/session.ts';
import { bodyOf, draftOf, type OrderDraft } from './order-draft.ts';

/** Where the making of an order stands; a refused one may be corrected. */
export type Editing =
  | { state: 'view' }
  | { state: 'opening' }
  | { state: 'failed'; why: string }
  | { state: 'edit' | 'saving'; quote: OpenQuote; draft: OrderDraft }
  | { state: 'refused'; quote: OpenQuote; draft: OrderDraft; why: string }
  | { state: 'saved'; order: Order };

/** What is being made of each quote: it outlives the view, so that a click elsewhere costs nothing. */
const all = new Map<string, Editing>();

/** Makes an order of one quote, step by step; its host renders again at each. */
export class OrderEditing {
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly quote: () => string,
  ) {}

  get now(): Editing {
    return all.get(this.quote()) ?? { state: 'view' };
  }

  async open(): Promise<void> {
    const id = this.quote();
    this.#set(id, { state: 'opening' });
    try {
      const quote = await session.get<OpenQuote>(`/quotes/${encodeURIComponent(id)}`);
      this.#set(id, { state: 'edit', quote, draft: draftOf(quote) });
    } catch (failure) {
      this.#set(id, { state: 'failed', why: wordsOf(failure) });
    }
  }

  change(draft: OrderDraft): void {
    const { now } = this;
    if ('draft' in now) this.#set(this.quote(), { state: 'edit', quote: now.quote, draft });
  }

  leave(): void {
    all.delete(this.quote());
    this.host.requestUpdate();
  }

  async register(): Promise<void> {
    const id = this.quote();
    const { now } = this;
    if (!('draft' in now) || now.state === 'saving') return;
    const { quote, draft } = now;
    this.#set(id, { state: 'saving', quote, draft });
    try {
      const order = await session.post<Order>(`/quotes/${encodeURIComponent(id)}/order`, bodyOf(draft), {
        'if-match': `"${String(quote.version)}"`,
        'idempotency-key': draft.key,
      });
      this.#set(id, { state: 'saved', order });
    } catch (failure) {
      this.#set(id, refusal(failure, quote, draft));
    }
  }

  #set(id: string, editing: Editing): void {
    all.set(id, editing);
    this.host.requestUpdate();
  }
}

/** After a change by somebody else the draft begins anew from the quote as it stands. */
function refusal(failure: unknown, quote: OpenQuote, draft: OrderDraft): Editing {
  if (failure instanceof Problem && failure.status === 412) {
    const { current } = failure.body as { current: OpenQuote };
    return { state: 'refused', quote: current, draft: draftOf(current), why: 'CHANGED' };
  }
  return { state: 'refused', quote, draft, why: wordsOf(failure) };
}

function wordsOf(failure: unknown): string {
  return failure instanceof Problem ? reasonOf(failure) : 'UNREACHABLE';
}

function reasonOf({ body, detail }: Problem): string {
  const { reason } = (body ?? {}) as { reason?: string };
  return reason ?? detail;
}

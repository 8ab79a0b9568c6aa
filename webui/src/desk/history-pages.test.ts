import { describe, expect, it } from 'vitest';
import type { CustomerFile, HistoryItem } from '../wire/customer.ts';
import type { Session } from '../wire/session.ts';
import { HistoryPages } from './history-pages.ts';

const item = (id: string, kind: HistoryItem['kind']) => ({ id, kind }) as HistoryItem;
const FILE = { history: [item('a', 'CALL'), item('b', 'ORDER')] } as unknown as CustomerFile;

function server(...pages: ({ items: HistoryItem[]; next?: string } | Error)[]) {
  const asked: string[] = [];
  const get = (path: string) => {
    asked.push(path);
    const page = pages.shift();
    return page instanceof Error ? Promise.reject(page) : Promise.resolve(page);
  };
  return { asked, session: { get } as unknown as Session };
}

describe('older pages of a history', () => {
  it('follow one another under their filter, and show each line once', async () => {
    const { asked, session } = server(
      { items: [item('b', 'ORDER'), item('c', 'QUOTE')], next: 'n' },
      { items: [item('d', 'ORDER')] },
    );
    const pages = new HistoryPages(session, 'p 1', 'orders', true);
    await pages.more();
    await pages.more();
    await pages.more();
    expect(asked).toEqual([
      '/parties/p%201/history?kind=ORDER%2CQUOTE',
      '/parties/p%201/history?after=n&kind=ORDER%2CQUOTE',
    ]);
    expect(pages.with(FILE).map(({ id }) => id)).toEqual(['b', 'c', 'd']);
    expect(pages.value.state).toBe('end');
  });

  it('can be asked for again when the server did not answer', async () => {
    const { session } = server(new Error('away'), { items: [item('c', 'SMS')] });
    const pages = new HistoryPages(session, 'p', 'all', true);
    await pages.more();
    expect(pages.value.state).toBe('failed');
    expect(pages.with(FILE)).toHaveLength(2);
    await pages.more();
    expect(pages.with(FILE)).toHaveLength(3);
  });

  it('are none where the file has all', async () => {
    const { asked, session } = server();
    await new HistoryPages(session, 'p', 'all', false).more();
    expect(asked).toEqual([]);
  });
});

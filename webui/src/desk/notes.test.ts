import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Session } from '../wire/session.ts';
import type { Pop } from '../wire/stream.ts';
import { Drafts } from './drafts.ts';
import type { Written } from './note.ts';
import { Notes } from './notes.ts';

/** A browser's storage in memory. */
class Memory {
  getItem = (key: string) => (this as unknown as Record<string, string>)[key] ?? null;
  setItem = (key: string, value: string) => void ((this as unknown as Record<string, string>)[key] = value);
  removeItem = (key: string) => void Reflect.deleteProperty(this, key);
}

/** A server with one note. */
class Server {
  note: Written = { text: '', version: 0 };
  away = false;
  puts = 0;

  readonly fetch: typeof fetch = (_, init) => {
    this.puts++;
    if (this.away) return Promise.reject(new TypeError('no connection'));
    const { text, version } = JSON.parse(init?.body as string) as Written;
    if (version !== this.note.version) return answer(409, this.note);
    this.note = { text, version: version + 1 };
    return answer(200, { version: version + 1 });
  };
}

const answer = (status: number, body: unknown) =>
  Promise.resolve(new Response(JSON.stringify(body), { status }));
const pop = (note: Written) => ({ id: 'call:ag', note }) as Pop;

describe('notes', () => {
  let server: Server;
  let storage: Storage;
  let notes: Notes;
  const reload = () => new Notes(new Session(server.fetch), new Drafts(() => 'note.', storage));

  beforeEach(() => {
    vi.useFakeTimers();
    server = new Server();
    storage = new Memory() as unknown as Storage;
    notes = reload();
  });
  afterEach(() => vi.useRealTimers());

  it('saves once after a pause in the typing', async () => {
    const note = notes.of(pop(server.note));
    for (const text of ['w', 'wa', 'wants']) note.write(text);
    expect(note.value.status).toBe('dirty');
    await vi.advanceTimersByTimeAsync(500);
    expect(server).toMatchObject({ note: { text: 'wants', version: 1 }, puts: 1 });
    expect(note.value.status).toBe('saved');
  });

  it('keeps in the browser what the server does not have, and sends it after a reload', async () => {
    server.away = true;
    notes.of(pop(server.note)).write('wants a grinder');
    await vi.advanceTimersByTimeAsync(500);
    expect(notes.of(pop(server.note)).value.status).toBe('offline');
    server.away = false;
    const again = reload().of(pop(server.note));
    expect(again.value.text).toBe('wants a grinder');
    await vi.advanceTimersByTimeAsync(0);
    expect(server.note.text).toBe('wants a grinder');
    expect(Object.keys(storage).filter((key) => key.startsWith('note.'))).toEqual([]);
  });

  it('sends what waited when the server is back, even for a pop that has gone', async () => {
    server.away = true;
    notes.of(pop(server.note)).write('last words');
    await vi.advanceTimersByTimeAsync(500);
    server.away = false;
    await reload().resend();
    expect(server.note.text).toBe('last words');
  });

  it('shows both texts when another tab wrote first', async () => {
    const note = notes.of(pop(server.note));
    server.note = { text: 'theirs', version: 5 };
    note.write('mine');
    await vi.advanceTimersByTimeAsync(500);
    expect(note.value).toMatchObject({ text: 'mine', status: 'conflict', theirs: server.note });
    await note.keepMine();
    expect(server.note).toEqual({ text: 'mine', version: 6 });
  });
});

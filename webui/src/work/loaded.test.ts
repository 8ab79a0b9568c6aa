import { describe, expect, it } from 'vitest';
import type { Session } from '../wire/session.ts';
import { Reading } from './loaded.ts';

/** A server that answers when it is told to. */
function server() {
  const asked: { answer: (value: number) => void; fail: () => void }[] = [];
  const session = {
    get: () => new Promise((answer, reject) => asked.push({ answer, fail: () => reject(new Error('away')) })),
  } as unknown as Session;
  return { asked, reading: new Reading<number>(session, '/n') };
}

describe('something read from the server', () => {
  it('is read once more however often it was told while it read', async () => {
    const { asked, reading } = server();
    const first = reading.read();
    const second = reading.read();
    const third = reading.read();
    asked[0]?.answer(1);
    await first;
    expect(reading.value).toMatchObject({ state: 'ready', value: 1 });
    await Promise.resolve();
    asked[1]?.answer(2);
    await Promise.all([second, third]);
    expect(reading.value).toMatchObject({ state: 'ready', value: 2 });
    expect(asked).toHaveLength(2);
  });

  it('stays as it was while the server is away, and is failed where it never was', async () => {
    const { asked, reading } = server();
    const first = reading.read();
    asked[0]?.fail();
    await first;
    expect(reading.value.state).toBe('failed');
    const second = reading.read();
    asked[1]?.answer(7);
    await second;
    const third = reading.read();
    asked[2]?.fail();
    await third;
    expect(reading.value).toMatchObject({ state: 'stale', value: 7 });
  });

  it('of one user is never shown to the next, however late the answer comes', async () => {
    const { asked, reading } = server();
    const first = reading.read();
    const again = reading.read();
    reading.forget();
    const own = reading.read();
    asked[1]?.answer(2);
    await own;
    asked[0]?.answer(1);
    await Promise.all([first, again]);
    expect(reading.value).toMatchObject({ state: 'ready', value: 2 });
    expect(asked).toHaveLength(2);
  });
});

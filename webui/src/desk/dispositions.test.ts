import { describe, expect, it } from 'vitest';
import { Problem } from '../wire/session.ts';
import type { Pop } from '../wire/stream.ts';
import { Dispositions } from './dispositions.ts';

const pop = (disposition?: string) => ({ id: 'p', wrapUp: { ...(disposition && { disposition }) } }) as Pop;

describe('the result of a call', () => {
  it('shows the choice until the stream tells it', async () => {
    const results = new Dispositions(() => Promise.resolve());
    await results.choose(pop('QUOTE'), 'ORDER');
    results.hear([pop('QUOTE')]);
    expect(results.of(pop('QUOTE'))).toBe('ORDER');
    expect(results.unsent('p')).toBeUndefined();
    results.hear([pop('ORDER')]);
    expect(results.of(pop('CALLBACK'))).toBe('CALLBACK');
  });

  it('waits for a server that is away', async () => {
    let away = true;
    const sent: string[] = [];
    const results = new Dispositions((_, code) => {
      if (away) return Promise.reject(new TypeError('no connection'));
      sent.push(code);
      return Promise.resolve();
    });
    await results.choose(pop(), 'ORDER');
    expect(results.unsent('p')).toBe('ORDER');
    away = false;
    results.resend();
    await expect.poll(() => sent).toEqual(['ORDER']);
  });

  it('is forgotten when the server refuses it or the pop is gone', async () => {
    const refusing = new Dispositions(() => Promise.reject(new Problem(400, 'no such result')));
    await refusing.choose(pop('QUOTE'), 'X');
    expect(refusing.of(pop('QUOTE'))).toBe('QUOTE');
    const results = new Dispositions(() => Promise.resolve());
    await results.choose(pop(), 'ORDER');
    results.hear([]);
    expect(results.value).toEqual({});
  });

  it('says why it was not taken, until another one is chosen', async () => {
    let refused = true;
    const over = new Problem(409, 'Wrap-up has not begun.', [], undefined, { code: 'NO_WRAP_UP' });
    const results = new Dispositions(() => (refused ? Promise.reject(over) : Promise.resolve()));
    await results.choose(pop(), 'ORDER');
    expect(results.refusal('p')).toBe('Wrap-up has not begun.');
    refused = false;
    await results.choose(pop(), 'QUOTE');
    expect(results.refusal('p')).toBe('');
  });

  it('is the last one chosen, whichever answer comes first', async () => {
    const answers: (() => void)[] = [];
    const results = new Dispositions(() => new Promise<void>((done) => answers.push(done)));
    const first = results.choose(pop(), 'ORDER');
    const second = results.choose(pop(), 'QUOTE');
    answers[1]?.();
    await second;
    answers[0]?.();
    await first;
    expect(results.of(pop())).toBe('QUOTE');
  });
});

import { describe, expect, it } from 'vitest';
import { Problem, Session } from './session.ts';

const me = { user: 'n', name: 'Niloufar', role: 'AGENT' };

/** A server of one answer per request, in order. */
function server(...answers: Response[]) {
  const asked: { url: string; request: RequestInit }[] = [];
  const send = (url: unknown, request?: RequestInit) => {
    asked.push({ url: String(url), request: request ?? {} });
    const answer = answers.shift();
    return answer ? Promise.resolve(answer) : Promise.reject(new TypeError('not reachable'));
  };
  return { session: new Session(send), asked };
}

const json = (status: number, body: unknown, headers = {}) =>
  new Response(JSON.stringify(body), { status, headers });
const signedIn = () => json(200, { me, csrf: 'c5' });

describe('the session', () => {
  it('is nobody where the server knows none', async () => {
    const { session } = server(json(401, { title: 'Sign in first' }));
    await session.restore();
    expect(session.signedIn.value).toBeNull();
  });

  it('sends the CSRF value with every request that changes something', async () => {
    const { session, asked } = server(signedIn(), json(200, {}), new Response(null, { status: 204 }));
    await session.signIn('n', 'secret');
    await session.get('/catalogue');
    await session.put('/presence', { state: 'AVAILABLE' });
    const values = asked.map(({ request }) => (request.headers as Record<string, string>)['x-csrf-token']);
    expect(values).toEqual([undefined, undefined, 'c5']);
    expect(asked[2]?.url).toBe('/api/v1/presence');
  });

  it('tells a refusal in the words of the server', async () => {
    const errors = [{ field: 'state', value: 'ASLEEP', allowed: 'AVAILABLE, PAUSED' }];
    const { session } = server(signedIn(), json(400, { title: 'Bad', detail: 'state is wrong', errors }));
    await session.signIn('n', 'secret');
    const refusal = await session.put('/presence', {}).catch((failure: unknown) => failure);
    expect(refusal).toBeInstanceOf(Problem);
    expect(refusal).toMatchObject({ status: 400, detail: 'state is wrong', errors });
  });

  it('says how long a throttled client has to wait', async () => {
    const { session } = server(json(429, { title: 'Too many' }, { 'retry-after': '30' }));
    await expect(session.signIn('n', 'wrong')).rejects.toMatchObject({ status: 429, retryAfterSeconds: 30 });
  });

  it('is over when the server no longer knows it', async () => {
    const { session } = server(signedIn(), json(401, { title: 'Sign in first' }));
    await session.signIn('n', 'secret');
    await expect(session.get('/catalogue')).rejects.toMatchObject({ status: 401 });
    expect(session.signedIn.value).toBeNull();
  });

  it('knows whether the server answers', async () => {
    const { session } = server();
    await expect(session.signIn('n', 'secret')).rejects.toThrow('not reachable');
    expect(session.reachable.value).toBe(false);
  });
});

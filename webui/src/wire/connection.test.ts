import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backOff } from './back-off.ts';
import { ServerClock } from './clock.ts';
import { LiveConnection, type Socket } from './connection.ts';

class FakeSocket implements Socket {
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;
  closed = false;

  constructor(readonly path: string) {}

  close(): void {
    this.closed = true;
  }

  tell(frame: object): void {
    this.onmessage?.call(
      this as unknown as WebSocket,
      new MessageEvent('message', { data: JSON.stringify(frame) }),
    );
  }

  lose(code = 1006): void {
    this.onclose?.call(this as unknown as WebSocket, { code } as CloseEvent);
  }
}

const sockets: FakeSocket[] = [];
const last = () => sockets.at(-1) ?? expect.fail('no socket was opened');
const at = '2026-11-22T06:41:03.000Z';
const greet = (socket: FakeSocket, seq = 7) => {
  socket.tell({
    type: 'hello',
    seq: 1,
    at,
    stream: 's',
    version: '1',
    zone: 'Asia/Tehran',
    me: { user: 'n' },
  });
  socket.tell({ type: 'snapshot', seq, at, state: { pops: [], queues: [], links: [] } });
};

function connect(): LiveConnection {
  const live = new LiveConnection((path) => {
    const socket = new FakeSocket(path);
    sockets.push(socket);
    return socket;
  }, new ServerClock());
  live.start();
  return live;
}

describe('the live connection', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    sockets.length = 0;
  });
  afterEach(() => vi.useRealTimers());

  it('is live from the first greeting', () => {
    const live = connect();
    expect(last().path).toBe('/api/v1/live');
    expect(live.connected.value.status).toBe('stale');
    greet(last());
    expect(live.connected.value.status).toBe('live');
    expect(live.state.value.seq).toBe(7);
    live.stop();
  });

  it('resumes after the last frame it has', () => {
    const live = connect();
    greet(last());
    last().lose();
    expect(live.connected.value.status).toBe('stale');
    vi.advanceTimersByTime(500);
    expect(last().path).toBe('/api/v1/live?stream=s&after=7');
    live.stop();
  });

  it('reconnects after fifteen silent seconds', () => {
    const live = connect();
    const first = last();
    greet(first);
    vi.advanceTimersByTime(14_000);
    first.tell({ type: 'ping', at });
    vi.advanceTimersByTime(14_900);
    expect(sockets).toHaveLength(1);
    vi.advanceTimersByTime(1_000);
    expect(first.closed).toBe(true);
    expect(sockets).toHaveLength(2);
    live.stop();
  });

  it('sees after a sleep that time has passed, although its timers have not run', () => {
    const live = connect();
    greet(last());
    vi.setSystemTime(Date.now() + 3_600_000);
    vi.advanceTimersByTime(1_000);
    expect(sockets).toHaveLength(2);
    expect(live.connected.value.status).toBe('stale');
    greet(last());
    expect(live.connected.value.status).toBe('live');
    last().lose();
    vi.setSystemTime(Date.now() + 3_600_000);
    live.wake();
    expect(sockets).toHaveLength(3);
    live.stop();
  });

  it('is down when it has been lost for fifteen seconds', () => {
    const live = connect();
    greet(last());
    last().lose();
    for (let second = 0; second < 40; second++) {
      vi.advanceTimersByTime(1000);
      last().lose();
    }
    expect(live.connected.value.status).toBe('down');
    live.retryNow();
    greet(last());
    expect(live.connected.value).toMatchObject({ status: 'live', attempt: 0 });
    live.stop();
  });

  it('asks for what it missed, then for everything', () => {
    const live = connect();
    greet(last());
    last().tell({ type: 'queues', seq: 9, at, queues: [] });
    vi.advanceTimersByTime(500);
    expect(last().path).toBe('/api/v1/live?stream=s&after=7');
    last().tell({ type: 'hello', seq: 1, at, stream: 's' });
    last().tell({ type: 'queues', seq: 11, at, queues: [] });
    vi.advanceTimersByTime(1000);
    expect(last().path).toBe('/api/v1/live');
    live.stop();
  });

  it('does not come back when the session has ended', () => {
    const live = connect();
    const signedOut = vi.fn();
    live.onSignedOut = signedOut;
    greet(last());
    last().lose(4001);
    vi.advanceTimersByTime(60_000);
    expect(signedOut).toHaveBeenCalledOnce();
    expect(sockets).toHaveLength(1);
    live.stop();
  });

  it('backs off up to fifteen seconds, spread', () => {
    expect(backOff(0, () => 0)).toBe(250);
    expect(backOff(3, () => 1)).toBe(4000);
    expect(backOff(30, () => 1)).toBe(15_000);
  });
});

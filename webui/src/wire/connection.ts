import { backOff } from './back-off.ts';
import { clock, type ServerClock } from './clock.ts';
import { parseFrame, type Frame } from './frames.ts';
import { NOTHING_KNOWN, reduce, type LiveState } from './reducer.ts';
import { Store } from './store.ts';

/** What of a WebSocket is used; a test hands in its own. */
export type Socket = Pick<WebSocket, 'onmessage' | 'onclose' | 'close'>;

export interface Connected {
  status: 'live' | 'stale' | 'down';
  /** Since when, on this browser's clock. */
  since: number;
  attempt: number;
  /** When the next attempt is made, on this browser's clock. */
  retryAt?: number;
}

const SILENCE_MS = 15_000;
const DOWN_AFTER_MS = 15_000;
const SESSION_ENDED = 4001;

/** The live stream: keeps `state` true while connected, and says how old it is while not. */
export class LiveConnection {
  readonly state = new Store<LiveState>(NOTHING_KNOWN);
  readonly connected = new Store<Connected>({ status: 'stale', since: Date.now(), attempt: 0 });
  /** Called when the server has ended the session. */
  onSignedOut: () => void = () => undefined;

  #socket: Socket | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  #resyncing = false;

  constructor(
    private readonly open: (path: string) => Socket,
    private readonly serverClock: ServerClock = clock,
  ) {}

  start(): void {
    this.stop();
    this.#connect();
  }

  /** Ends the stream and forgets what it told: nothing of one user is left for the next. */
  stop(): void {
    clearTimeout(this.#retry);
    this.#retry = undefined;
    this.#drop();
    this.#attempt = 0;
    this.state.set(NOTHING_KNOWN);
    this.#say('stale');
  }

  retryNow(): void {
    if (this.#retry === undefined) return;
    clearTimeout(this.#retry);
    this.#connect();
  }

  #connect(): void {
    this.#retry = undefined;
    const socket = this.open(this.#path());
    this.#socket = socket;
    this.#listen();
    socket.onmessage = ({ data }: MessageEvent<unknown>) => this.#hear(data);
    socket.onclose = ({ code }) => this.#closed(code);
  }

  #path(): string {
    const { stream, seq } = this.state.value;
    if (stream === undefined || seq === undefined) return '/api/v1/live';
    return `/api/v1/live?${new URLSearchParams({ stream, after: String(seq) }).toString()}`;
  }

  #hear(data: unknown): void {
    this.#listen();
    const frame = parseFrame(data);
    if (frame === undefined) return;
    if (frame.type === 'hello') this.#greeted(frame);
    this.state.set(reduce(this.state.value, frame));
    if (this.state.value.gap) this.#resync();
    else if (frame.type !== 'hello') this.#caughtUp();
  }

  #greeted(frame: Frame): void {
    this.serverClock.sync(frame.at);
    this.#say('live');
  }

  #caughtUp(): void {
    this.#attempt = 0;
    this.#resyncing = false;
  }

  /** Asks for what was missed; if that leaves a gap too, for everything. */
  #resync(): void {
    const { seq, ...rest } = this.state.value;
    const resume = !this.#resyncing && seq !== undefined;
    this.state.set({ ...rest, ...(resume && { seq }), gap: false });
    this.#resyncing = true;
    this.#closed(0);
  }

  #closed(code: number): void {
    this.#drop();
    if (code === SESSION_ENDED) {
      this.onSignedOut();
      return;
    }
    const delay = backOff(this.#attempt++);
    this.#retry = setTimeout(() => this.#connect(), delay);
    this.#say(this.#lostFor() >= DOWN_AFTER_MS ? 'down' : 'stale', Date.now() + delay);
  }

  #lostFor(): number {
    const { status, since } = this.connected.value;
    return status === 'live' ? 0 : Date.now() - since;
  }

  #listen(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#closed(0), SILENCE_MS);
  }

  #drop(): void {
    clearTimeout(this.#silence);
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket === undefined) return;
    socket.onmessage = null;
    socket.onclose = null;
    socket.close();
  }

  #say(status: Connected['status'], retryAt?: number): void {
    const { status: before, since: then } = this.connected.value;
    const since = (status === 'live') === (before === 'live') ? then : Date.now();
    this.connected.set({
      status,
      since,
      attempt: status === 'live' ? 0 : this.#attempt,
      ...(retryAt !== undefined && { retryAt }),
    });
  }
}

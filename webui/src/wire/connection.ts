import { backOff } from './back-off.ts';
import { clock, type ServerClock } from './clock.ts';
import { parseFrame, type Frame } from './frames.ts';
import { NOTHING_KNOWN, reduce, type LiveState } from './reducer.ts';
import { Reach } from './reach.ts';
import { Store } from './store.ts';

/** What of a WebSocket is used; a test hands in its own. */
export type Socket = Pick<WebSocket, 'onmessage' | 'onclose' | 'close'>;

const SILENCE_MS = 15_000;
const LOOK_MS = 1000;
const SESSION_ENDED = 4001;
const USER_CHANGED = 4002;

/** The live stream: keeps `state` true while connected, and says how old it is while not. */
export class LiveConnection {
  readonly state = new Store<LiveState>(NOTHING_KNOWN);
  readonly connected = new Reach();
  /** Called when the user's name, role or extension is another than before. */
  onUserChanged: () => void = () => undefined;
  /** Called when the server has ended the session. */
  onSignedOut: () => void = () => undefined;

  #socket: Socket | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #look: ReturnType<typeof setInterval> | undefined;
  #heardAt = 0;
  #attempt = 0;
  #resyncing = false;

  constructor(
    private readonly open: (path: string) => Socket,
    private readonly serverClock: ServerClock = clock,
  ) {}

  start(): void {
    this.stop();
    this.#look = setInterval(() => this.wake(), LOOK_MS);
    this.#connect();
  }

  /** Ends the stream and forgets what it told: nothing of one user is left for the next. */
  stop(): void {
    clearInterval(this.#look);
    clearTimeout(this.#retry);
    this.#retry = undefined;
    this.#drop();
    this.#attempt = 0;
    this.state.set(NOTHING_KNOWN);
    this.connected.lost(this.#attempt);
  }

  retryNow(): void {
    if (this.#retry === undefined) return;
    clearTimeout(this.#retry);
    this.#connect();
  }

  /**
   * Timers stand still while the computer sleeps or the tab is frozen; the clock on the wall does not. Also called as
   * soon as the tab is looked at again.
   */
  wake(): void {
    if (this.#retry !== undefined) {
      if (Date.now() >= (this.connected.value.retryAt ?? 0)) this.retryNow();
    } else if (this.#socket !== undefined && Date.now() - this.#heardAt >= SILENCE_MS) {
      this.connected.lost(this.#attempt);
      this.#connect();
    }
  }

  #connect(): void {
    this.#retry = undefined;
    this.#drop();
    const socket = this.open(this.#path());
    this.#socket = socket;
    this.#heardAt = Date.now();
    socket.onmessage = ({ data }: MessageEvent<unknown>) => this.#hear(data);
    socket.onclose = ({ code }) => this.#closed(code);
  }

  #path(): string {
    const { stream, seq } = this.state.value;
    if (stream === undefined || seq === undefined) return '/api/v1/live';
    return `/api/v1/live?${new URLSearchParams({ stream, after: String(seq) }).toString()}`;
  }

  #hear(data: unknown): void {
    this.#heardAt = Date.now();
    const frame = parseFrame(data);
    if (frame === undefined) return;
    if (frame.type === 'hello') this.#greeted(frame);
    this.state.set(reduce(this.state.value, frame));
    if (this.state.value.gap) this.#resync();
    else if (frame.type !== 'hello') this.#caughtUp();
  }

  #greeted(frame: Frame): void {
    this.serverClock.sync(frame.at);
    this.connected.live();
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
    if (code === USER_CHANGED) {
      this.onUserChanged();
      this.#connect();
      return;
    }
    const delay = backOff(this.#attempt++);
    this.#retry = setTimeout(() => this.#connect(), delay);
    this.connected.lost(this.#attempt, Date.now() + delay);
  }

  #drop(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket === undefined) return;
    socket.onmessage = null;
    socket.onclose = null;
    socket.close();
  }
}

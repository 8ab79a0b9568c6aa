import type { Me } from './stream.ts';
import { newKey } from './request-key.ts';
import { Store } from './store.ts';

/** A connection may have died unnoticed, as after a sleep: nobody waits for ever. */
const LONGEST_ANSWER_MS = 10_000;

/** A refusal as the server words it (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
    readonly errors: readonly FieldError[] = [],
    readonly retryAfterSeconds?: number,
    readonly body?: unknown,
  ) {
    super(detail);
  }
}

export interface FieldError {
  field: string;
  value?: unknown;
  allowed: string;
}

export interface SignedIn {
  me: Me;
  csrf: string;
  /** What the centre is called. */
  centre?: string;
  /** `false` where the telephone system is a real one: nothing makes a call for show. */
  demo?: boolean;
  /** Whether this user may hear what was recorded. */
  recordings?: boolean;
}

type Headers = Readonly<Record<string, string>>;

/** Who is signed in, and the only way to the REST API. */
export class Session {
  /** `undefined` while not yet asked, `null` when nobody is signed in. */
  readonly signedIn = new Store<SignedIn | null | undefined>(undefined);

  /** Whether the server answered the last question. */
  readonly reachable = new Store(true);

  constructor(private readonly send: typeof fetch = (...request) => fetch(...request)) {}

  async restore(): Promise<void> {
    const signedIn = await this.get<SignedIn>('/session').catch((failure: unknown) => {
      if (failure instanceof Problem && failure.status === 401) return null;
      throw failure;
    });
    this.signedIn.set(signedIn);
  }

  async signIn(user: string, password: string): Promise<void> {
    this.signedIn.set(await this.#ask<SignedIn>('POST', '/session', { user, password }));
  }

  async signOut(): Promise<void> {
    await this.delete('/session').catch((failure: unknown) => {
      if (!(failure instanceof Problem)) throw failure;
    });
    this.forget();
  }

  /** The server has ended the session. */
  readonly forget = () => this.signedIn.set(null);

  get<T>(path: string): Promise<T> {
    return this.#ask<T>('GET', path);
  }

  /** `headers` beside the usual ones, such as If-Match, or the key of a wish that was sent before. */
  post<T = void>(path: string, body?: unknown, headers?: Headers): Promise<T> {
    return this.#ask<T>('POST', path, body, { 'idempotency-key': newKey(), ...headers });
  }

  put<T = void>(path: string, body: unknown, headers?: Headers): Promise<T> {
    return this.#ask<T>('PUT', path, body, headers);
  }

  patch<T = void>(path: string, body: unknown, headers?: Headers): Promise<T> {
    return this.#ask<T>('PATCH', path, body, headers);
  }

  /** Sends a file as it is. */
  upload<T>(path: string, file: Blob): Promise<T> {
    return this.#ask<T>('PUT', path, file);
  }

  delete(path: string, headers?: Headers): Promise<void> {
    return this.#ask('DELETE', path, undefined, headers);
  }

  async #ask<T>(method: string, path: string, body?: unknown, headers?: Headers): Promise<T> {
    const response = await this.#send(`/api/v1${path}`, {
      method,
      credentials: 'same-origin',
      // A large file takes as long as it takes.
      ...(!(body instanceof Blob) && { signal: AbortSignal.timeout(LONGEST_ANSWER_MS) }),
      headers: { ...this.#headers(method, body), ...headers },
      ...(body !== undefined && { body: body instanceof Blob ? body : JSON.stringify(body) }),
    });
    if (!response.ok) throw await this.#problem(response, path);
    const text = await response.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  async #send(url: string, request: RequestInit): Promise<Response> {
    try {
      const response = await this.send(url, request);
      this.reachable.set(true);
      return response;
    } catch (failure) {
      this.reachable.set(false);
      throw failure;
    }
  }

  #headers(method: string, body: unknown): Record<string, string> {
    const csrf = this.signedIn.value?.csrf;
    return {
      accept: 'application/json, application/problem+json',
      ...(body !== undefined && {
        'content-type': body instanceof Blob ? 'application/octet-stream' : 'application/json',
      }),
      ...(method !== 'GET' && csrf !== undefined && { 'x-csrf-token': csrf }),
    };
  }

  async #problem(response: Response, path: string): Promise<Problem> {
    if (response.status === 401 && path !== '/session') this.forget();
    const body: unknown = await response.json().catch(() => undefined);
    const { detail, title, errors } = (body ?? {}) as Partial<Record<'detail' | 'title', string>> & {
      errors?: FieldError[];
    };
    const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
    return new Problem(
      response.status,
      detail ?? title ?? response.statusText,
      errors ?? [],
      Number.isFinite(retryAfter) ? retryAfter : undefined,
      body,
    );
  }
}

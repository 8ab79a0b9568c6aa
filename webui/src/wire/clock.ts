/** The server's clock as this browser sees it: one offset per connection. */
export class ServerClock {
  #offsetMs = 0;

  /** Takes the server's time of a frame that has just arrived. */
  sync(at: string): void {
    const server = Date.parse(at);
    if (!Number.isNaN(server)) this.#offsetMs = server - Date.now();
  }

  now(): number {
    return Date.now() + this.#offsetMs;
  }

  /** Milliseconds from an instant of the server until now; never negative. */
  since(instant: string): number {
    return Math.max(0, this.now() - Date.parse(instant));
  }

  /** Milliseconds from now until an instant of the server; never negative. */
  until(instant: string): number {
    return Math.max(0, Date.parse(instant) - this.now());
  }
}

export const clock = new ServerClock();

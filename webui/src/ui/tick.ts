import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { clock } from '../wire/clock.ts';

const hosts = new Set<ReactiveControllerHost>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Renders its host once a second: one tick for every timer of the page, on the server's full second. */
export class Tick implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.host);
    timer ??= schedule();
  }

  hostDisconnected(): void {
    hosts.delete(this.host);
    if (hosts.size > 0) return;
    clearTimeout(timer);
    timer = undefined;
  }
}

function schedule(): ReturnType<typeof setTimeout> {
  return setTimeout(() => requestAnimationFrame(tick), 1000 - (clock.now() % 1000));
}

function tick(): void {
  for (const host of hosts) host.requestUpdate();
  timer = hosts.size > 0 ? schedule() : undefined;
}

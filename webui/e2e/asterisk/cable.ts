import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** The network between a browser and the server, which may be lost without a word. */
export class Cable {
  readonly #sockets = new Set<Socket>();
  readonly #streams = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async to(url: string): Promise<Cable> {
    const { hostname, port } = new URL(url);
    const server = createServer();
    const cable = new Cable(server);
    server.on('connection', (near) => cable.#join(near, connect(Number(port), hostname)));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return cable;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /**
   * As a computer that goes to sleep: idle connections are closed by the browser, an open stream hears nothing any more
   * and is not told. Who connects anew is heard.
   */
  lose(): void {
    for (const socket of this.#sockets) {
      if (!this.#streams.has(socket)) socket.destroy();
      socket.unpipe();
      socket.pause();
    }
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  #join(near: Socket, far: Socket): void {
    near.pipe(far).pipe(near);
    near.once('data', (request: Buffer) => {
      if (/^upgrade: websocket/im.test(request.toString('latin1'))) this.#streams.add(near).add(far);
    });
    for (const socket of [near, far]) {
      this.#sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        this.#sockets.delete(socket);
        this.#streams.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
  }
}

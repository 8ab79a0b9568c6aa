import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Lab } from './lab.ts';
import { freePort } from './port.ts';

const PISHVAZ = join(import.meta.dirname, '../../../pishvaz');
const SAID = 20_000;
/** What the servers of a run said: for who looks why a test failed. */
const LOG = 'test-results/centre.log';

/** The server as it is delivered, with the demo's business in a real PostgreSQL, hearing a lab's Asterisk. */
export class Centre {
  #said = '';
  #server?: ChildProcess;

  private constructor(
    private readonly lab: Lab,
    private readonly folder: string,
    private readonly words: string[],
  ) {}

  static async start(lab: Lab): Promise<Centre> {
    await mkdir('test-results', { recursive: true });
    const folder = await mkdtemp(join(tmpdir(), 'pishvaz-centre-'));
    const file = join(folder, 'centre.yaml');
    await writeFile(file, settings(lab));
    const words = [
      'demo',
      '--config',
      file,
      '--data',
      join(folder, 'data'),
      '--port',
      String(await freePort()),
    ];
    const centre = new Centre(lab, folder, words);
    await centre.revive();
    return centre;
  }

  /** Goes on with other settings of the PBX. */
  async setting(more: string): Promise<void> {
    await this.#end('SIGTERM');
    await writeFile(join(this.folder, 'centre.yaml'), settings(this.lab, more));
    await this.revive();
  }

  /** As it is after a power cut: nothing is said, nothing is written any more. */
  async die(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Starts again with the same data on the same port; done when it serves. */
  async revive(): Promise<void> {
    this.#said = '';
    this.#server = spawn(PISHVAZ, this.words, { stdio: ['ignore', 'pipe', 'pipe'] });
    await this.#ready(this.#server);
  }

  /** Where browsers find it. */
  get url(): string {
    return this.#told(/https?:\/\/[\w.]+:\d+/);
  }

  /** Where its database is. */
  get database(): string {
    return this.#told(/postgresql:\/\/\S+/);
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
    await rm(this.folder, { recursive: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const server = this.#server;
    if (server?.exitCode !== null || server.signalCode !== null) return;
    server.kill(signal);
    await once(server, 'exit');
  }

  async #ready(server: ChildProcess): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const hear = (bytes: Buffer) => {
        appendFileSync(LOG, bytes);
        this.#said = (this.#said + bytes.toString()).slice(-SAID);
        if (/https?:\/\//.test(this.#said) && this.#said.includes('postgresql://')) resolve();
      };
      server.stdout?.on('data', hear);
      server.stderr?.on('data', hear);
      server.once('exit', () => reject(new Error(`the server does not start:\n${this.#said}`)));
    });
  }

  #told(pattern: RegExp): string {
    const found = pattern.exec(this.#said)?.[0];
    if (found === undefined) throw new Error(`the server did not tell ${String(pattern)}:\n${this.#said}`);
    return found;
  }
}

function settings(lab: Lab, more = ''): string {
  return `
pbx:
  - id: main
    host: 127.0.0.1
    port: ${lab.amiPort}
    events: {user: pishvaz-events, secret: ${lab.secret}}
    actions: {user: pishvaz-actions, secret: ${lab.secret}}
    control:
      context: internal
      phones: true
      recording: true
      parking: "700"
      ringSeconds: 8
      outside: {prefix: "0", form: E164, allowed: "0[+][0-9]{5,20}|[0-9]{2,6}"}
    extensions: {pattern: "1[0-9]{3}", member: "Local/{extension}@from-queue/n"}
    recordings: {folder: ${lab.monitor}}
    ${more}
    queues:
      - {name: sales, title: Sales, extension: "100"}
      - {name: support, title: Support, extension: "200"}
      - {name: desk, title: Front desk}
      - {name: vip, title: Special guests}
      - {name: vip-opt, title: At two phones}
      - {name: dynamic, title: Whoever is there}
management: {port: 0}
desk: {wrapUpSeconds: 120}
callbacks: {shortestWaitSeconds: 0}
`;
}

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../asterisk/port.ts';

const PISHVAZ = join(import.meta.dirname, '../../../pishvaz');
const SAID = 20_000;
/** What the demos of a run said: for who looks why a test failed. */
const LOG = 'test-results/demo.log';

/** The demo as anybody starts it: the real server, a real PostgreSQL, a simulated PBX; nobody phones by themselves. */
export class House {
  private constructor(
    readonly url: string,
    private readonly folder: string,
    private readonly process: ChildProcess,
  ) {}

  static async open(): Promise<House> {
    await mkdir('test-results', { recursive: true });
    const folder = await mkdtemp(join(tmpdir(), 'pishvaz-house-'));
    const port = await freePort();
    const words = ['demo', '--port', String(port), '--data', join(folder, 'data'), '--calls', '0'];
    const process = spawn(PISHVAZ, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    await ready(process);
    return new House(`http://127.0.0.1:${port}`, folder, process);
  }

  async close(): Promise<void> {
    this.process.kill('SIGTERM');
    await once(this.process, 'exit');
    await rm(this.folder, { recursive: true });
  }
}

function ready(process: ChildProcess): Promise<void> {
  let said = '';
  return new Promise<void>((resolve, reject) => {
    const hear = (bytes: Buffer) => {
      appendFileSync(LOG, bytes);
      said = (said + bytes.toString()).slice(-SAID);
      if (said.includes('Ctrl-C stops everything')) resolve();
    };
    process.stdout?.on('data', hear);
    process.stderr?.on('data', hear);
    process.once('exit', () => reject(new Error(`the demo does not start:\n${said}`)));
  });
}

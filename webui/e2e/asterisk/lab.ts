import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { vi } from 'vitest';
import { freePort, freeUdpPort } from './port.ts';

const run = promisify(execFile);
const LAB = join(import.meta.dirname, '../../../lab');
const PBX = join(import.meta.dirname, 'pbx');
const FIRST_PHONE_PORT = 10_000;

/** The numbers that lead into the queues of `pbx/queues.conf`, and straight to the phone 1001. */
export const DIAL = {
  sales: '+493023125100',
  support: '+493023125200',
  desk: '+493023125210',
  vip: '+493023125300',
  'vip-opt': '+493023125310',
  dynamic: '+493023125500',
  recorded: '+493023125950',
  phone1001: '+493023125800',
} as const;
export type Queue = keyof typeof DIAL;

export interface Answering {
  /** How long it rings before it is picked up by itself. */
  ringMs: number;
  /** Refuses after ringing, or when told to, with this line of SIP. */
  refuse?: string;
  /** Hangs up after so long. */
  talkMs?: number;
}

/** How long somebody waits or talks, and whether the network is to keep the number back. */
export type Until = ({ talkMs: number } | { giveUpMs: number }) & { withheld?: boolean };

/** Why there can be no Asterisk on this machine, in one line; nothing where there is one. */
export async function obstacle(): Promise<string | undefined> {
  try {
    await run(join(LAB, 'asterisk-lab'), ['install', '22']);
    return undefined;
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    return stderr?.trim().split('\n').at(-1) ?? message;
  }
}

/** A real Asterisk 22 on the loopback interface, and SIP phones. */
export class Lab {
  readonly secret = crypto.randomUUID();
  readonly #phones = new Map<string, ChildProcess>();
  readonly #callers = new Set<ChildProcess>();
  readonly #lines = new Set<ChildProcess>();
  #outside?: ChildProcess;
  /** Where Asterisk puts what it records. */
  monitor = '';

  private constructor(
    readonly amiPort: number,
    private readonly trunkPort: number,
    private readonly folder: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  static async start(): Promise<Lab> {
    const folder = await mkdtemp(join(tmpdir(), 'pishvaz-pbx-'));
    const port = await freePort();
    const trunkPort = await freeUdpPort();
    const lab = new Lab(port, trunkPort, folder, {
      ...process.env,
      LAB_AMI_PORT: String(port),
      LAB_SIP_PORT: String(await freeUdpPort()),
      LAB_TRUNK_PORT: String(trunkPort),
      LAB_AGENTS: '15',
      LAB_CONFIG_OVERLAY: join(folder, 'etc'),
    });
    await lab.#configure();
    await lab.#lab('start', '22');
    lab.monitor = join(await lab.#told('LAB_ROOT'), 'var/spool/asterisk/monitor');
    return lab;
  }

  async #configure(): Promise<void> {
    const etc = join(this.folder, 'etc');
    await mkdir(etc);
    for (const name of ['manager.conf', 'queues.conf', 'features.conf']) {
      const text = await readFile(join(PBX, name), 'utf8');
      const filled = text.replace('@AMI_PORT@', String(this.amiPort)).replaceAll('@SECRET@', this.secret);
      await writeFile(join(etc, name), filled);
    }
  }

  async #lab(...words: string[]): Promise<void> {
    await run(join(LAB, 'asterisk-lab'), words, { env: this.environment });
  }

  async #told(name: string): Promise<string> {
    const { stdout } = await run(join(LAB, 'asterisk-lab'), ['env'], { env: this.environment });
    return new RegExp(`^${name}=(.*)$`, 'm').exec(stdout)?.[1] ?? '';
  }

  #phone(...words: string[]): ChildProcess {
    return spawn(join(LAB, 'lab-phone'), words, { env: this.environment, stdio: 'ignore' });
  }

  /** Plugs in a phone; done when it can be called. */
  async plug(extension: string, answering: Answering): Promise<void> {
    this.#phones.set(extension, this.#phone('agent', extension, ...words(answering)));
    await vi.waitUntil(() => isOpen(FIRST_PHONE_PORT + Number(extension)), { timeout: 10_000, interval: 50 });
  }

  /** The phone of whoever is called outside; done when it can be called. */
  async plugOutside(answering: Answering): Promise<void> {
    this.#outside = this.#phone('provider', ...words(answering));
    await vi.waitUntil(() => isOpen(this.trunkPort), { timeout: 10_000, interval: 50 });
  }

  /** Somebody picks up the phone that rings: an extension, or who is called outside. */
  async answer(phone: string): Promise<void> {
    await this.#tell('answer', phone);
  }

  /** The phone refuses what rings, with the words it was plugged in with. */
  async refuse(phone: string): Promise<void> {
    await this.#tell('refuse', phone);
  }

  /** An agent hands the caller over at once, with their own phone. */
  async refer(extension: string, target: string): Promise<void> {
    await this.#tell('refer', extension, target);
  }

  /** An agent asks a colleague on the second line of their phone, and hands over with it or leaves it at that. */
  consult(extension: string, target: string): void {
    this.#lines.add(this.#phone('consult', extension, target));
  }

  async handOver(extension: string, target: string): Promise<void> {
    await this.#tell('handover', extension, target);
  }

  async #tell(...words: string[]): Promise<void> {
    await run(join(LAB, 'lab-phone'), words, { env: this.environment });
  }

  /** Somebody phones; done when the call is over for them. */
  async call(from: string, queue: Queue, until: Until): Promise<void> {
    const end = 'talkMs' in until ? ['--talk', String(until.talkMs)] : ['--give-up', String(until.giveUpMs)];
    const hidden = until.withheld ? ['--anonymous', '--asserted', from] : [];
    const caller = this.#phone('caller', from, DIAL[queue], ...end, ...hidden);
    this.#callers.add(caller);
    const [status] = (await once(caller, 'exit')) as [number | null];
    this.#callers.delete(caller);
    if (status !== 0)
      throw new Error(`the call from ${from} to ${queue} went wrong: SIPp ended with ${status}`);
  }

  /** An agent dials from their own phone; done when that call is over. */
  async dial(extension: string, target: string, talkMs = 1_000): Promise<void> {
    const line = this.#phone('dial', extension, target, '--talk', String(talkMs));
    this.#lines.add(line);
    await once(line, 'exit');
  }

  /** Everybody who talks hangs up. */
  async hangUp(): Promise<void> {
    await this.#lab('cli', 'channel request hangup all');
  }

  /** The caller from outside hangs up, or gives up while it rings. */
  async callerHangsUp(): Promise<void> {
    const [caller] = this.#callers;
    await this.#tell('hangup', String(caller?.pid));
  }

  /** What Asterisk's console answers. */
  async console(command: string): Promise<string> {
    const { stdout } = await run(join(LAB, 'asterisk-lab'), ['cli', command], { env: this.environment });
    return stdout;
  }

  /** Asterisk dies without a word and is started again; the phones are still known to it. */
  async crash(): Promise<void> {
    process.kill(Number(await readFile(await this.#told('LAB_PIDFILE'), 'utf8')), 'SIGKILL');
    await vi.waitUntil(async () => !(await isOpenTcp(this.amiPort)), { timeout: 10_000, interval: 50 });
    await run(join(LAB, 'asterisk-lab'), ['start', '22'], { env: { ...this.environment, LAB_KEEP: '1' } });
  }

  /** Asterisk begins anew at once and drops every call; done when it has booted. */
  async restart(): Promise<void> {
    await this.#lab('cli', 'core restart now');
    await vi.waitUntil(
      async () => (await this.console('core waitfullybooted').catch(() => '')).includes('booted'),
      {
        timeout: 30_000,
        interval: 200,
      },
    );
  }

  /** Everybody hangs up and unplugs. */
  async unplug(): Promise<void> {
    const extensions = [...this.#phones.keys()];
    await this.#lab('cli', 'channel request hangup all');
    const outside = this.#outside === undefined ? [] : [this.#outside];
    await Promise.all([...this.#phones.values(), ...this.#lines, ...this.#callers, ...outside].map(end));
    this.#phones.clear();
    this.#lines.clear();
    if (extensions.length > 0) await once(this.#phone('unregister', ...extensions), 'exit');
  }

  async stop(): Promise<void> {
    await this.unplug();
    await this.#lab('stop');
    await rm(this.folder, { recursive: true });
  }
}

/** A phone sends sound all the time, as real ones do: Asterisk is slow to read what is pressed on one that does not. */
function words({ ringMs, refuse, talkMs }: Answering): string[] {
  const refusing = refuse === undefined ? [] : ['--reject', refuse];
  const ring = ['--media', '--ring', String(ringMs), ...refusing];
  return talkMs === undefined ? ring : [...ring, '--talk', String(talkMs)];
}

async function end(phone: ChildProcess): Promise<void> {
  if (phone.exitCode !== null || phone.signalCode !== null) return;
  phone.kill('SIGKILL');
  await once(phone, 'exit');
}

function isOpen(port: number): Promise<boolean> {
  return isListed('/proc/net/udp', port);
}

/** LISTEN is state 0A. */
function isOpenTcp(port: number): Promise<boolean> {
  return isListed('/proc/net/tcp', port, ' 00000000:0000 0A');
}

async function isListed(table: string, port: number, state = ' '): Promise<boolean> {
  const open = await readFile(table, 'utf8');
  return open.includes(`:${port.toString(16).toUpperCase().padStart(4, '0')}${state}`);
}

// A guest as machines/fake starts it, with a real host's channel at the other end of its socket: for tests beside the source.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pack } from 'tar-stream';
import { Channel } from '../../protocol/channel.ts';
import { parseGuestMessage, plainRun, protocolVersion } from '../../protocol/messages.ts';
import type { GuestMessage, HostMessage, RunSpecification } from '../../protocol/messages.ts';

export const hello: HostMessage = {
  kind: 'hello',
  protocol: protocolVersion,
  machineId: '0123456789abcdef0123456789abcdef',
  hostname: 'mayfly-test',
  entropy: 'ab'.repeat(32),
  timeMs: 1_700_000_000_000,
};

export function run(changes: Partial<RunSpecification> = {}): HostMessage {
  return { kind: 'run', run: { ...plainRun, jenkinsfile: 'Jenkinsfile', environment: {}, workspace: 1, number: 7, project: 'demo', ...changes } };
}

export class GuestProcess implements AsyncDisposable {
  readonly directory: string;
  readonly messages: GuestMessage[] = [];
  readonly logs = new Map<number, string>();
  logBytes = 0;
  /** Awaited for each log frame: a slow host. */
  onLog: () => Promise<void> | void = () => {};
  readonly exited: Promise<number | null>;
  channel: Channel<GuestMessage, HostMessage>;
  socket: Socket | null = null;
  readonly #child;
  #changed = Promise.withResolvers<void>();

  static async start(env: Record<string, string> = {}): Promise<GuestProcess> {
    const guest = new GuestProcess(await mkdtemp(join(tmpdir(), 'mayfly-guest-')), env);
    let hasEnded = false;
    void guest.exited.then(() => {
      hasEnded = true;
    });
    while (!existsSync(join(guest.directory, 'socket'))) {
      if (hasEnded) {
        await rm(guest.directory, { recursive: true });
        throw new Error('the guest ended at once');
      }
      await sleep(5);
    }
    await guest.connect();
    return guest;
  }

  private constructor(directory: string, env: Record<string, string>) {
    this.directory = directory;
    this.#child = spawn(process.execPath, [join(import.meta.dirname, '../main.ts')], {
      env: { PATH: process.env['PATH'], MAYFLY_GUEST_SOCKET: join(directory, 'socket'), MAYFLY_GUEST_HOME: join(directory, 'home'), ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.exited = once(this.#child, 'exit').then(([code]) => code as number | null);
    this.channel = this.newChannel();
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get home(): string {
    return join(this.directory, 'home');
  }

  /** What all steps wrote. */
  get log(): string {
    return [...this.logs.values()].join('');
  }

  newChannel(): Channel<GuestMessage, HostMessage> {
    this.channel = new Channel<GuestMessage, HostMessage>({
      session: `host-${Math.random()}`,
      parseControl: parseGuestMessage,
      handlers: {
        control: (message) => {
          this.messages.push(message);
          // A host without images, secrets and people.
          if ('request' in message && message.kind !== 'withdrawn') void this.send({ kind: 'refused', request: message.request, reason: `this host has none: ${message.kind}` });
          this.#wake();
        },
        log: async (node, bytes) => {
          await this.onLog();
          this.logBytes += bytes.length;
          this.logs.set(node, (this.logs.get(node) ?? '') + bytes.toString());
          this.#wake();
        },
        data: () => {},
      },
    });
    return this.channel;
  }

  async connect(): Promise<void> {
    this.socket = connect(join(this.directory, 'socket'));
    await once(this.socket, 'connect');
    this.channel.attach(this.socket);
  }

  #wake(): void {
    const { resolve } = this.#changed;
    this.#changed = Promise.withResolvers<void>();
    resolve();
  }

  async until<Value>(find: () => Value | undefined | false): Promise<Value> {
    for (;;) {
      const found = find();
      if (found !== undefined && found !== false) return found;
      await Promise.race([this.#changed.promise, this.exited.then(() => Promise.reject(new Error(`the guest ended: ${JSON.stringify(this.messages)} ${this.log}`)))]);
    }
  }

  message<Kind extends GuestMessage['kind']>(kind: Kind): Promise<Extract<GuestMessage, { kind: Kind }>> {
    return this.until(() => this.messages.find((message) => message.kind === kind) as Extract<GuestMessage, { kind: Kind }> | undefined);
  }

  async send(...messages: HostMessage[]): Promise<void> {
    for (const message of messages) await this.channel.sendControl(message);
  }

  /** A run from hello to the workspace, without waiting for anything. */
  async begin(files: Record<string, string | Buffer>, changes: Partial<RunSpecification> = {}): Promise<void> {
    await this.send(hello, run(changes));
    await this.channel.sendData(1, await tarOf(files));
    await this.channel.sendData(1, Buffer.alloc(0));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.channel.close();
    this.socket?.destroy();
    this.#child.kill('SIGTERM');
    await this.exited;
    await rm(this.directory, { recursive: true, force: true });
  }
}

export async function tarOf(files: Record<string, string | Buffer>): Promise<Buffer> {
  const tar = pack();
  for (const [name, text] of Object.entries(files)) tar.entry({ name }, text);
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A pipeline of one stage. */
export function pipelineOf(steps: string, agent = 'any'): string {
  return `pipeline {\n  agent ${agent}\n  stages {\n    stage('One') {\n      steps {\n${steps}\n      }\n    }\n  }\n}\n`;
}

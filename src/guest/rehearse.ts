// Plays whole runs with itself before the machine is frozen, so that in a clone nothing on the way from the first byte to
// a step's output happens for the first time: code is compiled, pages are in memory, the container's shell has forked.
// The host is a second channel in this process, behind FIFOs that are read and written as the virtio port is: an emulated
// clone pays for every line of code that was never run before. Nothing of it may stay: files are removed.
import { constants, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Socket } from 'node:net';
import { hostname } from 'node:os';
import { Duplex } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { pack } from 'tar-stream';
import { Channel } from '../protocol/channel.ts';
import { parseGuestMessage, plainRun, protocolVersion } from '../protocol/messages.ts';
import type { GuestMessage, HostMessage } from '../protocol/messages.ts';
import { makeFifos } from './fifo.ts';
import { freshToken } from './fresh-random.ts';
import { portTransport, readFrom, writeTo } from './port.ts';
import { firstWorkspace } from './workspaces.ts';
import type { Machine } from './machine.ts';
import type { Transport } from './transport.ts';

/**
 * In a template everything is new: V8's feedback settles after some rounds. A clone has that; the emulator that it runs in
 * has translated nothing, which the first round mends, and the second one makes sure of.
 */
const roundsFor = { 'template': 8, 'waiting clone': 2 };

/** One round takes less than a second, also emulated. */
const roundMs = 120_000;

/** `serve` is session.ts, which is also what calls this. */
export async function rehearse(machine: Machine, serve: (machine: Machine) => void, what: keyof typeof roundsFor): Promise<void> {
  const image = machine.containers?.parked ?? null;
  const agent = image === null ? 'any' : `{ docker '${image.replace(/['\\]/g, '\\$&')}' }`;
  const lent = image === null ? null : machine.containers?.lend();
  const stage = `${machine.home}/.rehearsal`;
  mkdirSync(stage);
  const wires = Array.from({ length: roundsFor[what] }, (_, round): Wire => ({ toGuest: `${stage}/${round}.guest`, toHost: `${stage}/${round}.host` }));
  try {
    await makeFifos(wires.flatMap(({ toGuest, toHost }) => [toGuest, toHost]));
    for (const wire of wires) {
      await withPort(wire, (transport, host) => playRun({ ...machine, transport, compilersAfterMs: null }, serve, { host, agent }));
      emptyWorkspace(machine.home);
    }
  } finally {
    lent?.giveBack();
    rmSync(stage, { recursive: true });
  }
  // A collection in a clone would touch, and so copy, every page of the heap.
  if (what !== 'template') return;
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

interface Wire {
  readonly toGuest: string;
  readonly toHost: string;
}

/** The guest's end as a port, the host's end as what QEMU gives a host. Both are gone afterwards. */
async function withPort(wire: Wire, work: (transport: Transport, host: Duplex) => Promise<void>): Promise<void> {
  const [input, output] = [await open(wire.toGuest, 'r+'), await open(wire.toHost, 'r+')];
  let isOver = false;
  let lastWrite = Promise.resolve(0);
  const transport = portTransport({
    read: async (buffer) => {
      const count = await readFrom(input, buffer);
      return isOver ? null : count;
    },
    write: (bytes) => (isOver ? Promise.resolve(bytes.length) : (lastWrite = writeTo(output, bytes))),
  });
  const end = (path: string, side: 'readable' | 'writable'): Socket =>
    new Socket({ fd: openSync(path, constants.O_RDWR | constants.O_NONBLOCK), readable: side === 'readable', writable: side === 'writable' });
  const host = Duplex.from({ readable: end(wire.toHost, 'readable'), writable: end(wire.toGuest, 'writable') });
  try {
    await work(transport, host);
  } finally {
    isOver = true;
    // The port always has a read pending, and only bytes end it.
    await writeTo(input, Buffer.alloc(1));
    await input.close();
    await lastWrite;
    await output.close();
  }
}

async function playRun(machine: Machine, serve: (machine: Machine) => void, { host, agent }: { host: Duplex; agent: string }): Promise<void> {
  const ended = Promise.withResolvers<void>();
  // It may fail before its last file is sent, and is awaited only then.
  ended.promise.catch(() => {});
  // Not the machine's real end, whatever happens: with a frozen failure no template comes to be, and that is said.
  serve({ ...machine, powerOff: (why) => (why === null ? undefined : ended.reject(new Error(`the rehearsal failed: ${why}`))) });
  const channel = new Channel<GuestMessage, HostMessage>({
    session: freshToken(),
    parseControl: parseGuestMessage,
    handlers: {
      control: (message) => {
        if (message.kind === 'failed') ended.reject(new Error(`the rehearsal failed: ${message.message}`));
        if (message.kind !== 'finished') return;
        if (message.result === 'SUCCESS') ended.resolve();
        else ended.reject(new Error(`the rehearsal failed: ${message.error ?? message.result}`));
      },
      log: () => {},
      data: () => {},
    },
  });
  channel.attach(host);
  const timer = setTimeout(() => ended.reject(new Error('the rehearsal did not end')), roundMs);
  try {
    await channel.sendControl({
      kind: 'hello', protocol: protocolVersion, hostname: plainHostname(), machineId: freshToken(), entropy: freshToken() + freshToken(), timeMs: Date.now(),
    });
    await channel.sendControl({ kind: 'run', run: { ...plainRun, jenkinsfile: 'Jenkinsfile', environment: { GREETING: 'hello' }, workspace: 1, number: 1, project: 'rehearsal' } });
    for (const chunk of await rehearsalFiles(agent)) await channel.sendData(1, chunk);
    await channel.sendData(1, Buffer.alloc(0));
    await ended.promise;
  } finally {
    clearTimeout(timer);
    channel.close();
    host.destroy();
  }
}

/** What people use most: see the counts in docs about pipelines. */
async function rehearsalFiles(agent: string): Promise<Buffer[]> {
  const jenkinsfile = `pipeline {
  agent ${agent}
  environment { NAME = "world \${env.GREETING}" }
  stages {
    stage('Build') {
      steps {
        echo "hello \${env.NAME}"
        sh 'echo hello; echo to >&2; ls -la'
        dir('sub') { sh 'pwd' }
      }
    }
  }
  post { always { sh 'true' } }
}
`;
  const tar = pack();
  tar.entry({ name: 'Jenkinsfile' }, jenkinsfile);
  tar.entry({ name: 'src', type: 'directory' });
  tar.entry({ name: 'src/file.txt' }, 'text\n');
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  // A small workspace comes at once, a large one in pieces: each round does both.
  const half = chunks.length >> 1;
  return [Buffer.concat(chunks.slice(0, half)), ...chunks.slice(half)];
}

/** The directory itself stays: the parked container has it mounted. */
function emptyWorkspace(home: string): void {
  const { path } = firstWorkspace(home);
  for (const name of readdirSync(path)) rmSync(`${path}/${name}`, { recursive: true });
}

function plainHostname(): string {
  const name = hostname().toLowerCase();
  return /^[a-z0-9][a-z0-9-]{0,62}$/.test(name) ? name : 'mayfly';
}

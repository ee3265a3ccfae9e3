// Plays whole runs with itself before the machine is frozen, so that in a clone nothing on the way from hello to a
// step's output happens for the first time: code is compiled, pages are in memory, the container's shell has forked.
// The host is a second channel in this process. Nothing of it may stay: files are removed, time goes on as it was.
import { readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { duplexPair } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { pack } from 'tar-stream';
import { Channel } from '../protocol/channel.ts';
import { parseGuestMessage, protocolVersion, type GuestMessage, type HostMessage } from '../protocol/messages.ts';
import { freshToken } from './fresh-random.ts';
import { workspace } from './workspaces.ts';
import type { Container, Containers } from './containers.ts';
import type { Machine } from './machine.ts';
import type { Transport } from './transport.ts';

/** After the third there is little left to gain: V8 compiles hot functions, TCG has translated them. */
const rounds = 4;

/** One round takes less than a second, also emulated. */
const roundMs = 120_000;

/** `serve` is session.ts, which is also what calls this. */
export async function rehearse(machine: Machine, serve: (machine: Machine) => void): Promise<void> {
  const borrowed = await borrowContainer(machine);
  for (let round = 0; round < rounds; round++) {
    await playRun({ ...machine, ...borrowed?.machine }, serve, borrowed?.agent ?? 'any');
    emptyWorkspace(machine.home);
  }
  borrowed?.giveBack();
  // A collection in a clone would touch, and so copy, every page of the heap.
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

/** The parked container serves each round and is parked afterwards. */
async function borrowContainer(machine: Machine): Promise<{ machine: Partial<Machine>; agent: string; giveBack(): void } | null> {
  const { containers } = machine;
  const image = containers?.parked ?? null;
  if (containers === null || image === null) return null;
  const lent = containers.lend();
  const stage: Container = { runner: () => lent.container.runner(), remove: async () => {} };
  const stageContainers: Containers = { ...containers, start: async () => stage };
  return { machine: { containers: stageContainers }, agent: `{ docker '${image.replace(/['\\]/g, '\\$&')}' }`, giveBack: () => lent.giveBack() };
}

async function playRun(machine: Machine, serve: (machine: Machine) => void, agent: string): Promise<void> {
  const [theirs, ours] = duplexPair();
  const ended = Promise.withResolvers<void>();
  const transport: Transport = { listen: (onConnection) => onConnection(theirs), expectNewHost() {} };
  // Not the machine's real end, whatever happens: with a frozen failure no template comes to be, and that is said.
  serve({ ...machine, transport, powerOff: (why) => (why === null ? undefined : ended.reject(new Error(`the rehearsal failed: ${why}`))) });
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
  channel.attach(ours);
  const timer = setTimeout(() => ended.reject(new Error('the rehearsal did not end')), roundMs);
  try {
    await channel.sendControl({
      kind: 'hello', protocol: protocolVersion, hostname: plainHostname(), machineId: freshToken(), entropy: freshToken() + freshToken(), timeMs: Date.now(),
    });
    await channel.sendControl({ kind: 'run', run: { jenkinsfile: 'Jenkinsfile', environment: { GREETING: 'hello' }, workspace: 1, number: 1, project: 'rehearsal' } });
    await channel.sendData(1, await rehearsalFiles(agent));
    await channel.sendData(1, Buffer.alloc(0));
    await ended.promise;
  } finally {
    clearTimeout(timer);
    channel.close();
    ours.destroy();
  }
}

/** What people use most: see the counts in docs about pipelines. */
async function rehearsalFiles(agent: string): Promise<Buffer> {
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
  return Buffer.concat(chunks);
}

/** The directory itself stays: the parked container has it mounted. */
function emptyWorkspace(home: string): void {
  const { path } = workspace(home, 1);
  for (const name of readdirSync(path)) rmSync(`${path}/${name}`, { recursive: true });
}

function plainHostname(): string {
  const name = hostname().toLowerCase();
  return /^[a-z0-9][a-z0-9-]{0,62}$/.test(name) ? name : 'mayfly';
}

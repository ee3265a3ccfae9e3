// How containers are started, against an engine that only notes what it is asked. tests/machine has real ones.
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { HostError } from '../pipeline/step-host.ts';
import { createContainers } from './containers.ts';
import type { ContainerRequest } from './containers.ts';
import type { DockerEngine } from './docker-engine.ts';

interface Engine {
  readonly created: object[];
  readonly removed: string[];
  readonly engine: DockerEngine;
}

function engineOf({ images = ['here:1'], commands = ['cat'], state = { Running: true, ExitCode: 0, Error: '' } } = {}): Engine {
  const created: object[] = [];
  const removed: string[] = [];
  const engine = {
    socketPath: '/run/docker.sock',
    image: (name: string) => Promise.resolve(images.includes(name) ? { Id: 'x', Architecture: 'amd64', Os: 'linux' } : null),
    load: () => Promise.reject(new Error('the archive was asked for')),
    createContainer: (body: object) => Promise.resolve(`c${created.push(body)}`),
    startContainer: () => Promise.resolve(),
    containerState: () => Promise.resolve(state),
    commandsIn: () => Promise.resolve(commands),
    removeContainer: (id: string) => Promise.resolve(void removed.push(id)),
  };
  return { created, removed, engine: engine as unknown as DockerEngine };
}

async function start({ engine }: Engine, changes: Partial<ContainerRequest> = {}): Promise<{ log: string[]; wanted: string[] }> {
  const log: string[] = [];
  const wanted: string[] = [];
  const containers = createContainers({
    engine, version: '27', architecture: 'amd64', owner: { uid: 1000, gid: 1001 }, home: '/home/mayfly', openArchive: () => Readable.from([]),
  });
  const container = await containers.start({
    image: 'here:1',
    args: '',
    runsEntrypoint: true,
    files: { path: '/home/mayfly/workspace', temporary: '/home/mayfly/workspace@tmp' },
    environment: new Map([['NAME', 'value'], ['PATH', '/opt/bin']]),
    log: (text) => log.push(text),
    wantImage: (image) => {
      wanted.push(image);
      return Promise.reject(new HostError('pipeline', `nobody added ${image}`));
    },
    signal: new AbortController().signal,
    ...changes,
  });
  await container.remove();
  return { log, wanted };
}

test('a container runs cat as the workspace\'s user, there, with both directories at their own paths, and without PATH', async () => {
  const engine = engineOf();
  const { log, wanted } = await start(engine);
  assert.deepEqual(engine.created, [{
    Image: 'here:1',
    Cmd: ['cat'],
    Tty: true,
    User: '1000:1001',
    WorkingDir: '/home/mayfly/workspace',
    Env: ['NAME=value'],
    HostConfig: { Binds: ['/home/mayfly/workspace:/home/mayfly/workspace:rw,z', '/home/mayfly/workspace@tmp:/home/mayfly/workspace@tmp:rw,z'] },
  }]);
  assert.deepEqual([log, wanted, engine.removed], [[], [], ['c1']]);
});

test('an image that is there is not asked for; one that is not there is', async () => {
  assert.deepEqual((await start(engineOf())).wanted, []);
  await assert.rejects(start(engineOf(), { image: 'away:1' }), /nobody added away:1/);
});

test('an entrypoint that does not run the command is an error line in the log, and the build goes on', async () => {
  const engine = engineOf({ commands: ['java -jar server.jar'] });
  const { log } = await start(engine);
  assert.match(log.join('\n'), /^ERROR: The container started but didn't run the expected command\. Please double check your ENTRYPOINT .*\n.*--entrypoint=''/);
});

test('a container that has ended already can\'t serve, and is removed', async () => {
  const engine = engineOf({ commands: [], state: { Running: false, ExitCode: 2, Error: 'no such file' } });
  await assert.rejects(start(engine), (error) => error instanceof HostError && /The container of image here:1 ended at once, with exit code 2 \(no such file\)\./.test(error.message));
  assert.deepEqual(engine.removed, ['c1']);
});

test('a container whose command runs by itself has no entrypoint', async () => {
  const engine = engineOf();
  await start(engine, { runsEntrypoint: false });
  assert.deepEqual(engine.created.map((body) => 'Entrypoint' in body), [true]);
});

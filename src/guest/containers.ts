// The user's containers: one per docker agent, as Jenkins' `docker.image().inside()` makes them, and the parked one
// that a template holds ready.
// https://github.com/jenkinsci/docker-workflow-plugin/blob/master/src/main/java/org/jenkinsci/plugins/docker/workflow/WithContainerStep.java
import { readFileSync, rmSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { exec } from '../lib/exec.ts';
import { MayflyError } from '../protocol/errors.ts';
import { HostError } from '../pipeline/step-host.ts';
import { currentRunner } from './current-runner.ts';
import { expandVariables, splitArguments } from './docker-arguments.ts';
import { DockerError } from './docker-engine.ts';
import type { DockerEngine, DockerImage } from './docker-engine.ts';
import { freshToken } from './fresh-random.ts';
import { loadImage } from './load-image.ts';
import { Runner } from './runner.ts';
import type { Owner } from './owner.ts';
import type { Workspace } from './workspaces.ts';

export interface Container {
  /** A shell in it that can start steps: a new one when the last was killed. */
  runner(): Promise<Runner>;
  remove(): Promise<void>;
}

export interface ContainerRequest {
  readonly image: string;
  /** More arguments for `docker run`, as the pipeline gives them. */
  readonly args: string;
  /** Not when the command is to run by itself; a container that runs already is as good then. */
  readonly runsEntrypoint: boolean;
  readonly files: Workspace;
  readonly environment: ReadonlyMap<string, string>;
  readonly log: (text: string) => void;
  /** Asks the host to show the image's archive on the medium; its length. */
  readonly wantImage: (image: string) => Promise<number>;
  readonly signal: AbortSignal;
}

export interface Containers {
  readonly engine: { readonly version: string; readonly architecture: string };
  /** The parked container if it is what is asked for, else a new one. */
  start(request: ContainerRequest): Promise<Container>;
  /** Loads the image that the medium holds, starts a container of it, and keeps that for the first who asks. */
  park(image: string, archiveBytes: number, files: Workspace): Promise<DockerImage>;
  /** The image whose container is parked. */
  readonly parked: string | null;
  /** For rehearsals: until `giveBack` the parked container serves everybody who asks, and nobody removes it. */
  lend(): { giveBack(): void };
}

interface Parked {
  readonly image: string;
  readonly path: string;
  readonly container: Container;
  /** What was to be said when it started. */
  readonly notices: readonly string[];
}

export interface ContainersOptions {
  readonly engine: DockerEngine;
  readonly version: string;
  readonly architecture: string;
  readonly owner: Owner;
  /** HOME of the machine's own user, for `$HOME` in arguments. */
  readonly home: string;
  /** The archive that the host shows, from its first byte. */
  readonly openArchive: (archiveBytes: number) => Readable;
}

const expectedCommand = 'cat';

/** How the Docker Engine is told to leave an image's entrypoint out. */
const noEntrypoint = '';

/** While a shell starts: long for a runner that comes up, short for one that never will. */
const execPollMs = 500;

export function createContainers(options: ContainersOptions): Containers {
  const { engine, version, architecture, openArchive } = options;
  let parked: Parked | null = null;
  let isLent = false;
  let loading: Promise<void> = Promise.resolve();

  async function start(request: ContainerRequest): Promise<Container> {
    const { image, args, files, log, signal } = request;
    // The host chose the template when the run began, so a parked image is as new as a pulled one (`alwaysPull`).
    if (parked !== null && parked.image === image && args.trim() === '' && parked.path === files.path) {
      const { container, notices } = parked;
      for (const notice of notices) log(notice);
      if (isLent) return { runner: () => container.runner(), remove: async () => {} };
      parked = null;
      return container;
    }
    // There is one medium: branches that want images get them one after the other.
    const loaded = loading.then(() => loadMissing(request));
    loading = loaded.catch(() => {});
    await loaded;
    signal.throwIfAborted();
    return startContainer(options, request);
  }

  async function loadMissing({ image, wantImage, log, signal }: ContainerRequest): Promise<void> {
    signal.throwIfAborted();
    if ((await engine.image(image)) !== null) return;
    const archiveBytes = await wantImage(image);
    log(`Loading image ${image} (${Math.ceil(archiveBytes / 1e6)} MB)`);
    await load(image, archiveBytes).catch(blamePipeline);
  }

  const load = (image: string, archiveBytes: number): Promise<DockerImage> => loadImage({ engine, image, architecture, open: () => openArchive(archiveBytes) });

  return {
    engine: { version, architecture },
    start,
    get parked() {
      return parked?.image ?? null;
    },
    lend() {
      if (parked === null) throw new Error('no container is parked');
      isLent = true;
      return {
        giveBack() {
          isLent = false;
        },
      };
    },
    async park(image, archiveBytes, files) {
      const found = await load(image, archiveBytes);
      const notices: string[] = [];
      const container = await startContainer(options, {
        image, args: '', runsEntrypoint: true, files, environment: new Map(), log: (text) => notices.push(text), wantImage: () => Promise.reject(new Error('loaded')), signal: new AbortController().signal,
      });
      try {
        await container.runner();
      } catch (error) {
        await container.remove();
        throw error;
      }
      parked = { image, path: files.path, container, notices };
      return found;
    },
  };
}

async function startContainer(options: ContainersOptions, request: ContainerRequest): Promise<Container> {
  const { engine } = options;
  const { image, args, log } = request;
  const id = await (args.trim() === '' ? createByApi(options, request) : createByCommand(options, request)).catch(blamePipeline);
  const remove = () => engine.removeContainer(id);
  try {
    await checkCommand(engine, { id, image, log });
  } catch (error) {
    await remove();
    throw error;
  }
  const current = currentRunner(() => startRunner(engine, { id, image, files: request.files }));
  return {
    runner: current.get,
    async remove() {
      await Promise.all([current.stop(), remove()]);
    },
  };
}

/** Environment of the container's own processes. PATH never: the image's counts. */
function variables({ environment }: ContainerRequest): string[] {
  return [...environment].filter(([name, value]) => name !== 'PATH' && !value.includes('\0')).map(([name, value]) => `${name}=${value}`);
}

function binds({ files }: ContainerRequest): string[] {
  return [files.path, files.temporary].map((path) => `${path}:${path}:rw,z`);
}

async function createByApi({ engine, owner }: ContainersOptions, request: ContainerRequest): Promise<string> {
  const id = await engine.createContainer({
    Image: request.image,
    ...(request.runsEntrypoint ? {} : { Entrypoint: [noEntrypoint] }),
    Cmd: [expectedCommand],
    Tty: true,
    User: `${owner.uid}:${owner.gid}`,
    WorkingDir: request.files.path,
    Env: variables(request),
    HostConfig: { Binds: binds(request) },
  });
  try {
    await engine.startContainer(id);
  } catch (error) {
    await engine.removeContainer(id);
    throw error;
  }
  return id;
}

/** Only `docker run` itself knows all its options. It takes seconds in an emulated machine; few pipelines have `args`. */
async function createByCommand({ engine, owner, home }: ContainersOptions, request: ContainerRequest): Promise<string> {
  const known = new Map([...request.environment, ['HOME', home], ['WORKSPACE', request.files.path]]);
  const given = splitArguments(request.args).map((argument) => expandVariables(argument, known));
  // Told by a file: `docker run` leaves a container behind when it can't start it, and says only why.
  const idFile = `/tmp/mayfly-${freshToken()}.cid`;
  const { code, stderr, error } = await exec(
    'docker',
    [
      'run', '-t', '-d', '--cidfile', idFile, '-u', `${owner.uid}:${owner.gid}`, ...(request.runsEntrypoint ? [] : [`--entrypoint=${noEntrypoint}`]), ...given,
      '-w', request.files.path, ...binds(request).flatMap((bind) => ['-v', bind]), ...variables(request).flatMap((variable) => ['-e', variable]),
      request.image, expectedCommand,
    ],
    { env: { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: '/root', DOCKER_HOST: `unix://${engine.socketPath}` }, signal: request.signal },
  );
  const id = takeText(idFile);
  if (code === 0 && id !== '' && !request.signal.aborted) return id;
  if (id !== '') await engine.removeContainer(id);
  request.signal.throwIfAborted();
  throw new HostError('pipeline', `docker run ${request.args} … ${request.image}: ${error?.message ?? stderr.trim()}`);
}

/** A small file's text, once; empty when there is none. */
function takeText(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  } finally {
    rmSync(path, { force: true });
  }
}

/** As Jenkins: an image whose entrypoint does not run its command is told so, and the build goes on if it can. */
async function checkCommand(engine: DockerEngine, { id, image, log }: { id: string; image: string; log: (text: string) => void }): Promise<void> {
  const commands = await engine.commandsIn(id).catch(() => null);
  if (commands !== null && commands.some((command) => command.split(/[\s/]/).includes(expectedCommand))) return;
  const { Running, ExitCode, Error: reason } = await engine.containerState(id);
  const message = `ERROR: The container started but didn't run the expected command. Please double check your ENTRYPOINT does execute the command passed as docker run argument, as required by official docker images (see https://github.com/docker-library/official-images#consistency for entrypoint consistency requirements).
Alternatively you can force image entrypoint to be disabled by adding option \`--entrypoint=''\`.`;
  log(message);
  if (!Running) throw new HostError('pipeline', `The container of image ${image} ended at once, with exit code ${ExitCode}${reason === '' ? '' : ` (${reason})`}.`);
}

function startRunner(engine: DockerEngine, { id, image, files }: { id: string; image: string; files: Workspace }): Promise<Runner> {
  const token = freshToken();
  return Runner.start({
    directory: `${files.temporary}/runner-${token}`,
    token,
    async start(command, settled) {
      const execution = await engine.exec(id, command).catch((error: unknown) => {
        if (error instanceof DockerError && /exec: "sh"|executable file not found/.test(error.message)) throw noShell(image);
        throw error;
      });
      return { ended: endOfExec(engine, execution, settled) };
    },
  });
}

/** Only while it starts: a runner that is up tells of its end by itself, and costs the engine nothing. */
async function endOfExec(engine: DockerEngine, id: string, settled: AbortSignal): Promise<string> {
  for (;;) {
    await sleep(execPollMs);
    if (settled.aborted) return '';
    const { Running, ExitCode } = await engine.execState(id);
    if (!Running) return `sh ended with exit code ${ExitCode}`;
  }
}

function noShell(image: string): HostError {
  return new HostError('pipeline', `Image ${image} has no shell: steps are scripts, so it must have \`sh\`. Use a variant of it that does (such as \`-debug\` or \`-alpine\`).`);
}

/** What the engine refuses is what the pipeline asked for. */
function blamePipeline(error: unknown): never {
  if (error instanceof DockerError || error instanceof MayflyError) throw new HostError('pipeline', error.message, { cause: error });
  throw error;
}

// The peer: `docker run` on this host, by a Docker Engine of our own that shares nothing with one that may be installed.
// It lives in its own mount and process namespace, so everything of it ends with one process, also when we are killed.
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exec } from '../src/lib/exec.ts';
import { messageOf } from '../src/lib/message-of.ts';
import { withProgress } from '../src/lib/progress.ts';
import { spawnProcess } from '../src/lib/spawn.ts';
import { applySystemPackageStep } from '../src/machines/apply-system-packages.ts';
import { programFolders } from '../src/machines/system-packages.ts';
import type { Measured } from './measure-machines.ts';

export interface DockerHost {
  readonly version: string;
  run(): Promise<Measured[]>;
  /** Idempotent. */
  stop(): Promise<void>;
}

export interface DockerOptions {
  /** What `docker load` reads. */
  readonly archive: string;
  readonly image: string;
  readonly signal: AbortSignal;
}

/** Where Debian puts them. Of another client that is earlier in PATH nobody knows the version. */
const client = '/usr/bin/docker';
const daemons = ['/usr/sbin/dockerd', '/usr/bin/dockerd'];

const startMs = 60_000;
const stopMs = 30_000;

/**
 * Runs as process 1 of its namespace, until its standard input ends: so it goes when we do, for whatever reason. No
 * network (`docker run` is quicker without one), no settings and no containerd of this host. $1 directory, $2 cgroup, $3 dockerd.
 */
const supervisor = String.raw`
exec >"$1/log" 2>&1
mount -t tmpfs tmpfs /run || exit 1
[ ! -d /etc/docker ] || mount -t tmpfs tmpfs /etc/docker || exit 1
"$3" --data-root "$1/data" --exec-root "$1/exec" --pidfile "$1/pid" --host "unix://$1/socket" \
  --bridge=none --iptables=false --ip6tables=false --cgroup-parent "/$2" --exec-opt native.cgroupdriver=cgroupfs &
daemon=$!
read -r _
kill "$daemon"
wait "$daemon"
rmdir /sys/fs/cgroup/"$2" /sys/fs/cgroup/*/"$2" 2>/dev/null
exec rm -rf "$1"
`;

/** Docker, or in words why there is none. Whoever has it must stop it. */
export async function startDocker(options: DockerOptions): Promise<DockerHost | string> {
  if (process.getuid?.() !== 0) return 'a Docker Engine needs root: run the benchmark as root to compare with it';
  const problem = await ensureDocker();
  if (problem !== null) return problem;
  options.signal.throwIfAborted();
  return startDaemon(options);
}

async function startDaemon({ archive, image, signal }: DockerOptions): Promise<DockerHost | string> {
  const directory = await mkdtemp(join(tmpdir(), 'mayfly-bench-docker-'));
  const cgroup = directory.slice(directory.lastIndexOf('/') + 1);
  const daemon = daemons.find((path) => existsSync(path)) ?? 'dockerd';
  const child = spawnProcess('unshare', [
    '--mount', '--propagation', 'private', '--pid', '--fork', '--kill-child', '--mount-proc', '--', 'sh', '-c', supervisor, 'sh', directory, cgroup, daemon,
  ], { env: { PATH: programFolders.join(':') }, stdio: 'pipe', detached: true });
  child.stdout?.resume();
  const gone = new AbortController();
  void child.ended.then(() => { gone.abort(); });
  const stop = async (): Promise<void> => {
    child.stdin?.end();
    const timer = setTimeout(() => child.kill('SIGKILL'), stopMs);
    await child.ended;
    clearTimeout(timer);
    await rm(directory, { recursive: true, force: true });
  };
  const docker = (args: readonly string[], onOutput?: (chunk: Buffer, from: 'stdout' | 'stderr') => void) =>
    exec(client, ['--host', `unix://${directory}/socket`, ...args], { env: { DOCKER_CONFIG: `${directory}/config` }, signal, ...(onOutput ? { onOutput } : {}) });

  const deadline = performance.now() + startMs;
  let version = '';
  while (version === '' && !gone.signal.aborted && !signal.aborted && performance.now() < deadline) {
    await sleep(100);
    version = (await docker(['version', '--format', '{{.Server.Version}}'])).stdout.trim();
  }
  const loaded = version === '' ? null : await docker(['load', '--input', archive]);
  if (loaded?.code !== 0) {
    const log = await readFile(join(directory, 'log'), 'utf8').catch(() => '');
    await stop();
    signal.throwIfAborted();
    return loaded ? `it could not load ${archive}: ${loaded.stderr.trim()}` : `the Docker Engine did not start:\n${log.trim().split('\n').slice(-5).join('\n')}`;
  }
  return { version, stop, run: () => measureRun(docker, image) };
}

/** From the start of the client's process, as a person or a CI agent starts it. */
async function measureRun(docker: (args: readonly string[], onOutput: (chunk: Buffer, from: 'stdout' | 'stderr') => void) => ReturnType<typeof exec>, image: string): Promise<Measured[]> {
  let firstOutput: number | null = null;
  const start = performance.now();
  const { code, stdout, stderr } = await docker(['run', '--rm', '--network', 'none', image, 'echo', 'first'], (_chunk, from) => {
    if (from === 'stdout') firstOutput ??= performance.now() - start;
  });
  const full = performance.now() - start;
  if (code !== 0 || stdout !== 'first\n' || firstOutput === null) throw new Error(`docker run failed: ${stderr.trim() || `exit code ${code}`}`);
  return [{ name: 'docker_run_first_output', value: firstOutput }, { name: 'docker_run_to_the_end', value: full }];
}

/** Installs Debian's Docker if there is none. Returns why that failed, or null. */
async function ensureDocker(): Promise<string | null> {
  if (isInstalled()) return null;
  if (!existsSync('/usr/bin/apt-get')) return 'there is no Docker and no apt-get to install it with';
  process.stderr.write(`The benchmark compares Mayfly with "docker run" on this host, and Docker is not here yet. It now installs
Debian's packages docker.io and, where that is one of its own, docker-cli. They stay; no daemon of them is started or enabled.\n`);
  const restore = await forbidServices();
  try {
    await apt(['update'], true);
    await apt(['install', '--yes', '--no-install-recommends', 'docker.io'], false);
    // Debian 13 has the client in a package of its own.
    if (!existsSync(client)) await apt(['install', '--yes', '--no-install-recommends', 'docker-cli'], false);
    if (existsSync('/run/systemd/system')) await exec('systemctl', ['disable', 'docker.service', 'docker.socket', 'containerd.service']);
  } catch (error) {
    return messageOf(error);
  } finally {
    await restore();
  }
  return isInstalled() ? null : `its packages were installed, but there is no ${client} or no dockerd`;
}

function isInstalled(): boolean {
  return existsSync(client) && daemons.some((path) => existsSync(path));
}

async function apt(args: readonly string[], mayFail: boolean): Promise<void> {
  const line = `apt-get ${args.join(' ')}`;
  const argv = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=300', ...args];
  await withProgress(line, { stream: process.stderr }, (progress) =>
    applySystemPackageStep({ kind: 'run', line, argv, mayFail }, { onOutput: (detail) => progress.update({ detail }) }));
}

/** Debian asks this file whether a package that is being installed may start its daemon. One that is there is left alone. */
async function forbidServices(): Promise<() => Promise<void>> {
  const policy = '/usr/sbin/policy-rc.d';
  if (existsSync(policy)) return async () => {};
  await writeFile(policy, '#!/bin/sh\nexit 101\n');
  await chmod(policy, 0o755);
  return () => rm(policy, { force: true });
}

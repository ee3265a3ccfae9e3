// A virtual machine of its own, in which this program is root and nobody else is.
import { readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createContainers } from './containers.ts';
import { dockerEngine } from './docker-engine.ts';
import type { DockerEngine } from './docker-engine.ts';
import { freshToken } from './fresh-random.ts';
import { openIdentity } from './identity.ts';
import { machineRunner } from './machine-runner.ts';
import { readMedium } from './medium.ts';
import { openPort } from './port.ts';
import { makeDirectory, firstWorkspace } from './workspaces.ts';
import type { GuestConfig } from './config.ts';
import type { Machine } from './machine.ts';

const owner = { uid: 1000, gid: 1000 };

const engineSocket = '/run/docker.sock';

/** Of a run: by then its first step has begun, and what it does from now on it may do often. */
const compilersAfterMs = 3_000;

/** Measured: about 10 s emulated on two idle cores. */
const engineStartMs = 180_000;
const enginePollMs = 100;

/**
 * Resolves when the machine can serve: its engine answers, what takes processes is started. Until then a host's bytes
 * wait in the port, so that the first thing that it hears is `ready`.
 */
export async function openVirtualMachine({ home, hostTimeoutMs }: GuestConfig): Promise<Machine> {
  const { path, temporary } = firstWorkspace(home);
  for (const directory of [home, path, temporary]) makeDirectory(directory, owner);
  const engine = dockerEngine(engineSocket);
  await untilAnswering(engine);
  const { Version: version, Arch: architecture } = await engine.version();
  const identity = await openIdentity(await engine.engineId());
  const environment = stepEnvironment(home);
  const runner = machineRunner({ directory: `${temporary}/runner-machine`, token: freshToken(), command: asOwner(), env: environment });
  await runner.get();
  return {
    transport: await openPort(),
    containers: createContainers({ engine, version, architecture, owner, home, openArchive: readMedium }),
    home,
    environment: new Map(Object.entries(environment)),
    owner,
    hostTimeoutMs,
    repairIdentity: (hello) => identity.repair(hello),
    runner: () => runner.get(),
    compilersAfterMs,
    powerOff(why) {
      if (why !== null) process.stderr.write(`mayfly guest: ${why}: the machine ends\n`);
      // tini ends with us, it is process 1, and a kernel without process 1 stops. Nothing here is worth a clean shutdown.
      process.exit(1);
    },
  };
}

async function untilAnswering(engine: DockerEngine): Promise<void> {
  for (let waited = 0; !(await engine.ping()); waited += enginePollMs) {
    if (waited > engineStartMs) throw new Error(`the Docker Engine did not answer within ${engineStartMs / 1000} s; see its log, /run/dockerd.log`);
    await sleep(enginePollMs);
  }
}

/** Docker's socket belongs to a group; who may use it is as good as root here, and that is meant (the machine is the wall). */
function asOwner(): string[] {
  const groups = [owner.gid, statSync(engineSocket).gid].join(',');
  return ['setpriv', `--reuid=${owner.uid}`, `--regid=${owner.gid}`, `--groups=${groups}`, '--'];
}

function stepEnvironment(home: string): Record<string, string> {
  const name = /^([^:]+):[^:]*:1000:/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[1] ?? 'mayfly';
  return {
    PATH: '/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin',
    HOME: home,
    USER: name,
    LOGNAME: name,
    SHELL: '/bin/sh',
    LANG: 'C.UTF-8',
  };
}

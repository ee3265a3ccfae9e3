// A virtual machine of its own, in which this program is root and nobody else is.
import { readFileSync, statSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { machineRunner } from './machine-runner.ts';
import { openPort } from './port.ts';
import { makeDirectory, workspace } from './workspaces.ts';
import type { GuestConfig } from './config.ts';
import type { Machine } from './machine.ts';

const owner = { uid: 1000, gid: 1000 };

export async function openVirtualMachine({ home, hostTimeoutMs }: GuestConfig): Promise<Machine> {
  const { path, temporary } = workspace(home, 1);
  for (const directory of [home, path, temporary]) makeDirectory(directory, owner);
  const runner = machineRunner({ directory: `${temporary}/runner-machine`, token: randomUUID(), command: asOwner(), env: stepEnvironment(home) });
  await runner.get();
  return {
    transport: await openPort(),
    containers: null,
    home,
    owner,
    hostTimeoutMs,
    repairIdentity: async () => {},
    runner: () => runner.get(),
    powerOff(why) {
      if (why !== null) process.stderr.write(`mayfly guest: ${why}: the machine ends\n`);
      // tini ends with us, it is process 1, and a kernel without process 1 stops. Nothing here is worth a clean shutdown.
      process.exit(1);
    },
  };
}

/** Docker's socket belongs to a group; who may use it is as good as root here, and that is meant (the machine is the wall). */
function asOwner(): string[] {
  const groups = [String(owner.gid)];
  const docker = statSync('/run/docker.sock', { throwIfNoEntry: false });
  if (docker !== undefined) groups.push(String(docker.gid));
  return ['setpriv', `--reuid=${owner.uid}`, `--regid=${owner.gid}`, `--groups=${groups.join(',')}`, '--'];
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

// machines/fake: the computer that this program runs on, as it is. Steps may do to it whatever its user may.
import { mkdirSync } from 'node:fs';
import { freshToken } from './fresh-random.ts';
import { machineRunner } from './machine-runner.ts';
import { openSocketTransport } from './socket-transport.ts';
import type { GuestConfig } from './config.ts';
import type { Machine } from './machine.ts';

export async function openFakeMachine(config: Extract<GuestConfig, { kind: 'fake' }>): Promise<Machine> {
  const { home, path, hostTimeoutMs, socket } = config;
  mkdirSync(home, { recursive: true });
  const token = freshToken();
  const environment = { PATH: path, HOME: home, LANG: 'C.UTF-8', USER: 'mayfly' };
  const runner = machineRunner({ directory: `${home}/workspace@tmp/runner-machine`, token, command: [], env: environment });
  let isEnding = false;
  const end = (why: string | null): void => {
    if (isEnding) return;
    isEnding = true;
    if (why !== null) process.stderr.write(`mayfly guest: ${why}\n`);
    void runner.stop().finally(() => process.exit(0));
  };
  process.on('SIGTERM', () => end(null));
  return {
    transport: await openSocketTransport(socket),
    containers: null,
    home,
    environment: new Map(Object.entries(environment)),
    owner: null,
    hostTimeoutMs,
    repairIdentity: async () => {},
    runner: () => runner.get(),
    compilersAfterMs: null,
    powerOff: end,
  };
}

// The shell that starts the steps of `agent any`: a child of ours, outside of any container.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { spawnProcess } from '../lib/spawn.ts';
import { markName } from './marked-processes.ts';
import { Runner } from './runner.ts';

export interface MachineRunnerOptions {
  readonly directory: string;
  readonly token: string;
  /** Goes before `sh`: becomes whoever steps run as. */
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export interface MachineRunner {
  /** One that can start steps: a new one when the last was killed. */
  get(): Promise<Runner>;
  stop(): Promise<void>;
}

export function machineRunner({ directory, token, command, env }: MachineRunnerOptions): MachineRunner {
  let current: Promise<Runner> | null = null;
  let generation = 0;

  async function start(): Promise<Runner> {
    const name = `${token}.${++generation}`;
    mkdirSync(dirname(directory), { recursive: true });
    return Runner.start({
      directory: `${directory}-${generation}`,
      token: name,
      start: async (shell) => {
        const [file = 'sh', ...args] = [...command, ...shell];
        // A session of its own, so that `kill 0` of a step does not reach us. Marked, so that stop() finds it in any state.
        const { ended } = spawnProcess(file, args, { env: { ...env, [markName]: `${name}.runner` }, stdio: 'ignore', detached: true, cwd: '/' });
        return { ended };
      },
    });
  }

  async function get(): Promise<Runner> {
    const runner = await (current ??= start());
    if (runner.isAlive) return runner;
    // Branches that find it dead at the same time share one successor.
    const dead = current;
    await runner.stop();
    if (current === dead) current = start();
    return get();
  }

  return {
    get,
    async stop() {
      const runner = await current?.catch(() => null);
      await runner?.stop();
      current = null;
    },
  };
}

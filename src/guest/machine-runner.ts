// The shell that starts the steps of `agent any`: a child of ours, outside of any container.
import { spawnProcess } from '../lib/spawn.ts';
import { currentRunner } from './current-runner.ts';
import type { CurrentRunner } from './current-runner.ts';
import { markName } from './marked-processes.ts';
import { Runner } from './runner.ts';

export interface MachineRunnerOptions {
  readonly directory: string;
  readonly token: string;
  /** Goes before `sh`: becomes whoever steps run as. */
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export function machineRunner({ directory, token, command, env }: MachineRunnerOptions): CurrentRunner {
  let generation = 0;

  async function start(): Promise<Runner> {
    const name = `${token}.${++generation}`;
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

  return currentRunner(start);
}

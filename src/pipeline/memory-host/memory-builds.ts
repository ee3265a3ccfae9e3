// Runs of other projects: each is over as soon as it is waited for.

import type { BuildRequest, BuiltRun, CoordinationHost } from '../hosts/coordination-host.ts';
import { HostError } from '../step-host.ts';
import type { MemoryWorld } from './memory-world.ts';

export function createMemoryBuilds(world: MemoryWorld): Pick<CoordinationHost, 'startBuild' | 'awaitBuild'> {
  const { trace, clock } = world;
  const started = new Map<string, BuiltRun>();
  return {
    startBuild: async (request) => {
      const parameters = Array.from(request.parameters, ([name, value]) => `${name}=${value}`).join(' ');
      trace.write(request.node, `build ${request.project} ${parameters}`.trimEnd());
      clock.touch();
      const run = { ...succeeded(request.project, 1), ...answerOf(world, request) };
      const { project, number, url } = run;
      started.set(`${project}#${number}`, run);
      return request.wait ? { project, number, url } : null;
    },
    awaitBuild: async (runId) => {
      clock.touch();
      const run = started.get(runId);
      const [, project = '', number = ''] = /^(.+)#(\d+)$/.exec(runId) ?? [];
      if (run === undefined && (project === '' || world.options.stub !== true)) {
        return fail(`No run exists with id ${runId}`);
      }
      return run ?? succeeded(project, Number(number));
    },
  };
}

function succeeded(project: string, number: number): BuiltRun {
  return { project, number, result: 'SUCCESS', url: `http://mayfly/${project}/${number}`, durationMs: 0, variables: new Map() };
}

function answerOf({ options }: MemoryWorld, request: BuildRequest): Partial<BuiltRun> {
  const given = options.build?.(request) ?? new Map(Object.entries(options.builds ?? {})).get(request.project);
  return given ?? (options.stub === true ? {} : fail(`No item named ${request.project} found`));
}

function fail(message: string): never {
  throw new HostError('pipeline', message);
}

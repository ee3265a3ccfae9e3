// `tools`: each is looked up once in a place, and what it adds to the environment holds for the steps.

import type { Tool } from '../../model/pipeline.ts';
import type { Place } from '../../step-host.ts';
import { callHost } from '../call-host.ts';
import { addVariables } from '../environment.ts';
import type { Frame } from '../frame.ts';
import { Thrown, isInterruption } from '../thrown.ts';
import { located, textIn } from './pipeline-run.ts';
import type { InstalledTools, PipelineRun } from './pipeline-run.ts';

/** Those that are `optional` may be missing; that is said. */
export async function withTools(context: PipelineRun, frame: Frame, tools: readonly Tool[], optional: readonly Tool[] = []): Promise<Frame> {
  const { run } = context;
  let equipped = frame;
  for (const tool of tools) {
    const { type, value, span } = tool;
    const name = await textIn(context, equipped, value);
    const { place } = equipped;
    // Without an agent nothing is installed, as in Jenkins.
    if (place === null) {
      return equipped;
    }
    const isOptional = optional.includes(tool);
    const environment = await located(context, span, () => install(context, equipped, { place, type, name, isOptional }));
    equipped = { ...equipped, declared: addVariables(run, equipped, environment) };
  }
  return equipped;
}

interface Wanted {
  readonly place: Place;
  readonly type: string;
  readonly name: string;
  readonly isOptional: boolean;
}

async function install({ run, installedTools }: PipelineRun, frame: Frame, { place, type, name, isOptional }: Wanted): Promise<ReadonlyMap<string, string>> {
  const installed: InstalledTools = installedTools.get(place) ?? new Map();
  installedTools.set(place, installed);
  const key = `${type} ${name}`;
  const known = installed.get(key);
  if (known !== undefined) {
    return known;
  }
  try {
    const { environment } = await callHost(run, frame, () => run.host.tool(place, type, name));
    installed.set(key, environment);
    return environment;
  } catch (error) {
    if (!isOptional || !(error instanceof Thrown) || isInterruption(error)) {
      throw error;
    }
    run.host.log(`Notice: ${error.message}`, frame.node);
    return new Map();
  }
}

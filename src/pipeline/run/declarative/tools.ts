// `tools`: each is looked up in the place, and what it adds to the environment holds for the steps.

import type { Tool } from '../../model/pipeline.ts';
import { callHost } from '../call-host.ts';
import { addVariables } from '../environment.ts';
import type { Frame } from '../frame.ts';
import { located, textIn } from './pipeline-run.ts';
import type { PipelineRun } from './pipeline-run.ts';

export async function withTools(context: PipelineRun, frame: Frame, tools: readonly Tool[]): Promise<Frame> {
  const { run } = context;
  let equipped = frame;
  for (const { type, value, span } of tools) {
    const name = await textIn(context, equipped, value);
    const { place } = equipped;
    // Without an agent nothing is installed, as in Jenkins.
    if (place === null) {
      return equipped;
    }
    const { environment } = await located(context, span, () => callHost(run, equipped, () => run.host.tool(place, type, name)));
    equipped = { ...equipped, declared: addVariables(run, equipped, environment) };
  }
  return equipped;
}

// https://www.jenkins.io/doc/pipeline/steps/workflow-durable-task-step/#ws-allocate-workspace

import type { Value } from '../../run/value.ts';
import type { AgentRequest } from '../../step-host.ts';
import { required, requirePlace, stringParameter } from '../step.ts';
import type { StepContext, StepDefinition } from '../step.ts';

export const ws: StepDefinition = {
  name: 'ws',
  doc: 'Runs its block in another workspace of the same machine.',
  parameters: [required('dir', 'string', 'Relative to where workspaces are, or absolute. One that is in use gets a number.')],
  unnamedParameter: 'dir',
  block: 'required',
  summarize: (parameters) => stringParameter(parameters, 'dir') ?? '',
  run: (parameters, context) => inNewPlace(context, { kind: 'any' }, stringParameter(parameters, 'dir')),
};

/** Runs the block in a place inside of the present one. */
export async function inNewPlace(context: StepContext, agent: AgentRequest, workspace: string | null): Promise<Value> {
  const { host, node, environment, signal } = context;
  const outer = requirePlace(context);
  const place = await host.allocate({ node, agent, workspace, environment, outer }, signal);
  try {
    const isSame = place.workspace === outer.workspace;
    const directory = isSame ? context.directory : place.workspace;
    if (!isSame) {
      context.log(`Running in ${directory}`);
    }
    return await context.runBlock({ place, directory, placeVariables: isSame ? context.frame.placeVariables : new Map() });
  } finally {
    await host.release(place);
  }
}

// https://www.jenkins.io/doc/pipeline/steps/workflow-durable-task-step/#ws-allocate-workspace

import { withPlace } from '../../run/places/with-place.ts';
import { optional, requirePlace, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const ws: StepDefinition = {
  name: 'ws',
  doc: 'Runs its block in another workspace of the same machine.',
  parameters: [optional('dir', 'string', 'Relative to where workspaces are, or absolute; by default the usual place. One that is in use gets a number.')],
  unnamedParameter: 'dir',
  block: 'required',
  summarize: (parameters) => stringParameter(parameters, 'dir') ?? '',
  run: async (parameters, context) => {
    requirePlace(context);
    return withPlace({ agent: { kind: 'any' }, workspace: stringParameter(parameters, 'dir') }, context.caller, (frame) => {
      context.log(`Running in ${frame.directory}`);
      return context.runBlock(frame);
    });
  },
};

// https://www.jenkins.io/doc/pipeline/steps/docker-workflow/#withdockercontainer-run-build-steps-inside-a-docker-container

import { withPlace } from '../../run/places/with-place.ts';
import { optional, required, requirePlace, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const withDockerContainer: StepDefinition = {
  name: 'withDockerContainer',
  doc: 'Runs its block in a container that sees the workspace at the same path.',
  parameters: [
    required('image', 'string', 'The image.'),
    optional('args', 'string', 'More arguments of `docker run`.'),
    optional('toolName', 'string', 'Without effect: the machine has one Docker.'),
  ],
  unnamedParameter: 'image',
  block: 'required',
  summarize: (parameters) => stringParameter(parameters, 'image') ?? '',
  run: async (parameters, context) => {
    requirePlace(context);
    const image = stringParameter(parameters, 'image') ?? '';
    const args = stringParameter(parameters, 'args') ?? '';
    const agent = { kind: 'docker', image, args, reuseNode: true, alwaysPull: false, label: null, registry: null } as const;
    return withPlace({ agent, workspace: null }, context.caller, (frame) => context.runBlock({ ...frame, directory: context.directory }));
  },
};

// https://www.jenkins.io/doc/pipeline/steps/docker-workflow/#withdockercontainer-run-build-steps-inside-a-docker-container

import { optional, required, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { inNewPlace } from '../workspace/ws.ts';

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
  run: (parameters, context) => {
    const image = stringParameter(parameters, 'image') ?? '';
    const args = stringParameter(parameters, 'args') ?? '';
    return inNewPlace(context, { kind: 'docker', image, args, reuseNode: true, alwaysPull: false, label: null, registry: null }, null);
  },
};

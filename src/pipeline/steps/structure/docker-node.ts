// https://www.jenkins.io/doc/pipeline/steps/docker-plugin/

import { withPlace } from '../../run/places/with-place.ts';
import { optional, required, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const dockerNode: StepDefinition = {
  name: 'dockerNode',
  doc: 'Runs its block in a container of its own, in a workspace of its own.',
  parameters: [
    required('image', 'string', 'What the container is made of.'),
    optional('dockerHost', 'string', 'Without effect: containers run on the machine.'),
    optional('credentialsId', 'string', 'Without effect.'),
    optional('connector', 'value', 'Without effect: there is no agent in the container.'),
    optional('remoteFs', 'string', 'Without effect.'),
  ],
  unnamedParameter: 'image',
  block: 'required',
  summarize: (parameters) => stringParameter(parameters, 'image') ?? '',
  run: (parameters, context) => {
    const image = stringParameter(parameters, 'image') ?? '';
    const agent = { kind: 'docker', image, args: '', reuseNode: false, alwaysPull: false, label: null, registry: null } as const;
    return withPlace({ agent, workspace: null }, context.caller, (frame) => context.runBlock(frame));
  },
};

// https://www.jenkins.io/doc/pipeline/steps/kubernetes/#container-run-build-steps-in-a-container

import { AGENT_CONTAINER, containerAgent } from '../../run/places/pod.ts';
import { inContainer } from '../../run/places/pod-node.ts';
import { optional, required, requirePlace, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const container: StepDefinition = {
  name: 'container',
  doc: 'Runs its block in a container of the pod that `podTemplate` or `agent { kubernetes { … } }` describes.',
  parameters: [required('name', 'string', 'As the pod names it.'), optional('shell', 'string', 'Without effect.')],
  unnamedParameter: 'name',
  block: 'required',
  summarize: (parameters) => stringParameter(parameters, 'name') ?? '',
  run: async (parameters, context) => {
    requirePlace(context);
    const name = stringParameter(parameters, 'name') ?? '';
    if (name !== AGENT_CONTAINER && containerAgent(context.frame.pod, name) === null) {
      context.log(`No image is known for the container "${name}": its steps run in the machine itself`);
    }
    return inContainer(name, context.caller, (frame) => context.runBlock(frame));
  },
};

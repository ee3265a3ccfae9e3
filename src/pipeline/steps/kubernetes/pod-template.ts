// https://www.jenkins.io/doc/pipeline/steps/kubernetes/#podtemplate-define-a-podtemplate-to-use-in-the-kubernetes-plugin

import { addVariables } from '../../run/environment.ts';
import { imagesIn } from '../../run/pod.ts';
import type { Value } from '../../run/value.ts';
import { optional, stringParameter } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { mapsIn, textIn } from '../step-values.ts';

export const podTemplate: StepDefinition = {
  name: 'podTemplate',
  doc: 'Names containers for `container` inside of its block; `node(POD_LABEL)` is the machine that they run on.',
  parameters: [
    optional('label', 'string', 'What `node` asks for; by default POD_LABEL has it.'),
    optional('containers', 'value', 'A list of containerTemplate(name: …, image: …).'),
    optional('yaml', 'string', 'The pod, of which the containers’ names and images count.'),
  ],
  unnamedParameter: null,
  // A cluster's resources, volumes and accounts say nothing to one machine.
  takesAnyName: true,
  block: 'required',
  summarize: (parameters) => stringParameter(parameters, 'label') ?? '',
  run: runPodTemplate,
};

async function runPodTemplate(parameters: StepParameters, context: StepContext): Promise<Value> {
  const { frame } = context;
  const images = new Map([...frame.pod.images, ...imagesIn(stringParameter(parameters, 'yaml') ?? '')]);
  for (const container of mapsIn(parameters, 'containers')) {
    images.set(await textIn(container, 'name', context), await textIn(container, 'image', context));
  }
  const label = stringParameter(parameters, 'label') ?? `pod-${context.node}`;
  const declared = addVariables(context.caller.run, frame, [['POD_LABEL', label]]);
  return context.runBlock({ declared, pod: { label, images } });
}

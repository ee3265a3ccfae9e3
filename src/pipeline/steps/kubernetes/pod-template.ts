// https://www.jenkins.io/doc/pipeline/steps/kubernetes/#podtemplate-define-a-podtemplate-to-use-in-the-kubernetes-plugin

import { addVariables } from '../../run/environment.ts';
import { NO_POD, podOf } from '../../run/places/pod.ts';
import type { Pod } from '../../run/places/pod.ts';
import { describePod } from '../../run/places/pod-description.ts';
import type { Value } from '../../run/value.ts';
import { optional, stringParameter } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';

export const podTemplate: StepDefinition = {
  name: 'podTemplate',
  doc: 'Names containers for `container` inside of its block; `node(POD_LABEL)` is the machine that they run on.',
  parameters: [
    optional('label', 'string', 'What `node` asks for; by default POD_LABEL has it.'),
    optional('name', 'string', 'How `inheritFrom` calls it.'),
    optional('containers', 'value', 'A list of containerTemplate(name: …, image: …, envVars: […]).'),
    optional('envVars', 'value', 'Variables of all containers; those of secrets are left out.'),
    optional('yaml', 'string', 'The pod, of which the containers’ names, images and variables count.'),
    optional('yamlMergeStrategy', 'value', 'merge() adds the YAML to that of the pod around; override(), the default, puts it in its place.'),
    optional('inheritFrom', 'string', 'The pod around this one that it adds to; without it: the innermost.'),
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
  const own = await describePod(parameters, stringParameter(parameters, 'yaml') ?? '', context.caller);
  const label = stringParameter(parameters, 'label') || `pod-${context.node}`;
  const name = stringParameter(parameters, 'name') ?? '';
  const declared = addVariables(context.caller.run, frame, [['POD_LABEL', label]]);
  const pod = podOf(own, inherited(parameters, context), [...frame.pod.labels, label, ...label.split(/\s+/), name]);
  return context.runBlock({ declared, pod });
}

/** Without `inheritFrom` the pod around is what a nested one begins with; with it only when it is named. */
function inherited(parameters: StepParameters, { frame: { pod } }: StepContext): Pod {
  const wanted = stringParameter(parameters, 'inheritFrom');
  return wanted === null || wanted.split(/\s+/).some((name) => pod.labels.has(name)) ? pod : NO_POD;
}

// https://www.jenkins.io/doc/pipeline/steps/workflow-durable-task-step/#node-allocate-node

import { withPodNode } from '../../run/places/pod-node.ts';
import { optional, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const node: StepDefinition = {
  name: 'node',
  doc: 'Runs its block on a machine, in a workspace of its own.',
  parameters: [optional('label', 'string', 'Which machine: a label, or an expression such as `linux && docker`.')],
  unnamedParameter: 'label',
  block: 'required',
  summarize: (parameters) => stringParameter(parameters, 'label') ?? '',
  run: (parameters, context) => {
    const { pod } = context.frame;
    const label = stringParameter(parameters, 'label') ?? '';
    const isInPod = pod.labels.has(label);
    const agent = label === '' || isInPod ? ({ kind: 'any' } as const) : ({ kind: 'label', label } as const);
    return withPodNode({ agent, workspace: null }, pod, isInPod, context.caller, (frame) => context.runBlock(frame));
  },
};

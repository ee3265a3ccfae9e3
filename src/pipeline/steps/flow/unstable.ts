// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#unstable-set-stage-result-to-unstable

import { required, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { markResult } from './mark-result.ts';

export const unstable: StepDefinition = {
  name: 'unstable',
  doc: 'Marks the stage and the run as UNSTABLE, and goes on.',
  parameters: [required('message', 'text', 'Why.')],
  unnamedParameter: 'message',
  block: 'none',
  isImmediate: true,
  summarize: (parameters) => stringParameter(parameters, 'message') ?? '',
  run: async (parameters, context) => {
    context.log(`WARNING: ${stringParameter(parameters, 'message') ?? ''}`);
    markResult(context, { run: 'UNSTABLE', stage: 'UNSTABLE' });
    return null;
  },
};

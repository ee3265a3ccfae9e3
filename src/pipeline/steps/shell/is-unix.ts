// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#isunix-checks-if-running-on-a-unix-like-node

import { requirePlace } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const isUnix: StepDefinition = {
  name: 'isUnix',
  doc: 'True: all machines of Mayfly run Linux.',
  parameters: [],
  unnamedParameter: null,
  block: 'none',
  isImmediate: true,
  summarize: () => '',
  run: async (_parameters, context) => {
    requirePlace(context);
    return true;
  },
};

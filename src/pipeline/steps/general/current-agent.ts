// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/

import type { StepDefinition } from '../step.ts';

export const currentAgent: StepDefinition = {
  name: 'currentAgent',
  doc: 'The name of the machine that the steps run on; an empty text outside of a node.',
  parameters: [],
  unnamedParameter: null,
  block: 'none',
  summarize: () => '',
  run: async (_parameters, { place }) => place?.environment.get('NODE_NAME') ?? '',
};

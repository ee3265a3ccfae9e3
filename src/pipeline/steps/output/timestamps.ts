// https://www.jenkins.io/doc/pipeline/steps/timestamper/

import type { StepDefinition } from '../step.ts';

export const timestamps: StepDefinition = {
  name: 'timestamps',
  doc: 'Runs its block. Mayfly keeps the time of every line anyway.',
  parameters: [],
  unnamedParameter: null,
  block: 'required',
  summarize: () => '',
  run: (_parameters, context) => context.runBlock(),
};

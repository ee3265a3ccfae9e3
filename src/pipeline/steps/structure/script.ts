// https://www.jenkins.io/doc/book/pipeline/syntax/#script

import type { StepDefinition } from '../step.ts';

export const script: StepDefinition = {
  name: 'script',
  doc: 'Runs its block as a Scripted Pipeline: any code may stand there.',
  parameters: [],
  unnamedParameter: null,
  block: 'required',
  summarize: () => '',
  run: (_, context) => context.runBlock(),
};

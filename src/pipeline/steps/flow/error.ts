// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#error-error-signal

import { failStep } from '../../run/thrown.ts';
import { required, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const error: StepDefinition = {
  name: 'error',
  doc: 'Fails with a message.',
  parameters: [required('message', 'text', 'What to tell.')],
  unnamedParameter: 'message',
  block: 'none',
  isImmediate: true,
  summarize: (parameters) => stringParameter(parameters, 'message') ?? '',
  run: async (parameters) => failStep(stringParameter(parameters, 'message') ?? ''),
};

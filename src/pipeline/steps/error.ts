// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#error-error-signal

import { StepError } from '../run/step-error.ts';
import { firstLine, stringParameter } from './step.ts';
import type { StepDefinition } from './step.ts';

export const error: StepDefinition = {
  name: 'error',
  doc: 'Fails the stage with a message.',
  parameters: [{ name: 'message', type: 'string', required: true, doc: 'What to tell.' }],
  unnamedParameter: 'message',
  block: 'none',
  summarize: (parameters) => firstLine(stringParameter(parameters, 'message') ?? ''),
  run: (parameters) => Promise.reject(new StepError('FAILURE', stringParameter(parameters, 'message') ?? '')),
};

// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#warnerror-catch-error-and-set-build-and-stage-result-to-unstable

import { booleanParameter, optional, required, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { catchFailure } from './catch-error.ts';

export const warnError: StepDefinition = {
  name: 'warnError',
  doc: 'Runs its block; if that fails, marks the stage and the run as UNSTABLE, and goes on.',
  parameters: [
    required('message', 'text', 'Written to the log when the block fails.'),
    optional('catchInterruptions', 'boolean', 'Also go on after aborts and timeouts; true by default.'),
  ],
  unnamedParameter: 'message',
  block: 'required',
  summarize: (parameters) => stringParameter(parameters, 'message') ?? '',
  run: (parameters, context) =>
    catchFailure(context, {
      message: stringParameter(parameters, 'message'),
      run: 'UNSTABLE',
      stage: 'UNSTABLE',
      catchInterruptions: booleanParameter(parameters, 'catchInterruptions', true),
    }),
};

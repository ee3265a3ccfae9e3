// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#echo-print-message

import { required, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const echo: StepDefinition = {
  name: 'echo',
  doc: 'Writes a message to the log.',
  parameters: [required('message', 'text', 'The message.')],
  unnamedParameter: 'message',
  block: 'none',
  isImmediate: true,
  summarize: (parameters) => stringParameter(parameters, 'message') ?? '',
  run: async (parameters, { log }) => {
    log(stringParameter(parameters, 'message') ?? '');
    return null;
  },
};

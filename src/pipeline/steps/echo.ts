// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#echo-print-message

import { toText } from '../run/value.ts';
import { firstLine } from './step.ts';
import type { StepDefinition } from './step.ts';

export const echo: StepDefinition = {
  name: 'echo',
  doc: 'Writes a message to the log.',
  parameters: [{ name: 'message', type: 'text', required: true, doc: 'The message.' }],
  unnamedParameter: 'message',
  block: 'none',
  summarize: (parameters) => firstLine(toText(parameters.get('message') ?? null)),
  run: (parameters, { host, node }) => {
    host.log(toText(parameters.get('message') ?? null), node);
    return Promise.resolve(null);
  },
};

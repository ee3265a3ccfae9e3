// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#fileexists-verify-if-file-exists-in-workspace

import { required, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { fileIsThere } from './file-access.ts';

export const fileExists: StepDefinition = {
  name: 'fileExists',
  doc: 'Whether there is such a file or directory.',
  parameters: [required('file', 'string', 'Its path.')],
  unnamedParameter: 'file',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
  run: (parameters, context) => fileIsThere(context, stringParameter(parameters, 'file') ?? ''),
};

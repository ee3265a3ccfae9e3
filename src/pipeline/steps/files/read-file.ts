// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#readfile-read-file-from-workspace

import { optional, required, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { readText } from './file-access.ts';

export const readFile: StepDefinition = {
  name: 'readFile',
  doc: "A file's content as text.",
  parameters: [
    required('file', 'string', 'Path of the file.'),
    optional('encoding', 'string', 'UTF-8 by default; `Base64` gives the bytes of any file as Base64.'),
  ],
  unnamedParameter: 'file',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
  run: (parameters, context) => readText(context, stringParameter(parameters, 'file') ?? '', stringParameter(parameters, 'encoding')),
};

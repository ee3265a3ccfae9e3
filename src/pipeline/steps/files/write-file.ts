// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#writefile-write-file-to-workspace

import { optional, required, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { writeText } from './file-access.ts';

export const writeFile: StepDefinition = {
  name: 'writeFile',
  doc: 'Writes a text to a file. Directories above it are made.',
  parameters: [
    required('file', 'string', 'Path of the file.'),
    required('text', 'text', 'What to write.'),
    optional('encoding', 'string', 'UTF-8 by default; `Base64` writes the bytes that the text stands for.'),
  ],
  unnamedParameter: null,
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
  run: async (parameters, context) => {
    const text = stringParameter(parameters, 'text') ?? '';
    await writeText(context, stringParameter(parameters, 'file') ?? '', text, stringParameter(parameters, 'encoding'));
    return null;
  },
};

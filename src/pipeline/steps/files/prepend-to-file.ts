// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#prependtofile-create-a-file-if-not-already-exist-in-the-workspace-and-prepend-given-content

import { required, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { fileIsThere, readText, writeText } from './file-access.ts';

export const prependToFile: StepDefinition = {
  name: 'prependToFile',
  doc: 'Puts a text in front of what a file holds, and makes the file when there is none.',
  parameters: [required('file', 'string', 'Path of the file.'), required('content', 'text', 'What to put in front.')],
  unnamedParameter: null,
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
  run: async (parameters, context) => {
    const file = stringParameter(parameters, 'file') ?? '';
    const before = (await fileIsThere(context, file)) ? await readText(context, file) : '';
    await writeText(context, file, `${stringParameter(parameters, 'content') ?? ''}${before}`);
    return null;
  },
};

// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#unzip-extract-zip-file

import { optional, required, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { UNPACK_PARAMETERS, unpack } from './unpack.ts';

export const unzip: StepDefinition = {
  name: 'unzip',
  doc: 'Takes files out of a zip archive, or returns them as a map of texts.',
  parameters: [
    required('zipFile', 'string', 'The archive.'),
    ...UNPACK_PARAMETERS,
    optional('read', 'boolean', 'Write nothing: return the texts by their paths.'),
    optional('charset', 'string', 'Of the texts; UTF-8 by default.'),
  ],
  unnamedParameter: 'zipFile',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'zipFile') ?? '',
  run: (parameters, context) => unpack(context, 'zip', stringParameter(parameters, 'zipFile') ?? '', parameters),
};

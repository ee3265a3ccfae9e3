// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#untar-extract-tar-file

import { optional, required, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { UNPACK_PARAMETERS, unpack } from './unpack.ts';

export const untar: StepDefinition = {
  name: 'untar',
  doc: 'Takes files out of a tar archive, compressed or not.',
  parameters: [required('file', 'string', 'The archive.'), ...UNPACK_PARAMETERS, optional('keepPermissions', 'boolean', 'Without effect: permissions are kept.')],
  unnamedParameter: 'file',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
  run: (parameters, context) => unpack(context, 'tar', stringParameter(parameters, 'file') ?? '', parameters),
};

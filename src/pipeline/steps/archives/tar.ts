// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#tar-create-tar-file

import { booleanParameter, optional, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { PACK_PARAMETERS, pack, requireName } from './pack.ts';

export const tar: StepDefinition = {
  name: 'tar',
  doc: 'Packs files into a tar archive.',
  parameters: [
    optional('file', 'string', 'The archive to write.'),
    ...PACK_PARAMETERS,
    optional('compress', 'boolean', 'Compress with gzip; true by default.'),
  ],
  unnamedParameter: 'file',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
  run: async (parameters, context) => {
    const format = booleanParameter(parameters, 'compress', true) ? 'tar.gz' : 'tar';
    return pack(context, format, requireName(parameters, 'file'), parameters);
  },
};

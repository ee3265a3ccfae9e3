// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#zip-create-zip-file

import { describe } from '../../run/describables.ts';
import { mapOf } from '../../run/collections.ts';
import { optional, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { PACK_PARAMETERS, pack, requireName } from './pack.ts';

export const zip: StepDefinition = {
  name: 'zip',
  doc: 'Packs files into a zip archive. Within `withCredentials` it describes a secret zip file instead.',
  parameters: [
    optional('zipFile', 'string', 'The archive to write.'),
    ...PACK_PARAMETERS,
    optional('credentialsId', 'string', 'Of `withCredentials`: the secret file.'),
    optional('variable', 'string', 'Of `withCredentials`: gets the directory with the contents.'),
  ],
  unnamedParameter: 'zipFile',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'zipFile') ?? '',
  run: async (parameters, context) =>
    parameters.has('credentialsId')
      ? describe('zip', null, [mapOf(parameters)])
      : pack(context, 'zip', requireName(parameters, 'zipFile'), parameters),
};

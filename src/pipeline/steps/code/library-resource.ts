// https://www.jenkins.io/doc/pipeline/steps/workflow-cps-global-lib/#libraryresource-load-a-resource-file-from-a-shared-library

import { perform } from '../../run/count.ts';
import { failStep } from '../../run/thrown.ts';
import { decodeBytes } from '../files/encodings.ts';
import { optional, required, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const libraryResource: StepDefinition = {
  name: 'libraryResource',
  doc: 'Reads a file of a shared library’s resources/ as text.',
  parameters: [
    required('resource', 'string', 'Path below resources/.'),
    optional('encoding', 'string', 'UTF-8 by default; `Base64` gives the bytes of any file as Base64.'),
  ],
  unnamedParameter: 'resource',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'resource') ?? '',
  run: async (parameters, { caller }) => {
    const resource = stringParameter(parameters, 'resource') ?? '';
    const found = caller.run.libraries.filter(({ resources }) => resources.has(resource));
    if (found.length > 1) {
      failStep(`Library resource ${resource} ambiguous among libraries [${found.map(({ name }) => name).join(', ')}]`);
    }
    const bytes = found[0]?.resources.get(resource);
    if (bytes !== undefined) {
      return perform(decodeBytes(bytes, stringParameter(parameters, 'encoding')), caller);
    }
    const names = caller.run.libraries.map(({ name }) => name).join(', ');
    if (names !== '' && resource.split('/').includes('..')) {
      failStep(`${resource} references a file that is not contained within the library: ${names}`);
    }
    return failStep(`No such library resource ${resource} could be found.${names === '' ? ' No shared library is loaded.' : ` The libraries are ${names}.`}`);
  },
};

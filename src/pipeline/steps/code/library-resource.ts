// https://www.jenkins.io/doc/pipeline/steps/workflow-cps-global-lib/#libraryresource-load-a-resource-file-from-a-shared-library

import { encodeBase64 } from '../../run/text/base64.ts';
import { failStep } from '../../run/thrown.ts';
import { optional, required, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const libraryResource: StepDefinition = {
  name: 'libraryResource',
  doc: 'Reads a file of a shared library’s resources/ as text.',
  parameters: [
    required('resource', 'string', 'Path below resources/.'),
    optional('encoding', 'string', 'Ignored but for `Base64`: texts of libraries are UTF-8.'),
  ],
  unnamedParameter: 'resource',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'resource') ?? '',
  run: async (parameters, { caller }) => {
    const resource = stringParameter(parameters, 'resource') ?? '';
    const found = caller.run.libraries.filter(({ files }) => files.has(`resources/${resource}`));
    if (found.length > 1) {
      failStep(`Library resource ${resource} ambiguous among libraries [${found.map(({ name }) => name).join(', ')}]`);
    }
    const text = found[0]?.files.get(`resources/${resource}`);
    if (text !== undefined) {
      return parameters.get('encoding') === 'Base64' ? encodeBase64(new TextEncoder().encode(text)) : text;
    }
    const names = caller.run.libraries.map(({ name }) => name).join(', ');
    return failStep(`No such library resource ${resource} could be found.${names === '' ? ' No shared library is loaded.' : ` The libraries are ${names}.`}`);
  },
};

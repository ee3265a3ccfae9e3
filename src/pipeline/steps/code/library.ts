// https://www.jenkins.io/doc/pipeline/steps/workflow-cps-global-lib/#library-load-a-library-on-the-fly

import { loadLibrary } from '../../run/libraries.ts';
import { libraryNamespace } from '../../run/globals/library-namespace.ts';
import { readRetriever } from './library-retriever.ts';
import { optional, required, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const library: StepDefinition = {
  name: 'library',
  doc: 'Loads a shared library; its vars/ can be called from then on, its classes through what the step returns.',
  parameters: [
    required('identifier', 'string', 'The name of the library, or `name@version`.'),
    optional('retriever', 'value', 'Where it is: `modernSCM(…)` or `legacySCM(…)`; by default where the project’s settings say.'),
    optional('changelog', 'boolean', 'Ignored.'),
  ],
  unnamedParameter: 'identifier',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'identifier') ?? '',
  run: async (parameters, context) => {
    const identifier = stringParameter(parameters, 'identifier') ?? '';
    const at = identifier.indexOf('@');
    const request = {
      name: at === -1 ? identifier : identifier.slice(0, at),
      version: at === -1 ? null : identifier.slice(at + 1),
      retriever: readRetriever(parameters.get('retriever') ?? null),
      isOfStep: true,
    };
    return libraryNamespace(await loadLibrary(request, context.caller), '');
  },
};

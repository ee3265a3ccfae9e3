// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#withcontext-use-contextual-object-from-internal-apis-within-a-block

import type { StepDefinition } from '../step.ts';
import { getContext } from './get-context.ts';

export const withContext: StepDefinition = {
  ...getContext,
  name: 'withContext',
  doc: 'Fails: it takes objects of the Jenkins server, which is not there.',
  block: 'required',
};

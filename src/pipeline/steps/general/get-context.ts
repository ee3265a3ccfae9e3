// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#getcontext-get-contextual-object-from-internal-apis

import { failStep } from '../../run/thrown.ts';
import { optional } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const getContext: StepDefinition = {
  name: 'getContext',
  doc: 'Fails: it gives objects of the Jenkins server, which is not there.',
  parameters: [optional('type', 'value', 'A class.')],
  unnamedParameter: 'type',
  block: 'none',
  summarize: () => '',
  run: async () => failStep("getContext gives objects of a Jenkins server, which is not there: use steps, env and currentBuild instead"),
};

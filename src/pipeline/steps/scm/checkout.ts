// https://www.jenkins.io/doc/pipeline/steps/workflow-scm-step/

import { optional, required } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { readScm } from './git-source.ts';
import { runCheckout } from './run-checkout.ts';

export const checkout: StepDefinition = {
  name: 'checkout',
  doc: 'Puts code into the current directory: `checkout scm` what this run builds, `checkout scmGit(…)` any git repository.',
  parameters: [
    required('scm', 'value', "`scm`, `scmGit(…)` or `[$class: 'GitSCM', …]`."),
    optional('poll', 'boolean', 'Without effect.'),
    optional('changelog', 'boolean', 'Without effect.'),
  ],
  unnamedParameter: 'scm',
  block: 'none',
  summarize: () => '',
  run: async (parameters, context) => runCheckout(await readScm(parameters.get('scm') ?? null, context), context),
};

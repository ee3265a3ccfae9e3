// https://www.jenkins.io/doc/pipeline/steps/git/

import { withoutPassword } from '../../../lib/without-password.ts';
import { optional, required, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { branchName } from './git-source.ts';
import { runCheckout } from './run-checkout.ts';

export const git: StepDefinition = {
  name: 'git',
  doc: 'Puts a branch of a git repository into the current directory.',
  parameters: [
    required('url', 'string', 'The repository.'),
    optional('branch', 'string', 'The branch; master by default.'),
    optional('credentialsId', 'string', 'A user name with password, or an SSH key.'),
    optional('poll', 'boolean', 'Without effect.'),
    optional('changelog', 'boolean', 'Without effect.'),
  ],
  unnamedParameter: 'url',
  block: 'none',
  summarize: (parameters) => withoutPassword(stringParameter(parameters, 'url') ?? ''),
  run: (parameters, context) => {
    const branch = branchName(stringParameter(parameters, 'branch') || 'master');
    const url = stringParameter(parameters, 'url') ?? '';
    const credentialsId = stringParameter(parameters, 'credentialsId');
    const source = { kind: 'git' as const, url, branches: [branch], credentialsId, shallowDepth: null, submodules: false, lfs: false, clean: false };
    return runCheckout({ source, directory: '' }, context);
  },
};

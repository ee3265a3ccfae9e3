// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#unstash-restore-files-previously-stashed

import { failStep } from '../../run/thrown.ts';
import { required, requirePlace, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const unstash: StepDefinition = {
  name: 'unstash',
  doc: 'Puts the files of a stash into the current directory.',
  parameters: [required('name', 'string', 'Its name.')],
  unnamedParameter: 'name',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'name') ?? '',
  run: async (parameters, context) => {
    const name = stringParameter(parameters, 'name') ?? '';
    const found = await context.host.unstash(requirePlace(context), name, context.directory, context.signal);
    return found ? null : failStep(`No such saved stash ‘${name}’`);
  },
};

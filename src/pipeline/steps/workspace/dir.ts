// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#dir-change-current-directory

import { resolvePath } from '../../run/paths.ts';
import { required, requirePlace, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const dir: StepDefinition = {
  name: 'dir',
  doc: 'Runs its block in another directory, which is created by the first step that needs it.',
  parameters: [required('path', 'string', 'Relative to the current directory, or absolute.')],
  unnamedParameter: 'path',
  block: 'required',
  summarize: (parameters) => stringParameter(parameters, 'path') ?? '',
  run: (parameters, context) => {
    requirePlace(context);
    const directory = resolvePath(context.directory, stringParameter(parameters, 'path') ?? '');
    context.log(`Running in ${directory}`);
    return context.runBlock({ directory });
  },
};

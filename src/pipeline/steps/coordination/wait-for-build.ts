// https://www.jenkins.io/doc/pipeline/steps/pipeline-build-step/

import { booleanParameter, optional, required, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { endOfBuild } from './build.ts';

export const waitForBuild: StepDefinition = {
  name: 'waitForBuild',
  doc: 'Waits for the end of a run of another project, which build has started.',
  parameters: [
    required('runId', 'string', 'Which: the externalizableId of what build returned.'),
    optional('propagate', 'boolean', 'Come to the result of that run when it is not SUCCESS; false by default.'),
    optional('propagateAbort', 'boolean', 'Without effect.'),
  ],
  unnamedParameter: 'runId',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'runId') ?? '',
  run: (parameters, context) => endOfBuild(stringParameter(parameters, 'runId') ?? '', booleanParameter(parameters, 'propagate'), context),
};

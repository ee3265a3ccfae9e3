// https://www.jenkins.io/doc/pipeline/steps/pipeline-model-definition/#envvarsfortool

import { listOf } from '../../run/collections.ts';
import { required, requirePlace, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const envVarsForTool: StepDefinition = {
  name: 'envVarsForTool',
  doc: 'What a tool adds to the environment, for `withEnv`.',
  parameters: [required('toolId', 'string', 'What it is: maven, jdk, …'), required('toolVersion', 'string', 'Its name.')],
  unnamedParameter: null,
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'toolVersion') ?? '',
  run: async (parameters, context) => {
    const name = stringParameter(parameters, 'toolVersion') ?? '';
    const { environment } = await context.host.tool(requirePlace(context), stringParameter(parameters, 'toolId'), name);
    return listOf(Array.from(environment, ([key, value]) => `${key}=${value}`));
  },
};

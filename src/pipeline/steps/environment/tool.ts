// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#tool-use-a-tool-from-a-predefined-tool-installation

import { optional, required, requirePlace, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const tool: StepDefinition = {
  name: 'tool',
  doc: 'The home directory of a tool of the machine.',
  parameters: [required('name', 'string', 'Its name.'), optional('type', 'string', 'What it is: maven, jdk, … Needed only when several have the name.')],
  unnamedParameter: 'name',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'name') ?? '',
  run: async (parameters, context) => {
    const name = stringParameter(parameters, 'name') ?? '';
    return (await context.host.tool(requirePlace(context), stringParameter(parameters, 'type'), name)).home;
  },
};

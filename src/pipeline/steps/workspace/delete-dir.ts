// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#deletedir-recursively-delete-the-current-directory-from-the-workspace

import { requirePlace } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const deleteDir: StepDefinition = {
  name: 'deleteDir',
  doc: 'Removes the current directory with everything in it.',
  parameters: [],
  unnamedParameter: null,
  block: 'none',
  summarize: () => '',
  run: async (_parameters, context) => {
    await context.host.remove(requirePlace(context), context.directory, context.signal);
    return null;
  },
};

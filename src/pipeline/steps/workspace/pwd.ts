// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#pwd-determine-current-directory

import { booleanParameter, optional, requirePlace } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const pwd: StepDefinition = {
  name: 'pwd',
  doc: 'The path of the current directory.',
  parameters: [optional('tmp', 'boolean', 'The directory for temporary files beside it, `<directory>@tmp`.')],
  unnamedParameter: 'tmp',
  block: 'none',
  summarize: () => '',
  run: async (parameters, context) => {
    const place = requirePlace(context);
    if (!booleanParameter(parameters, 'tmp')) {
      return context.directory;
    }
    return context.directory === place.workspace ? context.host.temporaryDirectory(place) : `${context.directory}@tmp`;
  },
};

// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#archive-archive-artifacts

import { selectFiles } from '../files/select-files.ts';
import { optional, required, requirePlace, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const archive: StepDefinition = {
  name: 'archive',
  doc: 'The old way to say `archiveArtifacts`; never fails when nothing matches.',
  parameters: [required('includes', 'string', 'Ant patterns, separated by commas.'), optional('excludes', 'string', 'Ant patterns of what to leave out.')],
  unnamedParameter: 'includes',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'includes') ?? '',
  run: async (parameters, context) => {
    const place = requirePlace(context);
    context.log('The archive step is deprecated, please use archiveArtifacts instead.');
    const includes = stringParameter(parameters, 'includes') ?? '';
    const excludes = stringParameter(parameters, 'excludes') ?? '';
    const paths = await selectFiles(context, context.directory, { includes, excludes, useDefaultExcludes: true });
    if (paths.length > 0) {
      await context.host.archiveArtifacts(place, { directory: context.directory, paths }, context.signal);
    }
    return null;
  },
};

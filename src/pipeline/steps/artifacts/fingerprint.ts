// https://www.jenkins.io/doc/pipeline/steps/core/#fingerprint-record-fingerprints-of-files-to-track-usage

import { selectFiles } from '../files/select-files.ts';
import { booleanParameter, optional, required, requirePlace, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const fingerprint: StepDefinition = {
  name: 'fingerprint',
  doc: 'Records which files were made or used, by their digests.',
  parameters: [
    required('targets', 'string', 'Ant patterns, separated by commas.'),
    optional('excludes', 'string', 'Ant patterns of what to leave out.'),
    optional('defaultExcludes', 'boolean', "Leave out Ant's default excludes; true by default."),
    optional('caseSensitive', 'boolean', 'Without effect: patterns are case sensitive.'),
  ],
  unnamedParameter: 'targets',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'targets') ?? '',
  run: async (parameters, context) => {
    const place = requirePlace(context);
    context.log('Recording fingerprints');
    const paths = await selectFiles(context, context.directory, {
      includes: stringParameter(parameters, 'targets') ?? '',
      excludes: stringParameter(parameters, 'excludes') ?? '',
      useDefaultExcludes: booleanParameter(parameters, 'defaultExcludes', true),
    });
    await context.host.fingerprint(place, { directory: context.directory, paths }, context.signal);
    return null;
  },
};

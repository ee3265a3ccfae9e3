// https://www.jenkins.io/doc/pipeline/steps/core/#archiveartifacts-archive-the-artifacts

import { worsen } from '../../run/results.ts';
import { failStep } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { selectFiles } from '../files/select-files.ts';
import { booleanParameter, optional, required, requirePlace, stringParameter } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { textsOf } from '../step-values.ts';

export const archiveArtifacts: StepDefinition = {
  name: 'archiveArtifacts',
  doc: 'Keeps files with the run, for people to download.',
  parameters: [
    required('artifacts', 'value', 'Ant patterns, separated by commas.'),
    optional('excludes', 'string', 'Ant patterns of what to leave out.'),
    optional('allowEmptyArchive', 'boolean', 'Do not fail when nothing matches.'),
    optional('fingerprint', 'boolean', 'Record fingerprints too.'),
    optional('onlyIfSuccessful', 'boolean', 'Only when the run is good so far.'),
    optional('defaultExcludes', 'boolean', "Leave out Ant's default excludes; true by default."),
    optional('caseSensitive', 'boolean', 'Without effect: patterns are case sensitive.'),
    optional('followSymlinks', 'boolean', 'Without effect: the machine decides.'),
  ],
  unnamedParameter: 'artifacts',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'artifacts') ?? '',
  run: runArchive,
};

async function runArchive(parameters: StepParameters, context: StepContext): Promise<Value> {
  const place = requirePlace(context);
  context.log('Archiving artifacts');
  const { result } = context.caller.run.outcome;
  if (booleanParameter(parameters, 'onlyIfSuccessful') && worsen(result, 'UNSTABLE') !== 'UNSTABLE') {
    context.log('Skipped archiving because build is not successful');
    return null;
  }
  const includes = (await textsOf(parameters.get('artifacts'), context)).join(',');
  const paths = await selectFiles(context, context.directory, {
    includes,
    excludes: stringParameter(parameters, 'excludes') ?? '',
    useDefaultExcludes: booleanParameter(parameters, 'defaultExcludes', true),
  });
  if (paths.length === 0) {
    const message = `No artifacts found that match the file pattern "${includes}". Configuration error?`;
    if (!booleanParameter(parameters, 'allowEmptyArchive') && context.host.isDry !== true) {
      failStep(message);
    }
    context.log(message);
    return null;
  }
  await context.host.archiveArtifacts(place, { directory: context.directory, paths }, context.signal);
  if (booleanParameter(parameters, 'fingerprint')) {
    context.log('Recording fingerprints');
    await context.host.fingerprint(place, { directory: context.directory, paths }, context.signal);
  }
  return null;
}

// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#stash-stash-some-files-to-be-used-later-in-the-build

import { failStep, raise } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { selectFiles } from '../files/select-files.ts';
import { booleanParameter, optional, required, requirePlace, stringParameter } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';

export const stash: StepDefinition = {
  name: 'stash',
  doc: 'Keeps files for `unstash` later in the same run, on whatever machine. A stash of the same name is overwritten.',
  parameters: [
    required('name', 'string', 'Its name.'),
    optional('includes', 'string', 'Ant patterns, separated by commas; everything by default.'),
    optional('excludes', 'string', 'Ant patterns of what to leave out.'),
    optional('useDefaultExcludes', 'boolean', "Leave out Ant's default excludes (.git and the like); true by default."),
    optional('allowEmpty', 'boolean', 'Do not fail when nothing matches.'),
  ],
  unnamedParameter: 'name',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'name') ?? '',
  run: runStash,
};

async function runStash(parameters: StepParameters, context: StepContext): Promise<Value> {
  const place = requirePlace(context);
  const name = checkStashName(stringParameter(parameters, 'name') ?? '');
  const paths = await selectFiles(context, context.directory, {
    includes: stringParameter(parameters, 'includes') || '**',
    excludes: stringParameter(parameters, 'excludes') ?? '',
    useDefaultExcludes: booleanParameter(parameters, 'useDefaultExcludes', true),
  });
  if (paths.length === 0 && !booleanParameter(parameters, 'allowEmpty') && context.host.isDry !== true) {
    failStep(`No files included in stash ‘${name}’`);
  }
  await context.host.stash(place, name, { directory: context.directory, paths }, context.signal);
  context.log(`Stashed ${paths.length} file(s)`);
  return null;
}

const UNSAFE = /[\u0000-\u001f?*/\\%!@#$^&|<>[\]:;]/;

/** Jenkins' names for things (Jenkins.checkGoodName). */
function checkStashName(name: string): string {
  if (name.trim() === '') {
    raise('java.lang.IllegalArgumentException', 'No name is specified');
  }
  const unsafe = UNSAFE.exec(name);
  return unsafe === null ? name : raise('java.lang.IllegalArgumentException', `‘${unsafe[0]}’ is an unsafe character`);
}

// https://www.jenkins.io/doc/pipeline/steps/ws-cleanup/

import type { Value } from '../../run/value.ts';
import { HostError } from '../../step-host.ts';
import type { Result } from '../../step-host.ts';
import { selectFiles } from '../files/select-files.ts';
import { booleanParameter, optional, requirePlace } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { mapsIn, textIn } from '../step-values.ts';

/** Which parameter says whether to clean after which result; all of them are true by default. */
const WHEN: ReadonlyMap<Result, string> = new Map([
  ['SUCCESS', 'cleanWhenSuccess'],
  ['UNSTABLE', 'cleanWhenUnstable'],
  ['FAILURE', 'cleanWhenFailure'],
  ['NOT_BUILT', 'cleanWhenNotBuilt'],
  ['ABORTED', 'cleanWhenAborted'],
]);

export const cleanWs: StepDefinition = {
  name: 'cleanWs',
  doc: 'Removes the files of the current directory.',
  parameters: [
    ...Array.from(WHEN, ([result, name]) => optional(name, 'boolean', `Clean when the run is ${result} so far; true by default.`)),
    optional('patterns', 'value', 'Maps with `pattern` and `type` (INCLUDE or EXCLUDE): what to remove; everything by default.'),
    optional('deleteDirs', 'boolean', 'Apply the patterns to directories too.'),
    optional('notFailBuild', 'boolean', 'Go on when a file can not be removed.'),
    optional('disableDeferredWipeout', 'boolean', 'Without effect: files are always removed at once.'),
    optional('skipWhenFailed', 'boolean', 'Do not clean when the run failed.'),
    optional('cleanupMatrixParent', 'boolean', 'Without effect.'),
    optional('externalDelete', 'string', 'Without effect.'),
  ],
  unnamedParameter: null,
  block: 'none',
  summarize: () => '',
  run: cleanWorkspace,
};

async function cleanWorkspace(parameters: StepParameters, context: StepContext): Promise<Value> {
  const place = requirePlace(context);
  const { result } = context.caller.run.outcome;
  const isWanted = booleanParameter(parameters, WHEN.get(result) ?? '', true);
  context.log('[WS-CLEANUP] Deleting project workspace...');
  if (!isWanted || (result === 'FAILURE' && booleanParameter(parameters, 'skipWhenFailed'))) {
    context.log(`[WS-CLEANUP] Skipped based on build state ${result}`);
    return null;
  }
  const [includes, excludes]: [string[], string[]] = [[], []];
  for (const entry of mapsIn(parameters, 'patterns')) {
    const isExclude = (await textIn(entry, 'type', context)).toUpperCase() === 'EXCLUDE';
    (isExclude ? excludes : includes).push(await textIn(entry, 'pattern', context));
  }
  // As Jenkins: what is only said to stay is said of everything.
  const selection = { includes: includes.join(',') || '**', excludes: excludes.join(','), useDefaultExcludes: false, directories: booleanParameter(parameters, 'deleteDirs') };
  const removesAll = includes.length + excludes.length === 0;
  const paths = removesAll ? [context.directory] : (await selectFiles(context, context.directory, selection)).map((path) => `${context.directory}/${path}`);
  try {
    for (const path of paths) {
      await context.host.remove(place, path, context.signal);
    }
  } catch (error) {
    if (!booleanParameter(parameters, 'notFailBuild') || !(error instanceof HostError) || error.blame !== 'pipeline') {
      throw error;
    }
    context.log(`[WS-CLEANUP] Cannot delete workspace: ${error.message}\nOption not to fail the build is turned on, so let's continue`);
    return null;
  }
  context.log('[WS-CLEANUP] done');
  return null;
}

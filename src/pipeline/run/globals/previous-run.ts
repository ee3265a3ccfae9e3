// `currentBuild.previousBuild` and its kin. The host knows the result of the run before this one, and nothing more.

import type { Caller } from '../caller.ts';
import { listOf, mapOf } from '../collections.ts';
import { objectMethods } from '../native-type.ts';
import { longOf } from '../numbers/number.ts';
import { isAtLeast } from '../results.ts';
import type { RunFacts } from '../run-state.ts';
import type { Result } from '../../step-host.ts';
import { toText } from '../to-text.ts';
import { bean, beanType, readBean } from '../types/bean.ts';
import { objectType } from '../types/object.ts';
import { resultObject } from '../types/result.ts';
import type { NativeObject, Value } from '../value.ts';
import { displayPath } from './this-run.ts';

const ACCEPTED: ReadonlyMap<string, (result: Result) => boolean> = new Map<string, (result: Result) => boolean>([
  ['previousBuild', () => true],
  ['previousCompletedBuild', () => true],
  ['previousBuiltBuild', (result) => result !== 'NOT_BUILT'],
  ['previousSuccessfulBuild', (result) => result === 'SUCCESS'],
  ['previousFailedBuild', (result) => result === 'FAILURE'],
  ['previousNotFailedBuild', (result) => result !== 'FAILURE'],
]);

/** Undefined: no property is called so. `isRaw`: of `rawBuild`, whose result is no text. */
export function readPreviousRun(name: string, { run }: Caller, isRaw: boolean): Value | undefined {
  const accept = ACCEPTED.get(name);
  if (accept === undefined) {
    return undefined;
  }
  const { previousResult } = run.facts;
  return previousResult !== null && accept(previousResult) ? previousRun(run.facts, previousResult, isRaw) : null;
}

/** Of an earlier run nobody has kept what hung on it. */
const RAW_TYPE = beanType(
  'org.jenkinsci.plugins.workflow.job.WorkflowRun',
  objectType,
  objectMethods({
    getAction: () => null,
    getCause: () => null,
    getEnvironment: () => mapOf([]),
    getLog: (_, args) => (args.length === 0 ? '' : listOf([])),
  }),
);

const resultOf = (self: NativeObject): string => readBean(self, 'currentResult') as Result;

const TYPE = beanType(
  'org.jenkinsci.plugins.workflow.support.steps.build.RunWrapper',
  objectType,
  objectMethods({
    resultIsBetterOrEqualTo: async (self, [other = null], caller) => isAtLeast(await toText(other, caller), resultOf(self)),
    resultIsWorseOrEqualTo: async (self, [other = null], caller) => isAtLeast(resultOf(self), await toText(other, caller)),
  }),
);

function previousRun(facts: RunFacts, result: Result, isRaw: boolean): NativeObject {
  const { project, url } = facts;
  const number = facts.number - 1;
  const fullDisplayName = `${displayPath(project)} #${number}`;
  const properties: (readonly [string, Value])[] = [
    ['currentResult', result], ['number', number], ['id', String(number)], ['displayName', `#${number}`], ['fullDisplayName', fullDisplayName],
    ['absoluteUrl', url.replace(/\d+\/?$/, `${number}/`)], ['building', false], ['description', null], ['changeSets', listOf([])], ['previousBuild', null],
    ['duration', longOf(0)], ['durationString', '0 ms'], ['startTimeInMillis', longOf(0)], ['timeInMillis', longOf(0)],
  ];
  return isRaw
    ? bean(RAW_TYPE, [...properties, ['result', resultObject(result)], ['causes', listOf([])]], fullDisplayName)
    : bean(TYPE, [
        ...properties, ['result', result], ['projectName', project.slice(project.lastIndexOf('/') + 1)], ['fullProjectName', project],
        ['buildVariables', mapOf([])], ['buildCauses', listOf([])], ['upstreamBuilds', listOf([])], ['rawBuild', previousRun(facts, result, true)],
      ]);
}

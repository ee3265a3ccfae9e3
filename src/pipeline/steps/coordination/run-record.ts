// A run of another project, as scripts see it.

import type { BuiltRun, StartedRun } from '../../hosts/coordination-host.ts';
import { listOf, mapOf } from '../../run/collections.ts';
import { CURRENT_BUILD } from '../../run/globals/current-build.ts';
import { callObject, objectMethods } from '../../run/native-type.ts';
import { longOf } from '../../run/numbers/number.ts';
import { isAtLeast } from '../../run/results.ts';
import { toText } from '../../run/to-text.ts';
import type { Caller } from '../../run/caller.ts';
import type { NativeObject, Value } from '../../run/value.ts';
import { defineRecord } from '../record.ts';
import type { StepContext } from '../step.ts';
import { describeTimeSpan } from '../time-span.ts';

const RUN_RECORD = defineRecord(
  'org.jenkinsci.plugins.workflow.support.steps.build.RunWrapper',
  [
    'absoluteUrl', 'buildCauses', 'buildVariables', 'building', 'changeSets', 'currentResult', 'description', 'displayName', 'duration', 'durationString',
    'externalizableId', 'fullDisplayName', 'fullProjectName', 'id', 'keepLog', 'nextBuild', 'number', 'previousBuild', 'previousBuildInProgress', 'previousBuiltBuild',
    'previousCompletedBuild', 'previousFailedBuild', 'previousNotFailedBuild', 'previousSuccessfulBuild', 'projectName', 'result', 'startTimeInMillis', 'timeInMillis',
    'upstreamBuilds',
  ],
  null,
  objectMethods({
    resultIsBetterOrEqualTo: async (self, [other = null], caller) => isAtLeast(await toText(other, caller), await resultOf(self, caller)),
    resultIsWorseOrEqualTo: async (self, [other = null], caller) => isAtLeast(await resultOf(self, caller), await toText(other, caller)),
  }),
);

async function resultOf(self: NativeObject, caller: Caller): Promise<string> {
  return toText((await callObject(self, 'getCurrentResult', [], caller)) ?? null, caller);
}

/** One that goes on has no result yet. Of runs before and after it nothing is known. */
export function runRecord(other: StartedRun | BuiltRun, { caller }: StepContext): Value {
  const { project, number, url } = other;
  const end = 'result' in other ? other : null;
  const durationMs = end?.durationMs ?? 0;
  const startedMs = longOf(caller.run.host.now() - durationMs);
  const { facts } = caller.run;
  const cause = mapOf([
    ['_class', 'org.jenkinsci.plugins.workflow.support.steps.build.BuildUpstreamCause'],
    ['shortDescription', `Started by upstream project "${facts.project}" build number ${facts.number}`],
    ['upstreamBuild', facts.number],
    ['upstreamProject', facts.project],
    ['upstreamUrl', facts.url],
  ]);
  return RUN_RECORD.create(
    new Map<string, Value>([
      ['absoluteUrl', url],
      ['buildCauses', listOf([cause])],
      ['buildVariables', mapOf(end?.variables ?? [])],
      ['building', end === null],
      ['changeSets', listOf([])],
      ['currentResult', end?.result ?? 'SUCCESS'],
      ['displayName', `#${number}`],
      ['duration', longOf(durationMs)],
      ['durationString', `${describeTimeSpan(durationMs)}${end === null ? ' and counting' : ''}`],
      ['externalizableId', `${project}#${number}`],
      ['fullDisplayName', `${project.split('/').join(' » ')} #${number}`],
      ['fullProjectName', project],
      ['id', String(number)],
      ['keepLog', false],
      ['number', number],
      ['projectName', project.slice(project.lastIndexOf('/') + 1)],
      ['result', end?.result ?? null],
      ['startTimeInMillis', startedMs],
      ['timeInMillis', startedMs],
      ['upstreamBuilds', listOf([CURRENT_BUILD])],
    ]),
  );
}

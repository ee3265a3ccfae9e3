// `currentBuild`: this run, and a little of those before it.

import { listOf, mapOf } from '../collections.ts';
import { changeSets } from './change-sets.ts';
import { isAtLeast, readResult, worsen } from '../results.ts';
import { readAccessor } from '../classes/accessor-names.ts';
import type { Caller } from '../caller.ts';
import { objectMethods } from '../native-type.ts';
import type { NativeType } from '../native-type.ts';
import { longOf } from '../numbers/number.ts';
import { toText } from '../to-text.ts';
import { isTrue } from '../truth.ts';
import type { RunFacts } from '../run-state.ts';
import { raise } from '../thrown.ts';
import { objectType } from '../types/object.ts';
import { describeTimeSpan } from '../../steps/time-span.ts';
import type { Result } from '../../step-host.ts';
import type { NativeObject, Value } from '../value.ts';

/** Until something has set a result it is null, as in Jenkins; `currentResult` then is SUCCESS. */
function resultOf(caller: Caller): Value {
  const result = currentResult(caller);
  return result === 'SUCCESS' && !caller.run.description.hasResult ? null : result;
}

function currentResult({ run, frame }: Caller): Result {
  return worsen(run.outcome.result, frame.stage.failure);
}

async function readProperty(name: string, caller: Caller): Promise<Value | undefined> {
  const { run } = caller;
  const { facts, description } = run;
  switch (name) {
    case 'result':
      return resultOf(caller);
    case 'currentResult':
      return currentResult(caller);
    case 'displayName':
      return description.displayName;
    case 'fullDisplayName':
      // Folders stand before it as Jenkins writes them.
      return `${facts.project.split('/').join(' » ')} ${description.displayName}`;
    case 'description':
      return description.description;
    case 'number':
      return facts.number;
    case 'id':
      return String(facts.number);
    case 'projectName':
      return facts.project.slice(facts.project.lastIndexOf('/') + 1);
    case 'fullProjectName':
      return facts.project;
    case 'absoluteUrl':
      return facts.url;
    case 'startTimeInMillis':
    case 'timeInMillis':
      return longOf(facts.startedMs);
    case 'duration':
      return longOf(run.host.now() - facts.startedMs);
    case 'durationString':
      return `${describeTimeSpan(run.host.now() - facts.startedMs)} and counting`;
    case 'building':
      return true;
    case 'keepLog':
      return false;
    case 'buildVariables':
      return mapOf([]);
    case 'buildCauses':
      return buildCauses(caller, null);
    case 'changeSets':
      return changeSets(caller);
    case 'upstreamBuilds':
      return listOf([]);
    case 'previousBuild':
    case 'previousCompletedBuild':
      return previousIf(() => true, facts);
    case 'previousBuiltBuild':
      return previousIf((result) => result !== 'NOT_BUILT', facts);
    case 'previousSuccessfulBuild':
      return previousIf((result) => result === 'SUCCESS', facts);
    case 'previousFailedBuild':
      return previousIf((result) => result === 'FAILURE', facts);
    case 'previousNotFailedBuild':
      return previousIf((result) => result !== 'FAILURE', facts);
    case 'previousBuildInProgress':
    case 'nextBuild':
      return null;
    case 'rawBuild':
      return raise('org.jenkinsci.plugins.scriptsecurity.sandbox.RejectedAccessException', 'currentBuild.rawBuild is Jenkins’ own object, which a run has no access to: use the other properties of currentBuild');
    default:
      return undefined;
  }
}

/** What `triggeredBy` calls them → Jenkins' classes. */
const CAUSE_CLASSES: ReadonlyMap<string, string> = new Map([
  ['BranchEventCause', 'jenkins.branch.BranchEventCause'],
  ['BranchIndexingCause', 'jenkins.branch.BranchIndexingCause'],
  ['GitHubPushCause', 'com.cloudbees.jenkins.GitHubPushCause'],
  ['ReplayCause', 'org.jenkinsci.plugins.workflow.cps.replay.ReplayCause'],
  ['SCMTrigger', 'hudson.triggers.SCMTrigger$SCMTriggerCause'],
  ['SCMTriggerCause', 'hudson.triggers.SCMTrigger$SCMTriggerCause'],
  ['TimerTrigger', 'hudson.triggers.TimerTrigger$TimerTriggerCause'],
  ['TimerTriggerCause', 'hudson.triggers.TimerTrigger$TimerTriggerCause'],
  ['UpstreamCause', 'hudson.model.Cause$UpstreamCause'],
  ['UserIdCause', 'hudson.model.Cause$UserIdCause'],
]);

function buildCauses({ run }: Caller, wanted: string | null): Value {
  const causes = run.facts.causes.map((cause) => ({ ...cause, className: CAUSE_CLASSES.get(cause.kind) ?? cause.kind }));
  const found = causes.filter(({ kind, className }) => wanted === null || wanted === className || wanted === kind);
  return listOf(found.map(({ className, description, user }) => mapOf([['_class', className], ['shortDescription', description], ['userId', user], ['userName', user]])));
}

/** The host knows its result alone. */
function previousBuild(result: Result, number: number, project: string): Value {
  return mapOf([['result', result], ['currentResult', result], ['number', number], ['displayName', `#${number}`], ['projectName', project], ['previousBuild', null]]);
}

async function writeProperty(name: string, value: Value, caller: Caller): Promise<boolean> {
  const { run } = caller;
  switch (name) {
    case 'result': {
      // Jenkins takes every other word for a failure, and many pipelines say FAILED.
      const result = (value === null ? null : readResult(await toText(value, caller))) ?? 'FAILURE';
      run.description.hasResult = true;
      run.outcome.result = worsen(run.outcome.result, result);
      return true;
    }
    case 'displayName':
      run.description.displayName = await toText(value, caller);
      run.host.describeRun({ displayName: run.description.displayName }, caller.frame.node);
      return true;
    case 'description':
      run.description.description = value === null ? null : await toText(value, caller);
      run.host.describeRun({ description: run.description.description ?? '' }, caller.frame.node);
      return true;
    case 'keepLog':
      await isTrue(value, caller);
      return true;
    default:
      return false;
  }
}

/** Only the run before this one is known. */
function previousIf(accept: (result: Result) => boolean, { previousResult, number, project }: RunFacts): Value {
  return previousResult !== null && accept(previousResult) ? previousBuild(previousResult, number - 1, project) : null;
}

const CURRENT_BUILD_TYPE: NativeType = {
  name: 'org.jenkinsci.plugins.workflow.support.steps.build.RunWrapper',
  parent: objectType,
  interfaces: [],
  methods: objectMethods({
    getBuildCauses: async (_, [kind = null], caller) => buildCauses(caller, kind === null ? null : await toText(kind, caller)),
    resultIsBetterOrEqualTo: async (_, [other = null], caller) => isAtLeast(await toText(other, caller), currentResult(caller)),
    resultIsWorseOrEqualTo: async (_, [other = null], caller) => isAtLeast(currentResult(caller), await toText(other, caller)),
  }),
  callAny: callAccessor,
  getProperty: (_, name, caller) => readProperty(name, caller),
  setProperty: (_, name, value, caller) => writeProperty(name, value, caller),
};

/** `getResult()`, `setDescription('x')`, `isBuilding()` */
async function callAccessor(_: Value, name: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  const accessor = readAccessor(name);
  const [value = null] = args;
  if (accessor === null || args.length !== (accessor.isSetter ? 1 : 0)) {
    return undefined;
  }
  const [property] = accessor.properties;
  return accessor.isSetter ? ((await writeProperty(property, value, caller)) ? null : undefined) : readProperty(property, caller);
}

export const CURRENT_BUILD: NativeObject = { kind: 'object', type: CURRENT_BUILD_TYPE, data: null };

// What `currentBuild` and its `rawBuild` both say of this run, and let a script change.

import type { Caller } from '../caller.ts';
import { longOf } from '../numbers/number.ts';
import { readResult, worsen } from '../results.ts';
import { toText } from '../to-text.ts';
import { isTrue } from '../truth.ts';
import { describeTimeSpan } from '../../steps/time-span.ts';
import type { Value } from '../value.ts';
import { changeSets } from './change-sets.ts';

/** Undefined: it has no such property, or another one in each of the two. */
export function readRunProperty(name: string, { run }: Caller): Value | undefined {
  const { facts, description } = run;
  switch (name) {
    case 'displayName':
      return description.displayName;
    case 'fullDisplayName':
      return `${displayPath(facts.project)} ${description.displayName}`;
    case 'description':
      return description.description;
    case 'number':
      return facts.number;
    case 'id':
      return String(facts.number);
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
    case 'changeSets':
      return changeSets({ run });
    case 'previousBuildInProgress':
    case 'nextBuild':
      return null;
    default:
      return undefined;
  }
}

/** Folders as Jenkins writes them before a name. */
export function displayPath(project: string): string {
  return project.split('/').join(' » ');
}

/** False when it can not be set. */
export async function writeRunProperty(name: string, value: Value, caller: Caller): Promise<boolean> {
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

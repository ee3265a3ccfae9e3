// hudson.model.Cause and its kin: what started a run, as scripts ask `currentBuild.rawBuild` for it.

import type { NativeType } from '../native-type.ts';
import type { RunFacts } from '../run-state.ts';
import type { NativeObject, Value } from '../value.ts';
import { bean, beanType } from './bean.ts';

export type Cause = RunFacts['causes'][number];

/** What `triggeredBy` calls them → Jenkins' classes. */
const CLASSES: ReadonlyMap<string, string> = new Map([
  ['BranchEventCause', 'jenkins.branch.BranchEventCause'],
  ['BranchIndexingCause', 'jenkins.branch.BranchIndexingCause'],
  ['GitHubPushCause', 'com.cloudbees.jenkins.GitHubPushCause'],
  ['ReplayCause', 'org.jenkinsci.plugins.workflow.cps.replay.ReplayCause'],
  ['SCMTrigger', 'hudson.triggers.SCMTrigger$SCMTriggerCause'],
  ['SCMTriggerCause', 'hudson.triggers.SCMTrigger$SCMTriggerCause'],
  ['TimerTrigger', 'hudson.triggers.TimerTrigger$TimerTriggerCause'],
  ['TimerTriggerCause', 'hudson.triggers.TimerTrigger$TimerTriggerCause'],
  ['RemoteCause', 'hudson.model.Cause$RemoteCause'],
  ['UpstreamCause', 'hudson.model.Cause$UpstreamCause'],
  ['UserIdCause', 'hudson.model.Cause$UserIdCause'],
]);

const BASE = beanType('hudson.model.Cause');

const TYPES: ReadonlyMap<string, NativeType> = new Map(Array.from(CLASSES.values(), (name) => [name, beanType(name, BASE)]));

export const CAUSE_TYPES: readonly NativeType[] = [BASE, ...TYPES.values()];

export function causeClass({ kind }: Cause): string {
  return CLASSES.get(kind) ?? kind;
}

export function causeObject(cause: Cause): NativeObject {
  const name = causeClass(cause);
  return bean(TYPES.get(name) ?? beanType(name, BASE), causeProperties(cause));
}

/** A person's cause has a user, that of another run says which: Jenkins' words for it tell project and number. */
export function causeProperties(cause: Cause): [string, Value][] {
  const { description, user } = cause;
  const properties: [string, Value][] = [['shortDescription', description]];
  const [, upstream, number] = /^Started by upstream project "(.+)" build number (\d+)/.exec(description) ?? [];
  if (upstream !== undefined) {
    return [...properties, ['upstreamBuild', Number(number)], ['upstreamProject', upstream], ['upstreamUrl', `job/${upstream.split('/').join('/job/')}/`]];
  }
  return user === null ? properties : [...properties, ['userId', user], ['userName', user]];
}

// What `triggers { … }` may hold.

import { signature, signatureTable } from './signature.ts';
import type { Signature } from './signature.ts';

export const TRIGGER_TYPES: ReadonlyMap<string, Signature> = signatureTable([
  signature('cron', 'spec', { spec: 'string!' }),
  signature('githubPush', null, {}),
  signature('pollSCM', 'scmpoll_spec', { scmpoll_spec: 'string', spec: 'string', ignorePostCommitHooks: 'boolean' }),
  signature('upstream', null, { upstreamProjects: 'string!', threshold: 'value' }),
]);

/** Triggers that hold a schedule in the syntax of cron, and the parameters that may hold it. */
export const SCHEDULES: ReadonlyMap<string, readonly string[]> = new Map([
  ['cron', ['spec']],
  ['parameterizedCron', []],
  ['pollSCM', ['scmpoll_spec', 'spec']],
]);

/** Of plugins; what they are given is their own business. */
export const PLUGIN_TRIGGER_TYPES: ReadonlySet<string> = new Set([
  'artifactoryTrigger', 'bitbucketPush', 'bitbucketServerTrigger', 'bitBucketTrigger', 'buildResultTrigger', 'ciBuildTrigger',
  'dockerHub', 'dockerHubTrigger', 'eventTrigger', 'fsTrigger', 'GenericTrigger', 'genericTrigger', 'gerrit', 'ghprbTrigger',
  'giteaPush', 'gitee', 'github', 'githubBranches', 'githubPullRequests', 'gitlab', 'gitlabPush', 'gogs', 'issueCommentTrigger',
  'ivyTrigger', 'jiraTrigger', 'jobTrigger', 'nexus', 'ontrackTrigger', 'parameterizedCron', 'pubsub', 'pullRequestReview',
  'pullRequestTrigger', 'quayIo', 'rabbitMQ', 'SCMTrigger', 'snapshotDependencies', 'sqsTrigger', 'startupTrigger',
  'teamPRPushTrigger', 'teamPushTrigger', 'tuleapTrigger', 'URLTrigger', 'urlTrigger', 'webhook',
]);

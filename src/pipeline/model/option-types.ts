// What `options { … }` may hold [Options and StageOptions of pipeline-model-definition].

import { signature, signatureTable } from './signature.ts';
import type { Signature } from './signature.ts';
import { TIME_UNIT_NAMES } from './time-units.ts';

/** Of a pipeline and of a stage. */
const EVERYWHERE: readonly Signature[] = [
  signature('ansiColor', 'colorMapName', { colorMapName: 'string' }),
  signature('retry', 'count', { count: 'number!', conditions: 'value' }),
  signature('skipDefaultCheckout', 'value', { value: 'boolean' }),
  signature('timeout', 'time', { time: 'number!', unit: TIME_UNIT_NAMES, activity: 'boolean' }),
  signature('timestamps', null, {}),
];

const OF_PIPELINES: readonly Signature[] = [
  signature('buildDiscarder', 'strategy', { strategy: 'value!' }),
  signature('checkoutToSubdirectory', 'subdirectory', { subdirectory: 'string!' }),
  signature('disableConcurrentBuilds', null, { abortPrevious: 'boolean' }),
  signature('disableRestartFromStage', 'value', { value: 'boolean' }),
  signature('disableResume', null, {}),
  signature('durabilityHint', 'hint', { hint: 'string!' }),
  signature('newContainerPerStage', 'value', { value: 'boolean' }),
  signature('overrideIndexTriggers', 'enableTriggers', { enableTriggers: 'boolean!' }),
  signature('parallelsAlwaysFailFast', 'value', { value: 'boolean' }),
  signature('preserveStashes', 'buildCount', { buildCount: 'number' }),
  signature('quietPeriod', 'quietPeriod', { quietPeriod: 'number!' }),
  signature('rateLimitBuilds', 'throttle', { throttle: 'value!' }),
  signature('skipStagesAfterUnstable', 'value', { value: 'boolean' }),
];

/** Job properties of plugins; what they are given is their own business. */
export const PLUGIN_OPTION_TYPES: ReadonlySet<string> = new Set([
  'authorizationMatrix', 'buildBlocker', 'buildSelector', 'compressBuildLog', 'copyArtifactPermission', 'datadog',
  'disableDeferredWipeout', 'giteaConnection', 'giteeConnection', 'githubProject', 'githubProjectProperty', 'gitLabConnection',
  'gogs', 'heavyJob', 'hidetimestamps', 'jiraSiteProperty', 'jobSafetyInterval', 'office365ConnectorWebhooks', 'pullRequestStatus',
  'rebuildSettings', 'releaseBuild', 'resourceGroup', 'sidebarLinks', 'slackNotifier', 'throttleJobProperty', 'timestamper',
  'webhookTrigger', 'zentimestamp',
]);

export const OPTION_TYPES: ReadonlyMap<string, Signature> = signatureTable([...EVERYWHERE, ...OF_PIPELINES]);
export const STAGE_OPTION_TYPES: ReadonlyMap<string, Signature> = signatureTable(EVERYWHERE);

/** What `buildDiscarder` takes; numbers are texts there, as in Jenkins. */
export const LOG_ROTATOR: Signature = signature('logRotator', null, {
  daysToKeepStr: 'string',
  numToKeepStr: 'string',
  artifactDaysToKeepStr: 'string',
  artifactNumToKeepStr: 'string',
  removeLastBuild: 'boolean',
});

// Which words Declarative Pipeline has, and which of them Mayfly can do. The rules and the model read these tables,
// so that a new directive is one word here, one rule, and one field of the model.

/** `planned`: Jenkins has it and a later version of Mayfly will. */
export type Support = 'supported' | 'planned';

export const PIPELINE_SECTIONS: ReadonlyMap<string, Support> = new Map([
  ['agent', 'supported'],
  ['environment', 'supported'],
  ['stages', 'supported'],
  ['post', 'supported'],
  ['libraries', 'planned'],
  ['options', 'planned'],
  ['parameters', 'planned'],
  ['tools', 'planned'],
  ['triggers', 'planned'],
]);

export const STAGE_SECTIONS: ReadonlyMap<string, Support> = new Map([
  ['agent', 'supported'],
  ['environment', 'supported'],
  ['steps', 'supported'],
  ['stages', 'supported'],
  ['post', 'supported'],
  ['failFast', 'planned'],
  ['input', 'planned'],
  ['matrix', 'planned'],
  ['options', 'planned'],
  ['parallel', 'planned'],
  ['tools', 'planned'],
  ['when', 'planned'],
]);

/** What a stage does; it has exactly one of these. */
export const STAGE_BODIES: readonly string[] = ['steps', 'stages', 'parallel', 'matrix'];

/** In the order in which Jenkins runs them [BuildCondition ordinals: always 1000 … cleanup -10000]. */
export const POST_CONDITIONS = [
  'always',
  'changed',
  'fixed',
  'regression',
  'aborted',
  'success',
  'unsuccessful',
  'unstable',
  'failure',
  'notBuilt',
  'cleanup',
] as const;

export type PostCondition = (typeof POST_CONDITIONS)[number];

export const AGENT_TYPES: ReadonlyMap<string, Support> = new Map([
  ['any', 'supported'],
  ['docker', 'supported'],
  ['dockerfile', 'planned'],
  ['kubernetes', 'planned'],
  ['label', 'planned'],
  ['node', 'planned'],
  ['none', 'supported'],
]);

export interface AgentOption {
  readonly support: Support;
  readonly type: 'string' | 'boolean';
}

export const DOCKER_OPTIONS: ReadonlyMap<string, AgentOption> = new Map([
  ['image', { support: 'supported', type: 'string' }],
  ['args', { support: 'supported', type: 'string' }],
  ['reuseNode', { support: 'supported', type: 'boolean' }],
  ['alwaysPull', { support: 'supported', type: 'boolean' }],
  ['customWorkspace', { support: 'planned', type: 'string' }],
  ['label', { support: 'planned', type: 'string' }],
  ['registryCredentialsId', { support: 'planned', type: 'string' }],
  ['registryUrl', { support: 'planned', type: 'string' }],
]);

/** Steps of Jenkins that people write in `steps`, known only so that they are not called unknown. */
export const PLANNED_STEPS: ReadonlySet<string> = new Set([
  'ansiColor', 'archive', 'archiveArtifacts', 'bat', 'build', 'catchError', 'checkout', 'cleanWs', 'deleteDir',
  'fileExists', 'findFiles', 'fingerprint', 'git', 'httpRequest', 'input', 'isUnix', 'junit', 'library',
  'libraryResource', 'load', 'lock', 'mail', 'milestone', 'powershell', 'println', 'publishHTML', 'pwd', 'pwsh', 'readFile',
  'readJSON', 'readProperties', 'readTrusted', 'readYaml', 'recordCoverage', 'recordIssues', 'retry', 'script', 'sleep',
  'stash', 'tar', 'timeout', 'timestamps', 'tool', 'unarchive', 'unstable', 'unstash', 'untar', 'unzip', 'waitUntil',
  'warnError', 'withCredentials', 'withEnv', 'wrap', 'writeFile', 'writeJSON', 'writeYaml', 'ws', 'zip',
]);

/** Steps that Declarative forbids inside `steps` [ModelValidatorImpl.BlockedStep], and what to do instead. */
export const BLOCKED_STEPS: ReadonlyMap<string, string> = new Map([
  ['stage', 'stages belong in a "stages" block'],
  ['node', 'use an "agent" directive instead'],
  ['parallel', 'use a "parallel" block in the stage instead'],
  ['properties', 'use the "options" directive instead'],
  ['pipeline', 'a pipeline cannot contain another'],
]);

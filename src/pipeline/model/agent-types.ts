// The types of `agent { … }` and the options of each [DeclarativeAgentDescriptor; kubernetes: KubernetesDeclarativeAgent].

import type { AgentKind } from './pipeline.ts';

/** `block` takes a block of `name value` lines, or anything else. */
export type AgentOptionType = 'string' | 'boolean' | 'number' | 'value' | 'block';

export interface AgentType {
  readonly options: ReadonlyMap<string, AgentOptionType>;
  readonly required: string | null;
  /** The option that `docker 'x'` sets; null when there is no such form. */
  readonly shortForm: string | null;
  /** Whether the type may be written without a block and a value of meaning: `dockerfile true`. */
  readonly takesTrue: boolean;
}

const WITHOUT_OPTIONS: AgentType = { options: new Map(), required: null, shortForm: null, takesTrue: false };

const NODE_OPTIONS = new Map<string, AgentOptionType>([
  ['label', 'string'],
  ['customWorkspace', 'string'],
  ['retries', 'number'],
]);

const CONTAINER_OPTIONS: readonly (readonly [string, AgentOptionType])[] = [
  ['args', 'string'],
  ['reuseNode', 'boolean'],
  ['alwaysPull', 'boolean'],
  ['customWorkspace', 'string'],
  ['label', 'string'],
  ['registryCredentialsId', 'string'],
  ['registryUrl', 'string'],
  ['containerPerStageRoot', 'boolean'],
  ['retries', 'number'],
];

const KUBERNETES_OPTIONS = new Map<string, AgentOptionType>([
  ['yaml', 'string'],
  ['yamlFile', 'string'],
  ['yamlMergeStrategy', 'value'],
  ['inheritYamlMergeStrategy', 'boolean'],
  ['containerTemplate', 'block'],
  ['containerTemplates', 'block'],
  ['containers', 'value'],
  ['defaultContainer', 'string'],
  ['inheritFrom', 'string'],
  ['label', 'string'],
  ['cloud', 'string'],
  ['namespace', 'string'],
  ['nodeSelector', 'string'],
  ['serviceAccount', 'string'],
  ['customWorkspace', 'string'],
  ['workingDir', 'string'],
  ['workspaceVolume', 'value'],
  ['volumes', 'value'],
  ['envVars', 'value'],
  ['annotations', 'value'],
  ['imagePullSecrets', 'value'],
  ['podRetention', 'value'],
  ['retries', 'number'],
  ['idleMinutes', 'value'],
  ['instanceCap', 'value'],
  ['activeDeadlineSeconds', 'value'],
  ['slaveConnectTimeout', 'value'],
  ['agentConnectTimeout', 'value'],
  ['agentContainer', 'string'],
  ['agentInjection', 'boolean'],
  ['hostNetwork', 'boolean'],
  ['nodeUsageMode', 'value'],
  ['runAsGroup', 'value'],
  ['runAsUser', 'value'],
  ['schedulerName', 'string'],
  ['showRawYaml', 'boolean'],
  ['supplementalGroups', 'string'],
]);

export const AGENT_TYPES: ReadonlyMap<string, AgentType> = new Map<AgentKind, AgentType>([
  ['any', WITHOUT_OPTIONS],
  ['docker', { options: new Map([['image', 'string'], ...CONTAINER_OPTIONS]), required: 'image', shortForm: 'image', takesTrue: false }],
  [
    'dockerfile',
    {
      options: new Map([['filename', 'string'], ['dir', 'string'], ['additionalBuildArgs', 'string'], ...CONTAINER_OPTIONS]),
      required: null,
      shortForm: null,
      takesTrue: true,
    },
  ],
  ['kubernetes', { options: KUBERNETES_OPTIONS, required: null, shortForm: null, takesTrue: true }],
  // Jenkins reads `label { … }` as `node { … }` (JENKINS-41118).
  ['label', { options: NODE_OPTIONS, required: 'label', shortForm: 'label', takesTrue: false }],
  ['node', { options: NODE_OPTIONS, required: 'label', shortForm: 'label', takesTrue: false }],
  ['none', WITHOUT_OPTIONS],
]);

/** Types that stand without a block: `agent any`. */
export const BARE_AGENT_TYPES: readonly string[] = ['any', 'none'];

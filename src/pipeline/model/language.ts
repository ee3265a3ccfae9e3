// The sections of Declarative Pipeline and where each may stand. The rules and the model read these tables, so that a
// new directive is one word here, one rule, and one field of the model.

export const PIPELINE_SECTIONS = ['agent', 'environment', 'libraries', 'options', 'parameters', 'post', 'stages', 'tools', 'triggers'] as const;

export const STAGE_SECTIONS = [
  'agent',
  'environment',
  'failFast',
  'input',
  'matrix',
  'options',
  'parallel',
  'post',
  'stages',
  'steps',
  'tools',
  'when',
] as const;

export const MATRIX_SECTIONS = ['agent', 'axes', 'environment', 'excludes', 'input', 'options', 'post', 'stages', 'tools', 'when'] as const;

/** What has sections. */
export type OwnerKind = 'pipeline' | 'stage' | 'matrix';

export type SectionName = (typeof PIPELINE_SECTIONS)[number] | (typeof STAGE_SECTIONS)[number] | (typeof MATRIX_SECTIONS)[number];

export const SECTIONS: ReadonlyMap<OwnerKind, readonly SectionName[]> = new Map<OwnerKind, readonly SectionName[]>([
  ['pipeline', PIPELINE_SECTIONS],
  ['stage', STAGE_SECTIONS],
  ['matrix', MATRIX_SECTIONS],
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

interface BlockedStep {
  readonly reason: string;
  readonly hint: string;
}

/** Steps that Declarative forbids inside `steps`, and why [ModelASTStep.blockedSteps]. */
export const BLOCKED_STEPS: ReadonlyMap<string, BlockedStep> = new Map([
  ['stage', { reason: 'The stage step cannot be used in Declarative Pipelines', hint: 'stages belong in a "stages" block' }],
  ['properties', { reason: 'The properties step cannot be used in Declarative Pipelines', hint: 'use "options", "parameters" and "triggers" instead' }],
  [
    'parallel',
    {
      reason: "The parallel step can only be used as the only top-level step in a stage's step block",
      hint: 'use a "parallel" block in the stage instead, or put it into a "script" block',
    },
  ],
]);

/** The same for the arguments of options, parameters and triggers [ModelASTMethodCall.blockedSteps]. */
export const BLOCKED_ARGUMENTS: ReadonlyMap<string, BlockedStep> = new Map([
  ...BLOCKED_STEPS,
  ['node', { reason: 'The node step cannot be called as an argument to a method in Declarative Pipelines', hint: 'say where to run with "agent"' }],
]);

export function blockedMessage(name: string, { reason }: BlockedStep): string {
  return `Invalid step "${name}" used - not allowed in this context - ${reason}`;
}

// All rules. Each sees the whole pipeline; their order decides only between problems at the same place.

import { agentOptions } from './agent-options.ts';
import { agentTypes } from './agent-types.ts';
import { branchesHaveSteps } from './branches-have-steps.ts';
import { environmentEntries } from './environment-entries.ts';
import { environmentValues } from './environment-values.ts';
import { failFast } from './fail-fast.ts';
import { inputFields } from './input-fields.ts';
import { knownOptions } from './known-options.ts';
import { knownParameters } from './known-parameters.ts';
import { knownSections } from './known-sections.ts';
import { knownTools } from './known-tools.ts';
import { knownTriggers } from './known-triggers.ts';
import { librariesAreNamed } from './libraries-are-named.ts';
import { matrixAxes } from './matrix-axes.ts';
import { matrixExcludes } from './matrix-excludes.ts';
import { parallelNotNested } from './parallel-not-nested.ts';
import { parallelStagesHaveNoAgent } from './parallel-stages-have-no-agent.ts';
import { parallelSteps } from './parallel-steps.ts';
import { postConditions } from './post-conditions.ts';
import { requiredSections } from './required-sections.ts';
import type { Rule } from './rule.ts';
import { sectionsHaveBlocks } from './sections-have-blocks.ts';
import { stageBodies } from './stage-bodies.ts';
import { stageNames } from './stage-names.ts';
import { stagesHoldStages } from './stages-hold-stages.ts';
import { stepsAreSteps } from './steps-are-steps.ts';
import { triggerSchedules } from './trigger-schedules.ts';
import { uniqueSections } from './unique-sections.ts';
import { whenConditions } from './when-conditions.ts';

export const RULES: readonly Rule[] = [
  knownSections,
  uniqueSections,
  requiredSections,
  sectionsHaveBlocks,
  agentTypes,
  agentOptions,
  environmentEntries,
  environmentValues,
  knownOptions,
  knownParameters,
  knownTriggers,
  triggerSchedules,
  knownTools,
  librariesAreNamed,
  inputFields,
  whenConditions,
  stagesHoldStages,
  stageNames,
  stageBodies,
  parallelNotNested,
  parallelStagesHaveNoAgent,
  failFast,
  matrixAxes,
  matrixExcludes,
  postConditions,
  branchesHaveSteps,
  parallelSteps,
  stepsAreSteps,
];

// All rules. Each sees the whole pipeline; their order decides only between problems at the same place.

import { agentTypes } from './agent-types.ts';
import { dockerOptions } from './docker-options.ts';
import { environmentEntries } from './environment-entries.ts';
import { environmentValues } from './environment-values.ts';
import { knownSections } from './known-sections.ts';
import { postConditions } from './post-conditions.ts';
import { requiredSections } from './required-sections.ts';
import type { Rule } from './rule.ts';
import { sectionsHaveBlocks } from './sections-have-blocks.ts';
import { stageBodies } from './stage-bodies.ts';
import { stageNames } from './stage-names.ts';
import { stagesHoldStages } from './stages-hold-stages.ts';
import { stepBlocksNotEmpty } from './step-blocks-not-empty.ts';
import { stepsAreSteps } from './steps-are-steps.ts';
import { uniqueSections } from './unique-sections.ts';

export const RULES: readonly Rule[] = [
  knownSections,
  uniqueSections,
  requiredSections,
  sectionsHaveBlocks,
  agentTypes,
  dockerOptions,
  environmentEntries,
  environmentValues,
  stagesHoldStages,
  stageNames,
  stageBodies,
  postConditions,
  stepBlocksNotEmpty,
  stepsAreSteps,
];

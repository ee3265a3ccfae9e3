// https://www.jenkins.io/doc/pipeline/steps/parallel-test-executor/

import { listOf, mapOf } from '../../run/collections.ts';
import { booleanParameter, optional, required } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const splitTests: StepDefinition = {
  name: 'splitTests',
  doc: 'One part with all tests: a run does not know how long the tests of earlier ones took.',
  parameters: [
    required('parallelism', 'value', 'Without effect: `count(2)` or `time(10)`.'),
    optional('generateInclusions', 'boolean', 'Return objects with `includes` and `list` instead of lists of what to leave out.'),
    optional('estimateTestsFromFiles', 'boolean', 'Without effect.'),
    optional('stage', 'string', 'Without effect.'),
  ],
  unnamedParameter: 'parallelism',
  block: 'none',
  summarize: () => '',
  run: async (parameters) => {
    const nothing = listOf([]);
    return listOf([booleanParameter(parameters, 'generateInclusions') ? mapOf([['includes', false], ['list', nothing]]) : nothing]);
  },
};

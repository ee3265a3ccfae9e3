import { leadingName, statementsOf } from '../model/invocation.ts';
import type { Rule } from './rule.ts';

/** A pipeline says where it runs and what. A section of a wrong shape is not missing; other rules reject it. */
export const requiredSections: Rule = (report) => ({
  pipeline: (block) => {
    for (const [name, example] of [['agent', 'agent any'], ['stages', "stages { stage('Build') { steps { … } } }"]] as const) {
      const isMentioned = statementsOf(block).some((statement) => leadingName(statement) === name);
      if (!isMentioned) {
        report.problem({ code: 'missing', message: `Missing required section "${name}"`, span: block.nameSpan, hint: `add ${example}` });
      }
    }
  },
});

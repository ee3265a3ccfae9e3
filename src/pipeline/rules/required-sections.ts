import { childNamed } from '../model/invocation.ts';
import type { Rule } from './rule.ts';

/** A pipeline says where it runs and what. */
export const requiredSections: Rule = (report) => ({
  pipeline: (block) => {
    for (const [name, example] of [['agent', 'agent any'], ['stages', "stages { stage('Build') { steps { … } } }"]] as const) {
      if (childNamed(block, name) === null) {
        report.problem({ code: 'missing', message: `Missing required section "${name}"`, span: block.nameSpan, hint: `add ${example}` });
      }
    }
  },
});

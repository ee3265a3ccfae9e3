import type { Rule } from './rule.ts';

/** An empty block of steps is a mistake in Jenkins too. */
export const stepBlocksNotEmpty: Rule = (report) => ({
  stepBlock: (block) => {
    if (block.block?.body.length === 0) {
      report.problem({ code: 'missing', message: 'No steps specified for branch', span: block.nameSpan, hint: `put a step into ${block.name} { … }` });
    }
  },
});

import type { Rule } from './rule.ts';

/** `steps`, conditions of `post` and branches of `parallel` hold at least one step. */
export const branchesHaveSteps: Rule = (report) => ({
  branch: ({ body, span, name }) => {
    if (body.length === 0) {
      const hint = `put a step into ${name} { … }`;
      report.problem({ code: 'missing', message: 'No steps specified for branch', span, hint });
    }
  },
});

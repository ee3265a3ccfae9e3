import { childNamed } from '../model/invocation.ts';
import { checkFlag } from './checks/check-value.ts';
import type { Rule } from './rule.ts';

/** `failFast` is a boolean, and says something about `parallel` and `matrix` only. */
export const failFast: Rule = (report) => ({
  failFast: (section, { block }) => {
    checkFlag(report, section);
    if (childNamed(block, 'parallel') === null && childNamed(block, 'matrix') === null) {
      const message = '"failFast" does nothing in a stage without "parallel" or "matrix"';
      report.problem({ code: 'suspicious', severity: 'warning', message, span: section.nameSpan });
    }
  },
});

import { readInvocation, statementsOf } from '../model/invocation.ts';
import { checkAxes } from './checks/check-axes.ts';
import type { Rule } from './rule.ts';

/** `axes` holds axes, at least one, each with a name of its own and values. */
export const matrixAxes: Rule = (report) => ({
  axes: (section) => {
    const isEmpty = section.block !== null && statementsOf(section).every((statement) => readInvocation(statement)?.name !== 'axis');
    if (isEmpty) {
      const hint = "add axis { name 'PLATFORM'; values 'linux', 'mac' }";
      report.problem({ code: 'missing', message: 'No axes specified', span: section.nameSpan, hint });
    }
    checkAxes(report, section, ['values']);
  },
});

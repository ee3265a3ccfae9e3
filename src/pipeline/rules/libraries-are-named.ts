import { readInvocation, statementsOf } from '../model/invocation.ts';
import { checkValue } from './checks/check-value.ts';
import type { Rule } from './rule.ts';

/** `libraries` holds `lib('name@version')`, at least one. */
export const librariesAreNamed: Rule = (report) => ({
  libraries: (section) => {
    let isEmpty = true;
    for (const statement of statementsOf(section)) {
      const call = readInvocation(statement);
      const [argument, second] = call?.arguments ?? [];
      if (call?.block) {
        report.problem({ code: 'structure', message: 'Libraries definitions cannot have blocks', span: call.block.span });
      } else if (call?.name !== 'lib' || argument?.name !== null || second !== undefined) {
        const message = `Expected a "lib(...)" but got ${report.text(statement.span)}`;
        report.problem({ code: 'structure', message, span: statement.span, hint: "for example lib('my-library@main')" });
      } else {
        checkValue(report, argument.value);
        isEmpty = false;
      }
    }
    if (section.block !== null && isEmpty) {
      report.problem({ code: 'missing', message: 'libraries can not be empty', span: section.nameSpan });
    }
  },
});

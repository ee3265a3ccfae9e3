import { readEntry } from '../model/build-pipeline.ts';
import { statementsOf } from '../model/invocation.ts';
import type { Expression } from '../syntax/ast.ts';
import { checkExpression } from './check-expression.ts';
import type { Report, Rule } from './rule.ts';

/** The values of `environment` are strings, joined by `+`, or calls [ModelParser.InvalidEnvironmentValue]. */
export const environmentValues: Rule = (report) => ({
  environment: (section) => {
    for (const statement of statementsOf(section)) {
      const value = readEntry(statement)?.value;
      if (value !== undefined && checkValue(report, value)) {
        checkExpression(report, value);
      }
    }
  },
});

function checkValue(report: Report, value: Expression): boolean {
  switch (value.kind) {
    case 'string':
    case 'template':
      return true;
    case 'call':
      if (value.callee.kind === 'name' && value.callee.name === 'credentials') {
        report.problem({ code: 'unsupported', message: 'credentials() is not supported yet', span: value.callee.span });
        return false;
      }
      return true;
    case 'binary':
      if (value.operator === '+') {
        return [value.left, value.right].every((side) => checkJoined(report, side));
      }
      report.problem({ code: 'invalid-value', message: "Environment variable values can only be joined together with '+'s.", span: value.span });
      return false;
    default: {
      const message = 'Environment variable values must either be strings or function calls.';
      const isName = value.kind === 'name' || value.kind === 'property';
      const hint = isName || value.kind === 'number' || value.kind === 'boolean' ? `write "${isName ? `\${${report.text(value.span)}}` : report.text(value.span)}"` : undefined;
      report.problem({ code: 'invalid-value', message, span: value.span, hint });
      return false;
    }
  }
}

/** What `+` joins may also be a variable: Jenkins accepts `"a" + env.B`. */
function checkJoined(report: Report, value: Expression): boolean {
  return value.kind === 'name' || value.kind === 'property' || checkValue(report, value);
}

import { readEntry } from '../model/build-environment.ts';
import { statementsOf } from '../model/invocation.ts';
import type { Call, Expression } from '../syntax/ast.ts';
import { checkValue } from './checks/check-value.ts';
import type { Report, Rule } from './rule.ts';

/** The values of `environment` are literals, texts joined by `+`, or calls [ModelParser.parseEnvironment]. */
export const environmentValues: Rule = (report) => ({
  environment: (section) => {
    for (const statement of statementsOf(section)) {
      const value = readEntry(statement)?.value;
      if (value !== undefined) {
        checkEntry(report, value);
      }
    }
  },
});

function checkEntry(report: Report, value: Expression): void {
  checkValue(report, value);
  switch (value.kind) {
    case 'string':
    case 'template':
    case 'number':
    case 'boolean':
    case 'null':
      return;
    case 'call':
      checkCredentials(report, value);
      return;
    case 'binary':
      checkJoined(report, value);
      return;
    default: {
      const message = 'Environment variable values must either be single quoted, double quoted, or function calls.';
      const isName = value.kind === 'name' || value.kind === 'property' || value.kind === 'index';
      const isText = isName || value.kind === 'conditional' || value.kind === 'elvis';
      const hint = isText ? `write "\${${report.text(value.span)}}"` : undefined;
      report.problem({ code: 'invalid-value', message, span: value.span, hint });
    }
  }
}

/** Only `+` joins, and only what is written in quotes: `'a' + env.B` has to be "a${env.B}". */
function checkJoined(report: Report, value: Expression): void {
  if (value.kind === 'binary') {
    if (value.operator === '+') {
      checkJoined(report, value.left);
      checkJoined(report, value.right);
    } else {
      report.problem({ code: 'invalid-value', message: 'Environment variable values can only be joined together with ‘+’s.', span: value.span });
    }
  } else if (!['string', 'template', 'number', 'boolean', 'null'].includes(value.kind)) {
    const message = 'Environment variable values to be concatenated together must be single or double quoted.';
    report.problem({ code: 'invalid-value', message, span: value.span, hint: `write "\${${report.text(value.span)}}"` });
  }
}

/** `credentials('id')` is done before the rest of the environment, so that its id must be a text. */
function checkCredentials(report: Report, call: Call): void {
  if (call.callee.kind !== 'name' || call.callee.name !== 'credentials') {
    return;
  }
  const [id, second] = call.arguments;
  if (id === undefined || second !== undefined) {
    const message = `"credentials" should have 1 arguments but has ${call.arguments.length} arguments instead.`;
    report.problem({ code: 'structure', message, span: call.callee.span, hint: "write credentials('id')" });
  } else if (id.name !== null || (id.value.kind !== 'string' && id.value.kind !== 'template')) {
    report.problem({ code: 'invalid-value', message: 'Internal function call parameters must be strings.', span: id.span });
  }
}

import { shapeHint, readCall } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import { STEPS } from '../steps/steps.ts';
import type { Expression, Statement } from '../syntax/ast.ts';
import { shellHint } from '../syntax/shell-commands.ts';
import { isCallable } from './checks/call-scope.ts';
import { checkStepCall } from './checks/check-step-call.ts';
import type { Report, Rule } from './rule.ts';

const SCRIPT_HINT = 'code other than steps goes into a "script { … }" block';

/** Outside of `script`, every statement of a branch is a call of a step that exists, with parameters that it has. */
export const stepsAreSteps: Rule = (report) => ({
  step: (statement) => {
    if (statement.kind === 'expression') {
      checkStep(report, statement.expression, shapeHint(statement));
    } else {
      report.problem({ code: 'structure', message: 'Expected a step', span: firstWord(report, statement), hint: shellHint(report.text(statement.span)) ?? SCRIPT_HINT });
    }
  },
});

function checkStep(report: Report, expression: Expression, chain: string | undefined): void {
  const call = readCall(expression);
  const { span } = expression;
  const shell = shellHint(report.text(span));
  if (call !== null && call.isBare) {
    checkBareName(report, call);
  } else if (call !== null) {
    checkStepCall(report, call);
  } else if (chain !== undefined) {
    report.problem({ code: 'structure', message: 'Expected a step', span, hint: shell ?? chain });
  } else if (expression.kind === 'call' && expression.callee.kind === 'property') {
    report.problem({ code: 'structure', message: 'Method calls on objects not allowed outside "script" blocks.', span, hint: SCRIPT_HINT });
  } else if (expression.kind === 'call') {
    report.problem({ code: 'structure', message: 'Expected a symbol', span, hint: SCRIPT_HINT });
  } else {
    report.problem({ code: 'structure', message: 'Expected a step', span, hint: shell ?? explain(expression) });
  }
}

/** Jenkins takes a name alone for a variable. */
function checkBareName(report: Report, { name, span }: Invocation): void {
  const isStep = isCallable({ ...report.scope, mayHaveLibraries: false }, name);
  const isBlock = name === 'script' || STEPS.get(name)?.block === 'required';
  const needsArguments = STEPS.get(name)?.parameters.some(({ required }) => required) ?? false;
  const hint = isStep ? `write ${name}${isBlock ? ' { … }' : needsArguments ? '(…)' : '()'} to call it` : (shellHint(name) ?? SCRIPT_HINT);
  report.problem({ code: 'structure', message: 'Expected a step', span, hint });
}

function explain(expression: Expression): string {
  switch (expression.kind) {
    case 'property':
      // `sh "a" "b"` reads as sh("a")."b"
      return expression.object.kind === 'call' && expression.object.form === 'command'
        ? 'a comma or a new line may be missing before the last part'
        : SCRIPT_HINT;
    case 'index':
      return expression.object.kind === 'name' ? `a list as an argument needs parentheses: write ${expression.object.name}([…])` : SCRIPT_HINT;
    case 'string':
    case 'template':
      return 'to run a command, write sh before the text';
    default:
      return SCRIPT_HINT;
  }
}

function firstWord(report: Report, { span }: Statement): { start: number; end: number } {
  const word = /^\w+/.exec(report.text(span))?.[0] ?? '';
  return { start: span.start, end: span.start + Math.max(1, word.length) };
}

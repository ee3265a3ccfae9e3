import { didYouMean } from '../../lib/did-you-mean.ts';
import { COMPARATORS, CONDITION_NAMES, CONDITION_TYPES, NESTING_CONDITIONS, WHEN_SWITCHES } from '../model/condition-types.ts';
import { argumentName, shapeHint, readInvocation, statementsOf } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import { BoundError, JavaError } from '../run/java-error.ts';
import { compileRegex } from '../run/regex/regex.ts';
import type { Statement } from '../syntax/ast.ts';
import { checkArguments } from './checks/check-arguments.ts';
import { checkFlag } from './checks/check-value.ts';
import type { Report, Rule } from './rule.ts';

/** `when` holds conditions that exist, with what they need, at least one. */
export const whenConditions: Rule = (report) => ({
  when: (section) => {
    const statements = statementsOf(section);
    const switches = new Set<string>();
    for (const statement of statements) {
      const call = readInvocation(statement);
      if (call !== null && WHEN_SWITCHES.includes(call.name)) {
        checkSwitch(report, call, switches);
      } else {
        checkStatement(report, statement);
      }
    }
    const isEmpty = statements.every((statement) => WHEN_SWITCHES.includes(readInvocation(statement)?.name ?? ''));
    if (section.block !== null && isEmpty) {
      const message = 'Empty when closure, remove the property or add some content.';
      report.problem({ code: 'missing', message, span: section.nameSpan });
    }
  },
});

function checkSwitch(report: Report, call: Invocation, seen: Set<string>): void {
  checkFlag(report, call);
  if (seen.has(call.name)) {
    report.problem({ code: 'duplicate', message: `Multiple occurrences of the ${call.name} section`, span: call.nameSpan });
  }
  seen.add(call.name);
}

function checkStatement(report: Report, statement: Statement): void {
  const call = readInvocation(statement);
  if (call === null || call.isBare) {
    const hint = call === null ? (shapeHint(statement) ?? comparisonHint(statement)) : `write ${call.name}${CONDITION_TYPES.has(call.name) ? '()' : ' { … }'}`;
    report.problem({ code: 'structure', message: 'Expected a when condition', span: statement.span, hint });
  } else {
    checkCondition(report, call);
  }
}

/** `branch == 'main'` is for a script: conditions are named, and `expression` asks the script. */
function comparisonHint(statement: Statement): string | undefined {
  const compared = statement.kind === 'expression' && statement.expression.kind === 'binary' ? statement.expression.left : null;
  if (compared === null) {
    return undefined;
  }
  return compared.kind === 'name' && CONDITION_TYPES.has(compared.name) ? `write ${compared.name} '…'` : 'write expression { … } around it';
}

function checkCondition(report: Report, call: Invocation): void {
  const { name, nameSpan: span } = call;
  const signature = CONDITION_TYPES.get(name);
  const children = NESTING_CONDITIONS.get(name);
  if (children !== undefined) {
    checkChildren(report, call, children);
  } else if (name === 'expression') {
    if (call.block === null || call.arguments.length > 0) {
      report.problem({ code: 'structure', message: 'When step without a block', span, hint: 'write expression { … }' });
    }
  } else if (signature === undefined) {
    const message = `Unknown conditional ${name}. Valid conditionals are: ${CONDITION_NAMES.join(', ')}`;
    const switchHint = WHEN_SWITCHES.includes(name) ? `put "${name}" directly into "when { … }"` : undefined;
    report.problem({ code: 'unknown', message, span, hint: switchHint ?? didYouMean(name, [...CONDITION_NAMES, ...WHEN_SWITCHES]) });
  } else if (call.block !== null) {
    report.problem({ code: 'structure', message: `No children when conditions are allowed for when condition "${name}".`, span });
  } else {
    checkNames(report, call);
    checkArguments(report, signature, call);
    checkComparator(report, call);
    checkPattern(report, call);
  }
}

/** Of a step a run may find out what `(x): 1` and `*list` are; a condition is data, whose names are written out. */
function checkNames(report: Report, call: Invocation): void {
  for (const argument of call.arguments) {
    if (argument.spread !== null || (argument.name !== null && argumentName(argument) === null)) {
      const text = report.text((argument.name ?? argument).span);
      report.problem({ code: 'unknown', message: `Invalid parameter "${text}"`, span: argument.span, hint: `write the parameters of "${call.name}" by their names` });
    }
  }
}

/** The patterns of `changelog` are regular expressions, those of others may be. */
function checkPattern(report: Report, call: Invocation): void {
  const value = call.arguments.find((argument) => [null, 'pattern'].includes(argumentName(argument)))?.value;
  if (call.name !== 'changelog' || value?.kind !== 'string') {
    return;
  }
  try {
    compileRegex(value.value);
  } catch (error) {
    if (!(error instanceof JavaError || error instanceof BoundError)) {
      throw error;
    }
    report.problem({ code: 'invalid-value', message: `"${value.value}" is not a valid regular expression. ${error.message}`, span: value.span });
  }
}

function checkChildren(report: Report, call: Invocation, allowed: 'several' | 'one'): void {
  const { name, nameSpan: span } = call;
  const statements = statementsOf(call);
  if (call.arguments.length > 0) {
    const message = `No additional arguments are allowed for children when condition "${name}".`;
    report.problem({ code: 'structure', message, span, hint: `write ${name} { … }` });
  } else if (allowed === 'several' && statements.length === 0) {
    report.problem({ code: 'missing', message: `Nested when condition "${name}" requires at least one child condition.`, span });
  } else if (allowed === 'one' && statements.length !== 1) {
    const message = `Nested when condition "${name}" requires exactly 1 child condition(s).`;
    const hint = statements.length > 1 ? 'put them into allOf { … } or anyOf { … }' : undefined;
    report.problem({ code: 'structure', message, span, hint });
  }
  statements.forEach((statement) => checkStatement(report, statement));
}

function checkComparator(report: Report, call: Invocation): void {
  const value = call.arguments.find((argument) => argumentName(argument) === 'comparator')?.value;
  if (value?.kind === 'string' && !COMPARATORS.includes(value.value)) {
    const message = `Invalid comparator "${value.value}". Valid comparators are: ${COMPARATORS.join(', ')}`;
    report.problem({ code: 'invalid-value', message, span: value.span, hint: didYouMean(value.value, COMPARATORS) });
  }
}

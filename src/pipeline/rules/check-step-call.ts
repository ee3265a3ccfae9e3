// One call of a step against its definition. Wording: ModelValidatorImpl of Jenkins.

import type { Invocation } from '../model/invocation.ts';
import { BLOCKED_STEPS, PLANNED_STEPS } from '../model/language.ts';
import type { StepDefinition, StepParameter } from '../steps/step.ts';
import { STEPS } from '../steps/steps.ts';
import type { Argument, Expression } from '../syntax/ast.ts';
import type { Report } from './rule.ts';
import { closest, didYouMean } from './suggest.ts';

export function checkStepCall(report: Report, call: Invocation): void {
  const step = STEPS.get(call.name);
  const blocked = BLOCKED_STEPS.get(call.name);
  const span = call.nameSpan;
  if (step !== undefined) {
    checkBlock(report, step, call);
    checkParameters(report, step, call);
  } else if (blocked !== undefined) {
    report.problem({ code: 'structure', message: `Invalid step "${call.name}" used - not allowed in this context`, span, hint: blocked });
  } else if (PLANNED_STEPS.has(call.name)) {
    report.problem({ code: 'unsupported', message: `the step "${call.name}" is not supported yet`, span });
  } else {
    const names = Array.from(STEPS.keys());
    const message = `No such DSL method '${call.name}' found among steps [${names.join(', ')}]`;
    report.problem({ code: 'unknown', message, span, hint: didYouMean(call.name, [...names, ...PLANNED_STEPS]) });
  }
}

function checkBlock(report: Report, step: StepDefinition, call: Invocation): void {
  // `dir 'x' { … }` reads as a call of the text 'x', which is given to `dir`.
  const isQuoted = call.arguments.some(({ value }) => value.kind === 'call' && (value.callee.kind === 'string' || value.callee.kind === 'template'));
  if (step.block === 'required' && call.block === null) {
    const hint = isQuoted ? `write the argument in parentheses: ${step.name}('…') { … }` : `write ${step.name}('…') { … }`;
    report.problem({ code: 'missing', message: `Expected a block with the "${step.name}" step`, span: call.nameSpan, hint });
  } else if (step.block === 'none' && (call.block !== null || isQuoted)) {
    report.problem({ code: 'structure', message: `the step "${step.name}" takes no block`, span: call.nameSpan });
  }
}

function checkParameters(report: Report, step: StepDefinition, call: Invocation): void {
  const list = call.arguments;
  const unnamed = list.filter((argument) => argument.name === null);
  const [first, second] = unnamed;
  if (first !== undefined && unnamed.length < list.length) {
    const hint = step.unnamedParameter === null ? undefined : `write ${step.unnamedParameter}: before the first`;
    report.problem({ code: 'structure', message: "Can't mix named and unnamed arguments", span: first.span, hint });
    return;
  }
  if (second !== undefined) {
    const message = `"${step.name}" should have 1 arguments but has ${unnamed.length} arguments instead.`;
    report.problem({ code: 'structure', message, span: second.span });
    return;
  }
  const given = new Set<string>();
  for (const argument of list) {
    const name = argument.name === null ? step.unnamedParameter : literalName(argument.name);
    if (name !== null) {
      checkArgument(report, step, name, argument, given);
      given.add(name);
    }
  }
  for (const parameter of step.parameters) {
    if (parameter.required && !given.has(parameter.name)) {
      report.problem({ code: 'missing', message: `Missing required parameter: "${parameter.name}"`, span: call.nameSpan });
    }
  }
  if (step.name === 'sh' && isSet(list, 'returnStdout') && isSet(list, 'returnStatus')) {
    report.problem({ code: 'structure', message: 'Cannot specify both returnStatus and returnStdout', span: call.nameSpan });
  }
}

function checkArgument(report: Report, step: StepDefinition, name: string, argument: Argument, given: ReadonlySet<string>): void {
  const names = step.parameters.map((parameter) => parameter.name);
  const definition = step.parameters.find((parameter) => parameter.name === name);
  const span = argument.name?.span ?? argument.span;
  if (definition === undefined) {
    const similar = closest(name, names);
    const message = similar === null ? `Invalid parameter "${name}"` : `Invalid parameter "${name}", did you mean "${similar}"?`;
    report.problem({ code: 'unknown', message, span, hint: `the parameters of "${step.name}" are ${names.join(', ')}` });
  } else if (given.has(name)) {
    report.problem({ code: 'duplicate', message: `the parameter "${name}" is given twice`, span });
  } else {
    checkType(report, definition, argument.value);
  }
}

/** Only literals are checked here; the values of other expressions are when they are known. */
function checkType(report: Report, parameter: StepParameter, value: Expression): void {
  const type = literalType(value);
  const fits = type === null || parameter.type === 'text' || (parameter.type === 'boolean' ? type === 'boolean' : type === 'String' || type === 'int');
  if (!fits) {
    const expected = parameter.type === 'boolean' ? 'boolean' : 'class java.lang.String';
    const message = `Expecting "${expected}" for parameter "${parameter.name}" but got "${report.text(value.span)}" of type ${type} instead`;
    report.problem({ code: 'invalid-value', message, span: value.span });
  }
}

function literalType(value: Expression): string | null {
  switch (value.kind) {
    case 'string':
    case 'template':
      return 'String';
    case 'number':
      return 'int';
    case 'boolean':
      return 'boolean';
    case 'list':
      return 'List';
    case 'map':
      return 'Map';
    default:
      return null;
  }
}

function literalName(name: Expression): string | null {
  return name.kind === 'string' ? name.value : null;
}

function isSet(list: readonly Argument[], name: string): boolean {
  return list.some((argument) => argument.name?.kind === 'string' && argument.name.value === name && argument.value.kind === 'boolean' && argument.value.value);
}

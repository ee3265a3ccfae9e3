// One call of a step in a branch. Wording: ModelValidatorImpl of Jenkins.

import { argumentName } from '../../model/invocation.ts';
import type { Invocation } from '../../model/invocation.ts';
import { BLOCKED_STEPS, blockedMessage } from '../../model/language.ts';
import type { StepDefinition } from '../../steps/step.ts';
import { STEPS } from '../../steps/steps.ts';
import type { Argument } from '../../syntax/ast.ts';
import { shellHint } from '../../syntax/shell-commands.ts';
import type { Report } from '../rule.ts';
import { isCallable } from './call-scope.ts';
import { checkArguments } from './check-arguments.ts';
import { checkBindings } from './check-bindings.ts';
import { checkValue } from './check-value.ts';

export function checkStepCall(report: Report, call: Invocation): void {
  const step = STEPS.get(call.name);
  const blocked = BLOCKED_STEPS.get(call.name);
  const span = call.nameSpan;
  if (call.name === 'script') {
    checkScript(report, call);
  } else if (call.name === 'pipeline' && call.block !== null) {
    report.problem({ code: 'structure', message: 'pipeline block must be at the top-level, not within another block.', span });
  } else if (blocked !== undefined) {
    report.problem({ code: 'structure', message: blockedMessage(call.name, blocked), span, hint: blocked.hint });
  } else if (step !== undefined && !report.scope.declared.has(call.name)) {
    checkBlock(report, step, call);
    checkArguments(report, step, call);
    checkShell(report, call);
    if (call.name === 'withCredentials') {
      checkBindings(report, call);
    }
  } else if (isCallable(report.scope, call.name)) {
    call.arguments.forEach(({ value }) => checkValue(report, value));
  } else {
    checkUnknown(report, call);
  }
}

/**
 * Jenkins finds out when the step is reached. A name like that of a step is a slip, which nobody has to wait for; any
 * other one may be of a plugin or of a library that loads by itself.
 */
function checkUnknown(report: Report, { name, nameSpan: span, span: whole }: Invocation): void {
  // Jenkins goes on with a list of all steps, which are too many to be read.
  const message = `No such DSL method '${name}' found among steps`;
  const similar = shellHint(report.text(whole)) ?? report.suggestStep(name);
  const hint = similar ?? 'if it is a shared library that has it, name the library with @Library; else the stage fails here, as it does in Jenkins without the plugin';
  report.problem({ code: 'unknown', severity: similar === undefined ? 'warning' : 'error', message, span, hint });
}

function checkScript(report: Report, call: Invocation): void {
  if (call.block === null) {
    report.problem({ code: 'structure', message: 'Script step without a block', span: call.nameSpan, hint: 'write script { … }' });
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

function checkShell(report: Report, call: Invocation): void {
  if (call.name === 'sh' && isSet(call.arguments, 'returnStdout') && isSet(call.arguments, 'returnStatus')) {
    report.problem({ code: 'structure', message: 'Cannot specify both returnStatus and returnStdout', span: call.nameSpan });
  }
}

function isSet(list: readonly Argument[], name: string): boolean {
  return list.some((argument) => argumentName(argument) === name && argument.value.kind === 'boolean' && argument.value.value);
}

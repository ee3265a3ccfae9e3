import { didYouMean } from '../../lib/did-you-mean.ts';
import type { AgentOptionType, AgentType } from '../model/agent-types.ts';
import { AGENT_TYPES } from '../model/agent-types.ts';
import { childInvocations, shapeHint, readInvocation, statementsOf } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import type { Expression } from '../syntax/ast.ts';
import { checkValue, literalClass } from './checks/check-value.ts';
import type { Report, Rule } from './rule.ts';

/** The type of an agent takes a value, or a block of options that exist, have values of their type, and are all there. */
export const agentOptions: Rule = (report) => ({
  agent: (section) => {
    for (const call of childInvocations(section)) {
      const type = AGENT_TYPES.get(call.name);
      if (type !== undefined && !call.isBare) {
        (call.block === null ? checkShortForm : checkBlock)(report, call, type);
      }
    }
  },
});

/** `docker 'maven:3'`, `label 'linux'`, `dockerfile true`. What `any` and `none` are given is nobody's concern: `any true`. */
function checkShortForm(report: Report, call: Invocation, type: AgentType): void {
  const [argument, second] = call.arguments;
  const { name } = call;
  if (argument === undefined) {
    report.problem({ code: 'missing', message: `No argument for map key "${name}"`, span: call.nameSpan, hint: shortFormHint(name, type) });
  } else if (type.options.size === 0) {
    checkValue(report, argument.value);
  } else if (argument.name !== null || second !== undefined) {
    const message = `Invalid config option "${report.text(argument.span)}" for agent type "${name}".`;
    report.problem({ code: 'structure', message, span: argument.span, hint: blockHint(name) });
  } else if (type.shortForm !== null) {
    checkType(report, type.shortForm, 'string', argument.value);
  } else if (!type.takesTrue || argument.value.kind === 'string') {
    report.problem({ code: 'structure', message: `the agent type "${name}" takes no value`, span: argument.span, hint: blockHint(name) });
  }
}

/** How the type is written when it stands alone. */
export function shortFormHint(name: string, { options, shortForm }: AgentType): string {
  return options.size === 0 ? `write agent ${name}` : `write ${name} ${shortForm === null ? '{ … }' : "'…'"}`;
}

function blockHint(name: string): string {
  return `write ${name} { … } with one option a line`;
}

function checkBlock(report: Report, call: Invocation, type: AgentType): void {
  const seen = new Set<string>();
  let isReadable = true;
  for (const statement of statementsOf(call)) {
    const option = readInvocation(statement);
    if (option === null) {
      const isAssignment = statement.kind === 'expression' && statement.expression.kind === 'assignment';
      const hint = isAssignment ? "options have no \"=\": write image 'maven:3'" : shapeHint(statement);
      report.problem({ code: 'structure', message: 'Expected to find ‘someKey "someValue"’', span: statement.span, hint });
      isReadable = false;
      continue;
    }
    if (seen.has(option.name)) {
      report.problem({ code: 'duplicate', message: `"${option.name}" is given twice`, span: option.nameSpan });
    }
    seen.add(option.name);
    checkOption(report, option, call.name, type);
  }
  // What can't be read, or has a name that is unknown, is most likely the one that is required.
  if (type.required !== null && !seen.has(type.required) && isReadable && Array.from(seen).every((name) => type.options.has(name))) {
    const message = `Missing required parameter for agent type "${call.name}": ${type.required}`;
    report.problem({ code: 'missing', message, span: call.nameSpan });
  }
  if (call.arguments.length > 0) {
    const message = `${call.name} takes a value or a block, not both`;
    report.problem({ code: 'structure', message, span: call.arguments[0]?.span ?? call.span });
  }
}

function checkOption(report: Report, option: Invocation, agent: string, { options, required }: AgentType): void {
  const type = options.get(option.name);
  const [argument, second] = option.arguments;
  if (type === undefined) {
    const valid = Array.from(options.keys()).join(', ');
    const message = `Invalid config option "${option.name}" for agent type "${agent}". Valid config options are [${valid}]`;
    report.problem({ code: 'unknown', message, span: option.nameSpan, hint: didYouMean(option.name, options.keys()) ?? (required === null ? undefined : `"${required}" is required`) });
  } else if (option.block !== null && type === 'block') {
    return;
  } else if (argument === undefined || option.block !== null) {
    report.problem({ code: 'missing', message: `No argument for map key "${option.name}"`, span: option.nameSpan });
  } else if (second !== undefined || argument.name !== null) {
    report.problem({ code: 'structure', message: `Too many arguments for map key "${option.name}"`, span: (second ?? argument).span });
  } else {
    checkType(report, option.name, type, argument.value);
  }
}

function checkType(report: Report, name: string, type: AgentOptionType, value: Expression): void {
  checkValue(report, value);
  const found = literalClass(value);
  if (value.kind === 'string' && name === 'image' && value.value.trim() === '') {
    report.problem({ code: 'invalid-value', message: 'the name of the image is empty', span: value.span });
  } else if (type === 'boolean' && found !== null && found !== 'java.lang.Boolean') {
    report.problem({ code: 'invalid-value', message: `Expected a boolean with ${name}`, span: value.span, hint: 'write true or false' });
  } else if (type === 'number' && found !== null && found !== 'java.lang.Integer') {
    report.problem({ code: 'invalid-value', message: `Expected a number with ${name}`, span: value.span });
  } else if (type === 'string' && ((found !== null && found !== 'java.lang.String') || value.kind === 'closure')) {
    report.problem({ code: 'invalid-value', message: `Expected a string with ${name}`, span: value.span });
  }
}

import { childInvocations, readInvocation, statementsOf } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import { DOCKER_OPTIONS } from '../model/language.ts';
import type { Expression } from '../syntax/ast.ts';
import type { Report, Rule } from './rule.ts';
import { didYouMean } from './suggest.ts';

/** `docker` takes an image, or a block of options that exist, have values of their type, and name an image. */
export const dockerOptions: Rule = (report) => ({
  agent: (section) => {
    for (const type of childInvocations(section)) {
      if (type.name === 'docker') {
        (type.block === null ? checkShortForm : checkBlock)(report, type);
      }
    }
  },
});

/** `docker 'maven:3'` */
function checkShortForm(report: Report, docker: Invocation): void {
  const [argument] = docker.arguments;
  if (argument === undefined) {
    report.problem({ code: 'missing', message: 'Missing required parameter for agent type "docker": image', span: docker.nameSpan });
  } else if (argument.name !== null || docker.arguments.length > 1) {
    const message = `Invalid config option "${report.text(argument.span)}" for agent type "docker".`;
    report.problem({ code: 'structure', message, span: argument.span, hint: "write docker { image '…' } with one option a line" });
  } else {
    checkString(report, 'image', argument.value);
  }
}

function checkBlock(report: Report, docker: Invocation): void {
  const options = childInvocations(docker);
  for (const statement of statementsOf(docker)) {
    if (readInvocation(statement) === null) {
      const hint = statement.kind === 'expression' && statement.expression.kind === 'assignment' ? "options have no \"=\": write image 'maven:3'" : undefined;
      report.problem({ code: 'structure', message: `Expected to find 'key "value"'`, span: statement.span, hint });
    }
  }
  const seen = new Set<string>();
  for (const option of options) {
    if (seen.has(option.name)) {
      report.problem({ code: 'duplicate', message: `"${option.name}" is given twice`, span: option.nameSpan });
    }
    seen.add(option.name);
    checkOption(report, option);
  }
  if (!seen.has('image')) {
    report.problem({ code: 'missing', message: 'Missing required parameter for agent type "docker": image', span: docker.nameSpan });
  }
  if (docker.arguments.length > 0) {
    report.problem({ code: 'structure', message: 'docker takes an image or a block, not both', span: docker.arguments[0]?.span ?? docker.span });
  }
}

function checkOption(report: Report, option: Invocation): void {
  const definition = DOCKER_OPTIONS.get(option.name);
  const [argument, second] = option.arguments;
  if (definition === undefined) {
    const valid = Array.from(DOCKER_OPTIONS.keys()).join(', ');
    const message = `Invalid config option "${option.name}" for agent type "docker". Valid config options are [${valid}]`;
    report.problem({ code: 'unknown', message, span: option.nameSpan, hint: didYouMean(option.name, DOCKER_OPTIONS.keys()) });
  } else if (definition.support === 'planned') {
    report.problem({ code: 'unsupported', message: `docker option "${option.name}" is not supported yet`, span: option.nameSpan });
  } else if (argument === undefined || option.block !== null) {
    report.problem({ code: 'missing', message: `No argument for agent key "${option.name}"`, span: option.nameSpan });
  } else if (second !== undefined) {
    report.problem({ code: 'structure', message: `Too many arguments for agent key "${option.name}"`, span: second.span });
  } else if (definition.type === 'string') {
    checkString(report, option.name, argument.value);
  } else if (argument.value.kind !== 'boolean') {
    report.problem({ code: 'invalid-value', message: `Expected a boolean with ${option.name}`, span: argument.span, hint: 'write true or false' });
  }
}

function checkString(report: Report, name: string, value: Expression): void {
  if (value.kind === 'string' && name === 'image' && value.value.trim() === '') {
    report.problem({ code: 'invalid-value', message: 'the name of the image is empty', span: value.span });
  }
  const isText = value.kind === 'string' || value.kind === 'template' || (value.kind === 'binary' && value.operator === '+');
  const isVariable = value.kind === 'property' || value.kind === 'name';
  if (!isText && !isVariable) {
    report.problem({ code: 'invalid-value', message: `Expected a string with ${name}`, span: value.span });
  }
}

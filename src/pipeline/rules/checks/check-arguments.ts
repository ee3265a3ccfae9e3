// The arguments of one call against its signature: a step, an option, a parameter, a trigger, a condition of `when`.
// Wording: ModelValidatorImpl of Jenkins.

import { didYouMean, nearest } from '../../../lib/did-you-mean.ts';
import { argumentName } from '../../model/invocation.ts';
import type { Invocation } from '../../model/invocation.ts';
import type { ParameterSignature, ParameterType, Signature } from '../../model/signature.ts';
import type { Argument, Expression } from '../../syntax/ast.ts';
import type { Report } from '../rule.ts';
import { checkValue, literalClass } from './check-value.ts';

export function checkArguments(report: Report, signature: Signature, written: Invocation): void {
  const call = { ...written, arguments: namedArguments(signature, written) };
  const list = call.arguments;
  list.forEach(({ value }) => checkValue(report, value));
  if (list.some(isDynamic)) {
    return;
  }
  const unnamed = list.filter(({ name }) => name === null);
  const [first, second] = unnamed;
  if (first !== undefined && unnamed.length < list.length) {
    const hint = signature.unnamedParameter === null ? undefined : `write ${signature.unnamedParameter}: before the first`;
    report.problem({ code: 'structure', message: 'Cannot mix named and unnamed arguments', span: first.span, hint });
  } else if (second !== undefined) {
    const message = `Arguments to "${signature.name}" must be explicitly named.`;
    report.problem({ code: 'structure', message, span: second.span, hint: `its parameters are ${nameList(signature)}` });
  } else if (first !== undefined && signature.unnamedParameter === null) {
    explainUnnamed(report, signature, first);
  } else {
    checkEach(report, signature, call);
  }
}

/** A map alone stands for named arguments when all of its keys are parameters, as it does when it is run: `sh([script: 'x'])`. */
function namedArguments({ parameters }: Signature, { arguments: list }: Invocation): readonly Argument[] {
  const [only] = list;
  if (only?.value.kind !== 'map' || list.length > 1 || only.name !== null) {
    return list;
  }
  const named = only.value.entries.map(({ key, value, span }): Argument => ({ kind: 'argument', name: key, value, spread: null, span }));
  return named.every((argument) => parameters.some(({ name }) => name === argumentName(argument))) ? named : list;
}

/** Options, parameters and triggers: without arguments their number is wrong, rather than one of them missing. */
export function checkDescribable(report: Report, signature: Signature, call: Invocation): void {
  const required = signature.parameters.filter((parameter) => parameter.required).length;
  if (call.arguments.length === 0 && required > 0) {
    const message = `"${signature.name}" should have ${required} arguments but has 0 arguments instead.`;
    report.problem({ code: 'missing', message, span: call.nameSpan, hint: `its parameters are ${nameList(signature)}` });
  } else {
    checkArguments(report, signature, call);
  }
}

function explainUnnamed(report: Report, signature: Signature, { span }: Argument): void {
  if (signature.parameters.length === 0) {
    report.problem({ code: 'structure', message: `"${signature.name}" should have 0 arguments but has 1 arguments instead.`, span });
  } else {
    const message = 'Step does not take a single required parameter - use named parameters instead';
    report.problem({ code: 'structure', message, span, hint: `its parameters are ${nameList(signature)}` });
  }
}

function checkEach(report: Report, signature: Signature, call: Invocation): void {
  const given = new Set<string>();
  let isKnown = true;
  for (const argument of call.arguments) {
    const name = argumentName(argument) ?? signature.unnamedParameter ?? '';
    const parameter = signature.parameters.find((each) => each.name === name);
    if (parameter === undefined && argument.name !== null && signature.takesAnyName === true) {
      continue;
    }
    if (parameter === undefined) {
      isKnown = false;
      explainUnknown(report, signature, name, argument);
    } else {
      checkType(report, parameter, argument);
    }
    given.add(name);
  }
  for (const { name, required } of signature.parameters) {
    // A required parameter may be the one whose name is wrong.
    if (required && isKnown && !given.has(name)) {
      report.problem({ code: 'missing', message: `Missing required parameter: "${name}"`, span: call.nameSpan });
    }
  }
}

function explainUnknown(report: Report, signature: Signature, name: string, argument: Argument): void {
  const similar = nearest(name, signature.parameters.map((parameter) => parameter.name));
  const message = similar === null ? `Invalid parameter "${name}"` : `Invalid parameter "${name}", did you mean "${similar}"?`;
  const hint = signature.parameters.length === 0 ? `"${signature.name}" has no parameters` : `the parameters of "${signature.name}" are ${nameList(signature)}`;
  report.problem({ code: 'unknown', message, span: argument.name?.span ?? argument.span, hint });
}

/** Only literals are checked here; the values of other expressions are when they are known. */
function checkType(report: Report, parameter: ParameterSignature, { name, value }: Argument): void {
  const found = literalClass(value);
  const fits = found === null || FITTING[parameter.type]?.(found) !== false || isBooleanText(parameter.type, report.text(value.span));
  if (!fits) {
    const forParameter = name === null ? '' : ` for parameter "${parameter.name}"`;
    const got = `"${report.text(value.span).replaceAll(/^['"]+|['"]+$/g, '')}" of type class ${found}`;
    const message = `Expecting "${EXPECTED[parameter.type]}"${forParameter} but got ${got} instead`;
    report.problem({ code: 'invalid-value', message, span: value.span });
  }
  checkWord(report, parameter, value);
}

/** As the step itself would say it. */
function checkWord(report: Report, { name, words }: ParameterSignature, value: Expression): void {
  if (words !== undefined && value.kind === 'string' && !words.includes(value.value.toUpperCase())) {
    const message = `${name} is invalid: ${value.value}. Valid options are ${words.join(', ')}.`;
    report.problem({ code: 'invalid-value', message, span: value.span, hint: didYouMean(value.value, words) });
  }
}

const EXPECTED: Readonly<Record<ParameterType, string>> = {
  boolean: 'boolean',
  number: 'int',
  string: 'class java.lang.String',
  text: 'class java.lang.String',
  value: 'class java.lang.Object',
};

/** Jenkins converts texts, integers and booleans into one another nowhere. */
const FITTING: Readonly<Partial<Record<ParameterType, (type: string) => boolean>>> = {
  boolean: (type) => type === 'java.lang.Boolean',
  number: (type) => NUMBERS.includes(type),
  string: isTextLike,
  text: isTextLike,
};

function isTextLike(type: string): boolean {
  return type === 'java.lang.String' || FRACTIONS_AND_LONGS.includes(type);
}

const FRACTIONS_AND_LONGS: readonly string[] = ['java.lang.Long', 'java.lang.Double'];

const NUMBERS: readonly string[] = ['java.lang.Integer', ...FRACTIONS_AND_LONGS];

/** But the texts "true" and "false" are booleans to it. */
function isBooleanText(type: ParameterType, text: string): boolean {
  return type === 'boolean' && /^(['"])(true|false)\1$/.test(text);
}

/** Nobody knows the names before the run; with `$class`, they are those of a class. */
function isDynamic(argument: Argument): boolean {
  return argument.spread !== null || (argument.name !== null && ['$class', null].includes(argumentName(argument)));
}

function nameList(signature: Signature): string {
  return signature.parameters.map(({ name }) => name).join(', ');
}

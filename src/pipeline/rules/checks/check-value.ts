// What every value in a pipeline is checked for, wherever it stands.

import type { Invocation } from '../../model/invocation.ts';
import type { Expression } from '../../syntax/ast.ts';
import type { Report } from '../rule.ts';

const MAX_INTEGER = 2_147_483_647n;
const MAX_LONG = 9_223_372_036_854_775_807n;

export function checkValue(report: Report, value: Expression): void {
  const { span } = value;
  const text = report.text(span);
  if (value.kind === 'call' && value.callee.kind === 'name' && value.callee.name === '$') {
    // `sh ${X}` is the call of a method `$` with a closure, which nobody ever meant.
    const message = `${text} cannot be used as a value directly. Did you mean "${text}"?`;
    report.problem({ code: 'invalid-value', message, span, hint: 'interpolations belong in double quotes' });
  } else if (value.kind === 'number' && isAbove(value.text, MAX_LONG)) {
    const message =
      'BigIntegers cannot be used as constants in Declarative. The maximum value for an integer is 9,223,372,036,854,775,807 and the minimum value for an integer is -9,223,372,036,854,775,808.';
    report.problem({ code: 'invalid-value', message, span });
  }
}

function isAbove(text: string, limit: bigint): boolean {
  const digits = text.replaceAll('_', '').replace(/[gGlLiI]$/, '');
  return /^(?:\d+|0[xX][\da-fA-F]+|0[bB][01]+)$/.test(digits) && BigInt(digits) > limit;
}

/** The Java class that a literal has; null when the value is no literal. */
export function literalClass(value: Expression): string | null {
  switch (value.kind) {
    case 'string':
      return 'java.lang.String';
    case 'boolean':
      return 'java.lang.Boolean';
    case 'number':
      return numberClass(value.text);
    case 'list':
      return 'java.util.ArrayList';
    case 'map':
      return value.entries.some(({ key }) => key?.kind === 'string' && key.value === '$class') ? null : 'java.util.LinkedHashMap';
    default:
      return null;
  }
}

function numberClass(text: string): string {
  const isHexadecimal = /^0[xX]/.test(text);
  if (!isHexadecimal && /[.eEfFdD]/.test(text)) {
    return 'java.lang.Double';
  }
  return /[lLgG]$/.test(text) || isAbove(text, MAX_INTEGER) ? 'java.lang.Long' : 'java.lang.Integer';
}

/** `failFast true`, `beforeAgent true` */
export function checkFlag(report: Report, flag: Invocation): void {
  const [argument, second] = flag.arguments;
  if (argument?.value.kind !== 'boolean' || argument.name !== null || second !== undefined) {
    const span = argument?.span ?? flag.nameSpan;
    report.problem({ code: 'invalid-value', message: `Expected a boolean with ${flag.name}`, span, hint: `write ${flag.name} true` });
  }
}

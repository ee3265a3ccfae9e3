// Number literals of a script, as the lexer cut them out; a leading minus is taken too, since -2147483648 is an Integer.

import { JavaError } from '../java-error.ts';
import { MAX_DIGITS, refuseDigits, toBig, toDoubleValue, toFloatValue, toInt, toLongValue } from './number.ts';
import type { GroovyNumber } from './number.ts';
import { parseBigDecimal } from './parse-number.ts';

const WHOLE = /^(-?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[0-7]+|[0-9]+)([gGlLiI]?)$/;
const DECIMAL = /^(-?[0-9]*\.?[0-9]*(?:[eE][+-]?[0-9]+)?)([gGfFdD]?)$/;

export function parseNumberLiteral(text: string): GroovyNumber {
  const plain = text.replaceAll('_', '');
  if (plain.length > MAX_DIGITS) {
    refuseDigits();
  }
  const integer = WHOLE.exec(plain);
  if (integer !== null) {
    return wholeNumber(integer[1] === '-', integer[2] ?? '', (integer[3] ?? '').toUpperCase());
  }
  const [, digits = '', suffix = ''] = DECIMAL.exec(plain) ?? [];
  if (!/[0-9]/.test(digits)) {
    throw new JavaError('java.lang.NumberFormatException', `For input string: "${text}"`);
  }
  return suffix === '' || /[gG]/.test(suffix) ? parseBigDecimal(digits) : floating(digits, suffix);
}

/** Without a suffix the smallest type that the value fits into; with one the value is cut to it without a word. */
function wholeNumber(negative: boolean, digits: string, suffix: string): GroovyNumber {
  const isOctal = /^0[0-7]/.test(digits);
  const magnitude = BigInt(isOctal ? `0o${digits}` : digits);
  const value = negative ? -magnitude : magnitude;
  if (suffix === 'G') {
    return toBig(value);
  }
  if (suffix === 'I' || (suffix === '' && value === BigInt.asIntN(32, value))) {
    return toInt(value);
  }
  return suffix === 'L' || value === BigInt.asIntN(64, value) ? toLongValue(value) : toBig(value);
}

function floating(digits: string, suffix: string): GroovyNumber {
  const value = Number(digits);
  const result = /[fF]/.test(suffix) ? toFloatValue(value) : toDoubleValue(value);
  if (!Number.isFinite(result.value)) {
    throw new JavaError('java.lang.NumberFormatException', 'out of range');
  }
  // Groovy compiles a literal -0.0d to the constant 0.0.
  return result.value === 0 ? { ...result, value: 0 } : result;
}

import { add, bitwise, bitwiseNegate, compare, divide, equals, intdiv, isTrueNumber, mod, multiply, negate, power, shift, subtract } from '../../src/pipeline/run/numbers/arithmetic.ts';
import { coerceNumber, coerceToDoubleObject, toBigDecimal, toBigInteger, toDouble, toFloat, toInteger, toLong } from '../../src/pipeline/run/numbers/convert.ts';
import { divideToPrecision, divideToScale, remainderOfDecimals, roundToPrecision, setScale, stripTrailingZeros } from '../../src/pipeline/run/numbers/decimal.ts';
import type { RoundingMode } from '../../src/pipeline/run/numbers/decimal.ts';
import { parseNumberLiteral } from '../../src/pipeline/run/numbers/literal.ts';
import { hashKey, numberHashCode } from '../../src/pipeline/run/numbers/number-key.ts';
import { toJavaString, toPlainString } from '../../src/pipeline/run/numbers/number-text.ts';
import { isDecimal, isFloating, numberType } from '../../src/pipeline/run/numbers/number.ts';
import type { DecimalNumber, FloatingNumber, GroovyNumber, NumberType } from '../../src/pipeline/run/numbers/number.ts';
import { decodeInteger, parseBigDecimal, parseBigInteger, parseDouble, parseInteger, parseLong } from '../../src/pipeline/run/numbers/parse-number.ts';
import { toRadixString, toUnsignedString } from '../../src/pipeline/run/numbers/radix.ts';
import { abs, round, roundToDigits, truncate } from '../../src/pipeline/run/numbers/rounding.ts';
import { testTable } from './table.ts';
import type { Operations } from './table.ts';

const constants: Readonly<Record<string, GroovyNumber>> = {
  'Double.NaN': parseDouble('NaN'), 'Double.POSITIVE_INFINITY': parseDouble('Infinity'), 'Double.NEGATIVE_INFINITY': parseDouble('-Infinity'),
};

function number(text: string): GroovyNumber {
  const cast = /^\((byte|short)\)(.*)$/.exec(text);
  if (cast !== null) return coerceNumber(number(cast[2] ?? ''), cast[1] === 'byte' ? 'Byte' : 'Short');
  return constants[text] ?? parseNumberLiteral(text);
}

function decimal(text: string): DecimalNumber {
  const value = number(text);
  return isDecimal(value) ? value : toBigDecimal(value);
}

function floating(text: string): FloatingNumber {
  const value = number(text);
  if (!isFloating(value)) throw new Error(`${text} is no Double`);
  return value;
}

const typed = (value: GroovyNumber | boolean | string): string => {
  if (typeof value === 'boolean') return `Boolean ${value}`;
  return typeof value === 'string' ? `String ${value}` : `${numberType(value)} ${toJavaString(value)}`;
};
const binary = (apply: (left: GroovyNumber, right: GroovyNumber) => GroovyNumber | boolean) => (a: string, b: string) => typed(apply(number(a), number(b)));
const unary = (apply: (value: GroovyNumber) => GroovyNumber | boolean) => (a: string) => typed(apply(number(a)));

const operations: Operations = {
  add: binary(add),
  subtract: binary(subtract),
  multiply: binary(multiply),
  divide: binary(divide),
  intdiv: binary(intdiv),
  mod: binary(mod),
  power: binary(power),
  compare: binary(compare),
  equals: binary(equals),
  sameKey: binary((a, b) => hashKey(a) === hashKey(b)),
  and: binary((a, b) => bitwise('and', a, b)),
  or: binary((a, b) => bitwise('or', a, b)),
  xor: binary((a, b) => bitwise('xor', a, b)),
  leftShift: binary((a, b) => shift('leftShift', a, b)),
  rightShift: binary((a, b) => shift('rightShift', a, b)),
  rightShiftUnsigned: binary((a, b) => shift('rightShiftUnsigned', a, b)),
  literal: unary((a) => a),
  negate: unary(negate),
  bitwiseNegate: unary(bitwiseNegate),
  truth: unary(isTrueNumber),
  hashCode: unary(numberHashCode),
  abs: unary(abs),
  toInteger: unary(toInteger),
  toLong: unary(toLong),
  toDouble: unary(toDouble),
  toFloat: unary(toFloat),
  toBigDecimal: unary(toBigDecimal),
  toBigInteger: unary(toBigInteger),
  assign: (type, a) => typed(assign(type, number(a))),
  round: (a) => typed(round(floating(a))),
  roundTo: (a, digits) => typed(roundToDigits(floating(a), Number(digits))),
  trunc: (a, digits) => typed(truncate(floating(a), Number(digits))),
  setScale: (a, scale, mode) => typed(setScale(decimal(a), Number(scale), mode as RoundingMode)),
  precision: (a, digits, mode) => typed(roundToPrecision(decimal(a), Number(digits), mode as RoundingMode)),
  divideTo: (a, b, digits, mode) => typed(divideToPrecision(decimal(a), decimal(b), Number(digits), mode as RoundingMode)),
  divideScale: (a, b, scale, mode) => typed(divideToScale(decimal(a), decimal(b), Number(scale), mode as RoundingMode)),
  remainder: (a, b) => typed(remainderOfDecimals(decimal(a), decimal(b))),
  strip: (a) => typed(stripTrailingZeros(decimal(a))),
  plain: (a) => typed(toPlainString(decimal(a))),
  unsigned: (a, radix) => toUnsignedString(toInteger(number(a)), Number(radix) as 2 | 8 | 16),
  radix: (a, radix) => toRadixString(toInteger(number(a)), Number(radix)),
  parseInteger: (text, radix) => typed(parseInteger(text, Number(radix))),
  parseLong: (text, radix) => typed(parseLong(text, Number(radix))),
  parseBigInteger: (text, radix) => typed(parseBigInteger(text, Number(radix))),
  parseBigDecimal: (text) => typed(parseBigDecimal(text)),
  parseDouble: (text) => typed(parseDouble(text)),
  decode: (text) => typed(decodeInteger(text)),
};

function assign(type: string, value: GroovyNumber): GroovyNumber {
  if (type === 'Double') return coerceToDoubleObject(value);
  const types: Readonly<Record<string, NumberType>> = { int: 'Integer', long: 'Long', byte: 'Byte', short: 'Short', float: 'Float', double: 'Double' };
  return coerceNumber(value, types[type] ?? (type as NumberType));
}

testTable('numbers', operations);

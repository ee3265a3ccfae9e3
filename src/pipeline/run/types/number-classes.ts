// The statics and constants of java.lang.Integer and its sisters.

import type { NativeType } from '../native-type.ts';
import { compare } from '../numbers/arithmetic.ts';
import { coerceNumber, toBigDecimal, toBigInteger, toDoubleNumber } from '../numbers/convert.ts';
import { ROUNDING_MODES } from '../numbers/decimal.ts';
import { toBig, toDecimalValue, toDoubleValue, toFloatValue, toLongValue } from '../numbers/number.ts';
import type { GroovyNumber, NumberType } from '../numbers/number.ts';
import { toJavaString } from '../numbers/number-text.ts';
import { decodeInteger, parseBigDecimal, parseBigInteger, parseDouble, parseFloat32, parseInteger, parseLong } from '../numbers/parse-number.ts';
import { toRadixString, toUnsignedString } from '../numbers/radix.ts';
import { mathMaxMin } from '../numbers/rounding.ts';
import { raise } from '../thrown.ts';
import type { ListValue, Value } from '../value.ts';
import type { Work } from '../../work.ts';
import { numberType } from './number.ts';
import { mathContextType } from './big-numbers.ts';
import { doubleFunctions, floatFunctions, integerBits, longBits } from './number-bits.ts';
import { createGenerator, nextDouble, seedOf } from './random.ts';
import { encodeHex } from '../text/base64.ts';
import { bytesOf } from './bytes.ts';
import { createEnumType } from './enum-type.ts';
import { objectType } from './object.ts';
import { constructors, functions } from './signatures.ts';

function numberClass(name: string, members: Pick<NativeType, 'construct' | 'statics' | 'constants'>): NativeType {
  return { name, parent: numberType, interfaces: [], methods: new Map(), ...members };
}

/** Java says so of `Integer.parseInt(null)`. */
function parsed<Result>(text: string | null, parse: (text: string) => Result): Result {
  return text === null ? raise('java.lang.NumberFormatException', 'Cannot parse null string') : parse(text);
}

const bits = (value: bigint, type: NumberType): Value => coerceNumber(toLongValue(value), type);

const integerType = numberClass('java.lang.Integer', {
  construct: constructors({ '(int)': ([value]) => value, '(String)': ([text]) => parseInteger(text) }),
  statics: new Map([...integerBits, ...functions({
    'parseInt(String?)': ([text]) => parsed(text, parseInteger),
    'parseInt(String?, int)': ([text, radix]) => parsed(text, (each) => parseInteger(each, radix)),
    'valueOf(int)': ([value]) => value,
    'valueOf(String?)': ([text]) => parsed(text, parseInteger),
    'valueOf(String?, int)': ([text, radix]) => parsed(text, (each) => parseInteger(each, radix)),
    'decode(String)': ([text]) => decodeInteger(text),
    'toString(int)': ([value]) => String(value),
    'toString(int, int)': ([value, radix]) => toRadixString(value, radix),
    'toHexString(int)': ([value]) => toUnsignedString(value, 16),
    'toOctalString(int)': ([value]) => toUnsignedString(value, 8),
    'toBinaryString(int)': ([value]) => toUnsignedString(value, 2),
    'compare(int, int)': ([left, right]) => Math.sign(left - right),
    'max(int, int)': ([left, right]) => Math.max(left, right),
    'min(int, int)': ([left, right]) => Math.min(left, right),
    'sum(int, int)': ([left, right]) => (left + right) | 0,
    'signum(int)': ([value]) => Math.sign(value),
    'bitCount(int)': ([value]) => (value >>> 0).toString(2).replaceAll('0', '').length,
  })]),
  constants: new Map<string, Value>([['MAX_VALUE', 2 ** 31 - 1], ['MIN_VALUE', -(2 ** 31)], ['SIZE', 32], ['BYTES', 4]]),
});

const longType = numberClass('java.lang.Long', {
  construct: constructors({ '(long)': ([value]) => toLongValue(value), '(String)': ([text]) => parseLong(text) }),
  statics: new Map([...longBits, ...functions({
    'parseLong(String?)': ([text]) => parsed(text, parseLong),
    'parseLong(String?, int)': ([text, radix]) => parsed(text, (each) => parseLong(each, radix)),
    'valueOf(long)': ([value]) => toLongValue(value),
    'valueOf(String?)': ([text]) => parsed(text, parseLong),
    'toString(long)': ([value]) => String(value),
    'toString(long, int)': ([value, radix]) => toRadixString(toLongValue(value), radix),
    'toHexString(long)': ([value]) => toUnsignedString(toLongValue(value), 16),
    'toBinaryString(long)': ([value]) => toUnsignedString(toLongValue(value), 2),
    'compare(long, long)': ([left, right]) => (left < right ? -1 : left > right ? 1 : 0),
    'max(long, long)': ([left, right]) => toLongValue(left > right ? left : right),
    'decode(String)': ([text]) => toLongValue(BigInt(decodeInteger(text))),
    'min(long, long)': ([left, right]) => toLongValue(left < right ? left : right),
  })]),
  constants: new Map<string, Value>([['MAX_VALUE', toLongValue(2n ** 63n - 1n)], ['MIN_VALUE', toLongValue(-(2n ** 63n))], ['SIZE', 64], ['BYTES', 8]]),
});

function parseSmall(text: string | null, type: 'Short' | 'Byte'): Value {
  const value = parsed(text, parseInteger);
  const limit = type === 'Short' ? 2 ** 15 : 2 ** 7;
  return value >= -limit && value < limit ? bits(BigInt(value), type) : raise('java.lang.NumberFormatException', `Value out of range. Value:"${text}" Radix:10`);
}

const shortType = numberClass('java.lang.Short', {
  statics: functions({ 'parseShort(String?)': ([text]) => parseSmall(text, 'Short'), 'valueOf(String?)': ([text]) => parseSmall(text, 'Short') }),
  constants: new Map<string, Value>([['MAX_VALUE', bits(32767n, 'Short')], ['MIN_VALUE', bits(-32768n, 'Short')]]),
});

const byteType = numberClass('java.lang.Byte', {
  statics: functions({ 'parseByte(String?)': ([text]) => parseSmall(text, 'Byte'), 'valueOf(String?)': ([text]) => parseSmall(text, 'Byte') }),
  constants: new Map<string, Value>([['MAX_VALUE', bits(127n, 'Byte')], ['MIN_VALUE', bits(-128n, 'Byte')]]),
});

const doubleType = numberClass('java.lang.Double', {
  construct: constructors({ '(double)': ([value]) => toDoubleValue(value), '(String)': ([text]) => parseDouble(text) }),
  statics: new Map([...doubleFunctions, ...functions({
    'parseDouble(String)': ([text]) => parseDouble(text),
    'valueOf(double)': ([value]) => toDoubleValue(value),
    'valueOf(String)': ([text]) => parseDouble(text),
    'toString(double)': ([value]) => toJavaString(toDoubleValue(value)),
    'compare(double, double)': ([left, right]) => compare(toDoubleValue(left), toDoubleValue(right)),
    'isNaN(double)': ([value]) => Number.isNaN(value),
    'isInfinite(double)': ([value]) => Math.abs(value) === Infinity,
    'max(double, double)': ([left, right]) => toDoubleValue(Math.max(left, right)),
    'min(double, double)': ([left, right]) => toDoubleValue(Math.min(left, right)),
  })]),
  constants: new Map<string, Value>([
    ['MAX_VALUE', toDoubleValue(Number.MAX_VALUE)], ['MIN_VALUE', toDoubleValue(Number.MIN_VALUE)], ['NaN', toDoubleValue(NaN)],
    ['POSITIVE_INFINITY', toDoubleValue(Infinity)], ['NEGATIVE_INFINITY', toDoubleValue(-Infinity)],
  ]),
});

const floatType = numberClass('java.lang.Float', {
  construct: constructors({ '(double)': ([value]) => toFloatValue(value), '(String)': ([text]) => parseFloat32(text) }),
  statics: new Map([...floatFunctions, ...functions({ 'parseFloat(String)': ([text]) => parseFloat32(text), 'valueOf(String)': ([text]) => parseFloat32(text), 'valueOf(double)': ([value]) => toFloatValue(value), 'toString(double)': ([value]) => toJavaString(toFloatValue(value)) })]),
  constants: new Map<string, Value>([['MAX_VALUE', toFloatValue(3.4028234663852886e38)], ['MIN_VALUE', toFloatValue(1.401298464324817e-45)], ['NaN', toFloatValue(NaN)], ['POSITIVE_INFINITY', toFloatValue(Infinity)], ['NEGATIVE_INFINITY', toFloatValue(-Infinity)]]),
});

/** `new BigInteger(1, bytes)`: how digests become texts. */
function* unsignedInteger(sign: number, bytes: ListValue): Work<Value> {
  const digits = yield* encodeHex(yield* bytesOf(bytes));
  return toBig(BigInt(sign) * BigInt(`0x0${digits}`));
}

const bigIntegerType = numberClass('java.math.BigInteger', {
  construct: constructors({ '(String)': ([text]) => parseBigInteger(text), '(String, int)': ([text, radix]) => parseBigInteger(text, radix), '(int, Object[])': ([sign, bytes]) => unsignedInteger(sign, bytes), '(Number)': ([value]) => toBigInteger(value) }),
  statics: functions({ 'valueOf(long)': ([value]) => toBig(value) }),
  constants: new Map<string, Value>([['ZERO', toBig(0n)], ['ONE', toBig(1n)], ['TEN', toBig(10n)]]),
});

const bigDecimalType = numberClass('java.math.BigDecimal', {
  construct: constructors({ '(String)': ([text]) => parseBigDecimal(text), '(Number)': ([value]) => coerceNumber(value, 'BigDecimal'), '(String, MathContext)': ([text, context], caller) => caller.interpreter.invokeMethod(parseBigDecimal(text), 'round', [context], caller) }),
  statics: functions({
    'valueOf(long)': ([value]) => toDecimalValue(value, 0),
    'valueOf(long, int)': ([value, scale]) => toDecimalValue(value, scale),
    'valueOf(Number)': ([value]) => toBigDecimal(value),
  }),
  constants: new Map<string, Value>([
    ['ZERO', toDecimalValue(0n, 0)], ['ONE', toDecimalValue(1n, 0)], ['TEN', toDecimalValue(10n, 0)],
    ...ROUNDING_MODES.map((mode, index): [string, Value] => [`ROUND_${mode}`, index]),
  ]),
});

const roundingModeType = createEnumType('java.math.RoundingMode', ROUNDING_MODES);

const MATH_FUNCTIONS = { sqrt: Math.sqrt, cbrt: Math.cbrt, sin: Math.sin, cos: Math.cos, tan: Math.tan, asin: Math.asin, acos: Math.acos, atan: Math.atan, exp: Math.exp, log: Math.log, log10: Math.log10, ceil: Math.ceil, sinh: Math.sinh, cosh: Math.cosh, tanh: Math.tanh, expm1: Math.expm1, log1p: Math.log1p, floor: Math.floor, toRadians: (degrees: number) => (degrees * Math.PI) / 180, toDegrees: (radians: number) => (radians * 180) / Math.PI } as const;

const mathType: NativeType = {
  name: 'java.lang.Math',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: new Map([
    ...functions({
      'abs(int)': ([value]) => Math.abs(value) | 0,
      'abs(long)': ([value]) => toLongValue(value < 0n ? -value : value),
      'abs(double)': ([value]) => toDoubleValue(Math.abs(value)),
      'max(Number, Number)': ([left, right]) => mathMaxMin('max', left, right),
      'min(Number, Number)': ([left, right]) => mathMaxMin('min', left, right),
      'pow(double, double)': ([base, exponent]) => toDoubleValue(base ** exponent),
      'hypot(double, double)': ([left, right]) => toDoubleValue(Math.hypot(left, right)),
      'atan2(double, double)': ([y, x]) => toDoubleValue(Math.atan2(y, x)),
      'signum(double)': ([value]) => toDoubleValue(Math.sign(value)),
      'round(Number)': ([value]) => coerceNumber(toDoubleValue(Math.floor(toDoubleNumber(value) + 0.5)), isFloat(value) ? 'Integer' : 'Long'),
      'toIntExact(long)': ([value]) => exact(Number(value)),
      'rint(double)': ([value]) => toDoubleValue(Math.abs(value % 1) === 0.5 ? 2 * Math.round(value / 2) : Math.round(value)),
      'floorDiv(int, int)': ([left, right]) => (right === 0 ? raise('java.lang.ArithmeticException', '/ by zero') : Math.floor(left / right)),
      'floorMod(int, int)': ([left, right]) => (right === 0 ? raise('java.lang.ArithmeticException', '/ by zero') : left - right * Math.floor(left / right)),
      'incrementExact(int)': ([value]) => exact(value + 1),
      'decrementExact(int)': ([value]) => exact(value - 1),
      'negateExact(int)': ([value]) => exact(-value),
      'addExact(int, int)': ([left, right]) => exact(left + right),
      'subtractExact(int, int)': ([left, right]) => exact(left - right),
      'multiplyExact(int, int)': ([left, right]) => exact(left * right),
      'random()': (_, { run }) => toDoubleValue(nextDouble(createGenerator(seedOf(run)))),
    }),
    ...functions(Object.fromEntries(Object.entries(MATH_FUNCTIONS).map(([name, compute]) => [`${name}(double)`, ([value]: [number]) => toDoubleValue(compute(value))])) as never),
  ]),
  constants: new Map<string, Value>([['PI', toDoubleValue(Math.PI)], ['E', toDoubleValue(Math.E)]]),
};

function isFloat(value: GroovyNumber): boolean {
  return typeof value === 'object' && value.type === 'Float';
}

function exact(value: number): number {
  return value === (value | 0) ? value : raise('java.lang.ArithmeticException', 'integer overflow');
}

export const NUMBER_CLASSES: readonly NativeType[] = [
  integerType, longType, shortType, byteType, doubleType, floatType, bigIntegerType, bigDecimalType, roundingModeType, mathContextType, mathType,
  { ...mathType, name: 'java.lang.StrictMath' },
];

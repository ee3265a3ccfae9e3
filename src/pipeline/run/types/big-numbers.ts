// What only BigDecimal and BigInteger can do, and java.math.MathContext, which says how many digits a result has.

import type { NativeType } from '../native-type.ts';
import * as arithmetic from '../numbers/arithmetic.ts';
import { coerceNumber, toBigDecimal, toBigInteger } from '../numbers/convert.ts';
import { addDecimals, divideToPrecision, divideToScale, multiplyDecimals, powerOfDecimal, roundToPrecision, subtractDecimals } from '../numbers/decimal.ts';
import type { RoundingMode } from '../numbers/decimal.ts';
import { boundInteger, toBig, toDecimalValue } from '../numbers/number.ts';
import type { DecimalNumber, GroovyNumber } from '../numbers/number.ts';
import { raise } from '../thrown.ts';
import type { NativeObject, Value } from '../value.ts';
import { arrayOf } from '../collections.ts';
import { objectType } from './object.ts';
import { constructors, methods } from './signatures.ts';

interface Context {
  readonly digits: number;
  readonly mode: RoundingMode;
}

const contextOf = ({ data }: NativeObject): Context => data as Context;

function createContext(digits: number, mode: RoundingMode): NativeObject {
  const data: Context = { digits: digits < 0 ? raise('java.lang.IllegalArgumentException', 'Digits < 0') : digits, mode };
  return { kind: 'object', type: contextType, data };
}

const contextType: NativeType = {
  name: 'java.math.MathContext',
  parent: objectType,
  interfaces: ['java.io.Serializable'],
  methods: methods<NativeObject>()({
    'getPrecision()': (self) => contextOf(self).digits,
    'toString()': (self) => `precision=${contextOf(self).digits} roundingMode=${contextOf(self).mode}`,
  }),
};

export const mathContextType: NativeType = {
  ...contextType,
  construct: constructors({ '(int)': ([digits]) => createContext(digits, 'HALF_UP'), '(int, RoundingMode)': ([digits, mode]) => createContext(digits, mode.data as RoundingMode) }),
  constants: new Map<string, Value>([['UNLIMITED', createContext(0, 'HALF_UP')], ['DECIMAL32', createContext(7, 'HALF_EVEN')], ['DECIMAL64', createContext(16, 'HALF_EVEN')], ['DECIMAL128', createContext(34, 'HALF_EVEN')]]),
};

const rounded = (value: DecimalNumber, context: NativeObject): DecimalNumber => roundToPrecision(value, contextOf(context).digits, contextOf(context).mode);

function quotient(left: GroovyNumber, right: GroovyNumber, context: NativeObject): DecimalNumber {
  const { digits, mode } = contextOf(context);
  return divideToPrecision(toBigDecimal(left), toBigDecimal(right), digits === 0 ? 34 : digits, mode);
}

/** The whole part, with the scale that Java prefers. */
function wholeQuotient(left: GroovyNumber, right: GroovyNumber): DecimalNumber {
  const [first, second] = [toBigDecimal(left), toBigDecimal(right)];
  const whole = divideToScale(first, second, 0, 'DOWN');
  const preferred = first.scale - second.scale;
  return preferred > 0 ? toDecimalValue(whole.unscaled * 10n ** BigInt(preferred), preferred) : whole;
}

function moved(value: GroovyNumber, places: number): DecimalNumber {
  const { unscaled, scale } = toBigDecimal(value);
  const moved = scale + places;
  return moved >= 0 ? toDecimalValue(unscaled, moved) : toDecimalValue(unscaled * 10n ** BigInt(checkedPlaces(-moved)), 0);
}

/** Digits that are written out; a number has no more. */
function checkedPlaces(places: number): number {
  return places > 100_000 ? raise('java.lang.ArithmeticException', 'BigInteger would overflow supported range') : places;
}

export const decimalMethods = methods<GroovyNumber>()({
  'divide(Number, MathContext)': (self, [other, context]) => quotient(self, other, context),
  'add(Number, MathContext)': (self, [other, context]) => rounded(addDecimals(toBigDecimal(self), toBigDecimal(other)), context),
  'subtract(Number, MathContext)': (self, [other, context]) => rounded(subtractDecimals(toBigDecimal(self), toBigDecimal(other)), context),
  'multiply(Number, MathContext)': (self, [other, context]) => rounded(multiplyDecimals(toBigDecimal(self), toBigDecimal(other)), context),
  'pow(int, MathContext)': (self, [exponent, context]) => rounded(powerOfDecimal(toBigDecimal(self), exponent), context),
  'round(MathContext)': (self, [context]) => rounded(toBigDecimal(self), context),
  'plus(MathContext)': (self, [context]) => rounded(toBigDecimal(self), context),
  'movePointLeft(int)': (self, [places]) => moved(self, places),
  'movePointRight(int)': (self, [places]) => moved(self, -places),
  'scaleByPowerOfTen(int)': (self, [places]) => toDecimalValue(toBigDecimal(self).unscaled, toBigDecimal(self).scale - places),
  'divideToIntegralValue(Number)': (self, [other]) => wholeQuotient(self, other),
  'divideAndRemainder(Number)': (self, [other]) => divideAndRemainder(self, other),
  'intValueExact()': (self) => exactly(self, 'Integer'),
  'longValueExact()': (self) => exactly(self, 'Long'),
  'toBigIntegerExact()': (self) => (isWhole(toBigDecimal(self)) ? toBigInteger(self) : raise('java.lang.ArithmeticException', 'Rounding necessary')),
});

function isWhole({ unscaled, scale }: DecimalNumber): boolean {
  return scale <= 0 || unscaled % 10n ** BigInt(scale) === 0n;
}

function divideAndRemainder(left: GroovyNumber, right: GroovyNumber): Value {
  if (typeof left === 'object' && left.type === 'BigInteger') {
    const [first, second] = [valueOf(left), divisor(right)];
    return arrayOf([toBig(first / second), toBig(first % second)], 'java.math.BigInteger');
  }
  const whole = wholeQuotient(left, right);
  return arrayOf([whole, subtractDecimals(toBigDecimal(left), multiplyDecimals(whole, toBigDecimal(right)))], 'java.math.BigDecimal');
}

function exactly(value: GroovyNumber, type: 'Integer' | 'Long'): Value {
  const made = coerceNumber(toBigInteger(value), type);
  if (!isWhole(toBigDecimal(value))) {
    raise('java.lang.ArithmeticException', 'Rounding necessary');
  }
  return arithmetic.equals(made, value) ? made : raise('java.lang.ArithmeticException', `BigInteger out of ${type === 'Integer' ? 'int' : 'long'} range`);
}

const valueOf = (value: GroovyNumber): bigint => (toBigInteger(value) as { readonly value: bigint }).value;

function divisor(value: GroovyNumber): bigint {
  const found = valueOf(value);
  return found === 0n ? raise('java.lang.ArithmeticException', 'BigInteger divide by zero') : found;
}

function commonDivisor(left: bigint, right: bigint): bigint {
  let [first, second] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (second !== 0n) {
    [first, second] = [second, first % second];
  }
  return first;
}

function modulus(value: GroovyNumber): bigint {
  const found = valueOf(value);
  return found <= 0n ? raise('java.lang.ArithmeticException', 'BigInteger: modulus not positive') : found;
}

const positive = (value: bigint, by: bigint): bigint => ((value % by) + by) % by;

/** Numbers of more digits take longer than anything may: scripts of pipelines do no cryptography. */
const MAX_BITS = 4096;

function powerModulo(base: bigint, exponent: bigint, by: bigint): bigint {
  if (exponent < 0n || exponent.toString(2).length > MAX_BITS || by.toString(2).length > MAX_BITS) {
    raise('java.lang.ArithmeticException', exponent < 0n ? 'BigInteger not invertible.' : `numbers of more than ${MAX_BITS} bits are too large for modPow here`);
  }
  let [result, factor] = [1n % by, positive(base, by)];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    result = (rest & 1n) === 1n ? (result * factor) % by : result;
    factor = (factor * factor) % by;
  }
  return result;
}

const bitLength = (value: bigint): number => (value === 0n || value === -1n ? 0 : (value < 0n ? -value - 1n : value).toString(2).length);

export const integerMethods = methods<GroovyNumber>()({
  'gcd(Number)': (self, [other]) => toBig(commonDivisor(valueOf(self), valueOf(other))),
  'modPow(Number, Number)': (self, [exponent, by]) => toBig(powerModulo(valueOf(self), valueOf(exponent), modulus(by))),
  'bitLength()': (self) => bitLength(valueOf(self)),
  'bitCount()': (self) => (valueOf(self) < 0n ? -valueOf(self) - 1n : valueOf(self)).toString(2).replaceAll('0', '').length,
  'testBit(int)': (self, [index]) => ((valueOf(self) >> BigInt(index)) & 1n) === 1n,
  'setBit(int)': (self, [index]) => toBig(boundInteger(valueOf(self) | (1n << BigInt(checkedPlaces(index))))),
  'clearBit(int)': (self, [index]) => toBig(valueOf(self) & ~(1n << BigInt(checkedPlaces(index)))),
  'shiftLeft(int)': (self, [distance]) => toBig(boundInteger(valueOf(self) << BigInt(checkedPlaces(distance)))),
  'shiftRight(int)': (self, [distance]) => toBig(valueOf(self) >> BigInt(distance)),
  'not()': (self) => toBig(~valueOf(self)),
});

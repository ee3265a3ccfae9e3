// What all numbers can do, whichever type they are of. The operators are Groovy's: they widen as it does.

import type { Caller } from '../caller.ts';
import type { NativeType } from '../native-type.ts';
import * as arithmetic from '../numbers/arithmetic.ts';
import { coerceNumber, toBigDecimal, toBigInteger, toDouble, toFloat, toInteger, toLong } from '../numbers/convert.ts';
import { divideExactly, divideToScale, powerOfDecimal, precision, remainderOfDecimals, ROUNDING_MODES, setScale, stripTrailingZeros } from '../numbers/decimal.ts';
import type { RoundingMode } from '../numbers/decimal.ts';
import { isDecimal, isFloating, toBig } from '../numbers/number.ts';
import type { DecimalNumber, GroovyNumber } from '../numbers/number.ts';
import { toJavaString, toPlainString } from '../numbers/number-text.ts';
import { toRadixString } from '../numbers/radix.ts';
import * as rounding from '../numbers/rounding.ts';
import { raise } from '../thrown.ts';
import type { ClosureValue, Value } from '../value.ts';
import { decimalMethods, integerMethods } from './big-numbers.ts';
import { callClosure } from './calling.ts';
import { iteratorOver } from './iterator.ts';
import { objectType } from './object.ts';
import { methods } from './signatures.ts';

type Unary = (self: GroovyNumber) => GroovyNumber;

/** `+ - * / % **` and the others, with both operands widened. A text on the right of `+` is appended. */
const operators = methods<GroovyNumber>()({
  'plus(Number)': (self, [other]) => arithmetic.add(self, other),
  'plus(String)': (self, [text]) => toJavaString(self) + text,
  'plus(char)': (self, [character]) => arithmetic.add(self, character.value.charCodeAt(0)),
  'minus(Number)': (self, [other]) => arithmetic.subtract(self, other),
  'minus(char)': (self, [character]) => arithmetic.subtract(self, character.value.charCodeAt(0)),
  'multiply(Number)': (self, [other]) => arithmetic.multiply(self, other),
  'div(Number)': (self, [other]) => arithmetic.divide(self, other),
  'intdiv(Number)': (self, [other]) => arithmetic.intdiv(self, other),
  'mod(Number)': (self, [other]) => arithmetic.mod(self, other),
  'remainder(Number)': (self, [other]) => (isDecimal(self) ? remainderOfDecimals(self, toBigDecimal(other)) : arithmetic.mod(self, other)),
  'power(Number)': (self, [other]) => arithmetic.power(self, other),
  'and(Number)': (self, [other]) => arithmetic.bitwise('and', self, other),
  'or(Number)': (self, [other]) => arithmetic.bitwise('or', self, other),
  'xor(Number)': (self, [other]) => arithmetic.bitwise('xor', self, other),
  'leftShift(Number)': (self, [other]) => arithmetic.shift('leftShift', self, other),
  'rightShift(Number)': (self, [other]) => arithmetic.shift('rightShift', self, other),
  'rightShiftUnsigned(Number)': (self, [other]) => arithmetic.shift('rightShiftUnsigned', self, other),
  'negative()': arithmetic.negate satisfies Unary,
  'unaryMinus()': arithmetic.negate satisfies Unary,
  'positive()': (self) => self,
  'unaryPlus()': (self) => self,
  'bitwiseNegate()': arithmetic.bitwiseNegate satisfies Unary,
  'iterator()': (self) => iteratorOver([self]),
  'next()': (self) => arithmetic.add(self, 1),
  'previous()': (self) => arithmetic.subtract(self, 1),
  'compareTo(Number)': (self, [other]) => arithmetic.compare(self, other),
  'compareTo(char)': (self, [other]) => arithmetic.compare(self, other.value.charCodeAt(0)),
  'isCase(Number)': (self, [other]) => arithmetic.equals(self, other),
});

const conversions = methods<GroovyNumber>()({
  'intValue()': (self) => toInteger(self),
  'longValue()': (self) => toLong(self),
  'doubleValue()': (self) => toDouble(self),
  'floatValue()': (self) => toFloat(self),
  'shortValue()': (self) => coerceNumber(self, 'Short'),
  'byteValue()': (self) => coerceNumber(self, 'Byte'),
  'toInteger()': (self) => toInteger(self),
  'toLong()': (self) => toLong(self),
  'toDouble()': (self) => toDouble(self),
  'toFloat()': (self) => toFloat(self),
  'toBigInteger()': (self) => toBigInteger(self),
  'toBigDecimal()': (self) => toBigDecimal(self),
  'toPlainString()': (self) => toPlainString(toBigDecimal(self)),
  // Of an Integer it is the static `Integer.toString(int)`, whose argument is the number.
  'toString(int)': (self, [radix]) => (typeof self !== 'number' && self.type === 'BigInteger' ? toRadixString(self, radix) : String(radix)),
  'asBoolean()': (self) => arithmetic.isTrueNumber(self),
  'isNaN()': (self) => isFloating(self) && Number.isNaN(self.value),
  'isInfinite()': (self) => isFloating(self) && Math.abs(self.value) === Infinity,
});

const shapes = methods<GroovyNumber>()({
  'abs()': (self) => rounding.abs(self),
  'round()': (self) => (isFloating(self) ? rounding.round(self) : isDecimal(self) ? setScale(self, 0, 'HALF_UP') : toInteger(self)),
  'round(int)': (self, [digits]) => (isFloating(self) ? rounding.roundToDigits(self, digits) : setScale(toBigDecimal(self), digits, 'HALF_UP')),
  'trunc()': (self) => (isFloating(self) ? rounding.truncate(self) : setScale(toBigDecimal(self), 0, 'DOWN')),
  'trunc(int)': (self, [digits]) => (isFloating(self) ? rounding.truncate(self, digits) : setScale(toBigDecimal(self), digits, 'DOWN')),
  'signum()': (self) => Math.sign(arithmetic.compare(self, 0)),
  'negate()': (self) => arithmetic.negate(self),
  'add(Number)': (self, [other]) => arithmetic.add(self, other),
  'subtract(Number)': (self, [other]) => arithmetic.subtract(self, other),
  'divide(Number)': (self, [other]) => (isDecimal(self) ? exactQuotient(self, toBigDecimal(other)) : arithmetic.intdiv(self, other)),
  'divide(Number, int)': (self, [other, mode]) => divideToScale(toBigDecimal(self), toBigDecimal(other), toBigDecimal(self).scale, ROUNDING_MODES[mode] ?? 'UNNECESSARY'),
  'divide(Number, RoundingMode)': (self, [other, mode]) => divideToScale(toBigDecimal(self), toBigDecimal(other), toBigDecimal(self).scale, mode.data as RoundingMode),
  'divide(Number, int, int)': (self, [other, scale, mode]) => divideToScale(toBigDecimal(self), toBigDecimal(other), scale, ROUNDING_MODES[mode] ?? 'UNNECESSARY'),
  'divide(Number, int, RoundingMode)': (self, [other, scale, mode]) => divideToScale(toBigDecimal(self), toBigDecimal(other), scale, mode.data as RoundingMode),
  'pow(int)': (self, [exponent]) => (isDecimal(self) ? powerOfDecimal(self, exponent) : toBigInteger(arithmetic.power(toBigInteger(self), exponent))),
  'scale()': (self) => toBigDecimal(self).scale,
  'precision()': (self) => precision(toBigDecimal(self)),
  'unscaledValue()': (self) => toBig(toBigDecimal(self).unscaled),
  'setScale(int)': (self, [scale]) => setScale(toBigDecimal(self), scale, 'UNNECESSARY'),
  'setScale(int, int)': (self, [scale, mode]) => setScale(toBigDecimal(self), scale, ROUNDING_MODES[mode] ?? 'UNNECESSARY'),
  'setScale(int, RoundingMode)': (self, [scale, mode]) => setScale(toBigDecimal(self), scale, mode.data as RoundingMode),
  'stripTrailingZeros()': (self) => stripTrailingZeros(toBigDecimal(self)),
  'max(Number)': (self, [other]) => rounding.max(self, other),
  'min(Number)': (self, [other]) => rounding.min(self, other),
});

/** `3.times { … }`, `1.upto(5) { … }`, `1.step(10, 3) { … }` */
const loops = methods<GroovyNumber>()({
  'times(Closure)': async (self, [closure], caller) => {
    const end = toInteger(self);
    for (let index = 0; index < end; index += 1) {
      await callClosure(closure, [index], caller);
    }
    return null;
  },
  'upto(Number, Closure)': (self, [end, closure], caller) => walk(self, end, 1, closure, caller, 'upto'),
  'downto(Number, Closure)': (self, [end, closure], caller) => walk(self, end, -1, closure, caller, 'downto'),
  'step(Number, Number, Closure)': async (self, [end, step, closure], caller) => {
    const direction = arithmetic.compare(step, 0);
    if (direction === 0) {
      raise('groovy.lang.GroovyRuntimeException', `Infinite loop in ${toJavaString(self)}.step(${toJavaString(end)}, 0)`);
    }
    for (let current = self; arithmetic.compare(current, end) * direction < 0; current = arithmetic.add(current, step)) {
      await callClosure(closure, [current], caller);
    }
    return null;
  },
});

async function walk(from: GroovyNumber, to: GroovyNumber, direction: 1 | -1, closure: ClosureValue, caller: Caller, name: string): Promise<Value> {
  if (arithmetic.compare(from, to) * direction > 0) {
    const [first, last] = [toJavaString(from), toJavaString(to)];
    raise('groovy.lang.GroovyRuntimeException', `The argument (${last}) to ${name}() cannot be ${direction === 1 ? 'less' : 'greater'} than the value (${first}) it's called on.`);
  }
  for (let current = from; arithmetic.compare(current, to) * direction <= 0; current = arithmetic.add(current, direction)) {
    await callClosure(closure, [current], caller);
  }
  return null;
}

function exactQuotient(left: DecimalNumber, right: DecimalNumber): GroovyNumber {
  return divideExactly(left, right) ?? raise('java.lang.ArithmeticException', 'Non-terminating decimal expansion; no exact representable decimal result.');
}

const roundingType: NativeType = { name: 'java.lang.Number', parent: objectType, interfaces: [], methods: decimalMethods };

export const numberType: NativeType = {
  name: 'java.lang.Number',
  parent: roundingType,
  interfaces: ['java.lang.Comparable', 'java.io.Serializable'],
  methods: new Map([...integerMethods, ...operators, ...conversions, ...shapes, ...loops]),
};

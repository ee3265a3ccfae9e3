// What the differential tables of tests/differential don't say: bounds, and how fast they are reached.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { add, compare, divide, multiply, power, shift } from './arithmetic.ts';
import { toBigInteger, toInteger } from './convert.ts';
import { parseNumberLiteral } from './literal.ts';
import { NumberBoundError, toBig } from './number.ts';
import { toJavaString, toPlainString } from './number-text.ts';
import { parseBigInteger, parseInteger, parseLong } from './parse-number.ts';
import { max, mathMaxMin } from './rounding.ts';
import type { DecimalNumber, GroovyNumber } from './number.ts';

const number = parseNumberLiteral;
const text = (value: GroovyNumber): string => toJavaString(value);

test('numbers of too many digits are refused before they are made', () => {
  for (const make of [
    () => power(number('10'), number('1000000')),
    () => power(number('2G'), number('2147483647')),
    () => power(number('1.5'), number('900000')),
    () => add(number('1e2000000000'), number('1')),
    () => toBigInteger(number('1e2000000000')),
    () => toPlainString(number('1e2000000000') as DecimalNumber),
    () => toPlainString(number('1e-2000000000') as DecimalNumber),
    () => divide(number('1'), number('1e-2000000000G')).kind && add(number('1e-200000'), number('1')),
    () => parseBigInteger('9'.repeat(200_000)),
    () => number('9'.repeat(200_000)),
    () => multiply(number('1e2000000000'), number('1e2000000000')),
  ]) {
    assert.throws(make, NumberBoundError);
  }
  assert.equal(text(power(number('10'), number('2'))), '100');
  assert.equal(text(power(number('10G'), number('29999'))).length, 30_000);
});

test('squaring for ever ends at the bound', () => {
  let value: GroovyNumber = toBig(3n);
  assert.throws(() => {
    for (;;) {
      value = multiply(value, value);
    }
  }, NumberBoundError);
});

test('a division by a long power of five takes few steps', () => {
  const divisor = power(number('5G'), number('30000'));
  const quotient = divide(number('1'), divisor);
  assert.equal(text(quotient).endsWith('E-20970'), true);
});

test('numbers of very different size are compared without writing out their zeros', () => {
  assert.equal(compare(number('1e2000000000'), number('1')), 1);
  assert.equal(compare(number('-1e2000000000'), number('1e-2000000000')), -1);
  assert.equal(compare(number('1e-2000000000'), number('0.0')), 1);
  assert.equal(compare(number('1E+3'), number('1000.00')), 0);
  assert.equal(toInteger(number('1e2000000000')), 0);
});

test('long texts that are no int or long', () => {
  assert.throws(() => parseInteger('1'.repeat(5000)), /NumberFormatException|For input string/);
  assert.equal(text(parseLong('-9223372036854775808')), '-9223372036854775808');
});

test('a shift takes the low bits of its distance', () => {
  assert.equal(shift('leftShift', 1, 40), 256);
  assert.equal(text(shift('leftShift', number('1L'), 40)), '1099511627776');
});

test('max keeps the type of what it returns, Math.max widens it', () => {
  assert.equal(text(max(number('1.50'), number('1.5'))), '1.50');
  assert.equal(text(max(number('2'), number('1.5'))), '2');
  assert.equal(text(mathMaxMin('max', number('2'), number('1.5'))), '2.0');
  assert.equal(text(mathMaxMin('min', number('2L'), number('1'))), '1');
  assert.equal(text(mathMaxMin('max', number('2'), number('1.5f'))), '2.0');
});

// What all numbers can do, whichever type they are of. The operators are Groovy's: they widen as it does.

import type { Caller } from '../caller.ts';
import { arrayOf } from '../collections.ts';
import { raise } from '../thrown.ts';
import type { NativeMethod, NativeType } from '../native-type.ts';
import { isNumber } from '../natural-order.ts';
import * as arithmetic from '../numbers/arithmetic.ts';
import { coerceNumber, toBigDecimal, toBigInteger, toDouble, toFloat, toInteger, toLong } from '../numbers/convert.ts';
import { powerOfDecimal, precision, roundingModes, roundToPrecision, setScale, stripTrailingZeros } from '../numbers/decimal.ts';
import type { RoundingMode } from '../numbers/decimal.ts';
import { isDecimal, isFloating } from '../numbers/number.ts';
import type { DecimalNumber, FloatingNumber, GroovyNumber, IntegralNumber } from '../numbers/number.ts';
import { toJavaString, toPlainString } from '../numbers/number-text.ts';
import * as rounding from '../numbers/rounding.ts';
import type { ClosureValue, Value } from '../value.ts';
import { callClosure } from './calling.ts';
import { objectType } from './object.ts';
import { methods } from './signatures.ts';

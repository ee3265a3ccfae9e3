//// Integer.valueOf(5) + Integer.valueOf('7') + Integer.valueOf('ff', 16)
Integer.valueOf(5) + Integer.valueOf('7') + Integer.valueOf('ff', 16)
//// Integer.decode('0x1F') + Integer.decode('010') + Integer.decode('-5') + Integer.decode('#ff')
Integer.decode('0x1F') + Integer.decode('010') + Integer.decode('-5') + Integer.decode('#ff')
//// Integer.toString(255, 16) + Integer.toHexString(255) + Integer.toBinaryString(5) + Integer.toOctalString(8)
Integer.toString(255, 16) + Integer.toHexString(255) + Integer.toBinaryString(5) + Integer.toOctalString(8)
//// Integer.max(1, 2) + Integer.min(1, 2) + Integer.sum(3, 4)
Integer.max(1, 2) + Integer.min(1, 2) + Integer.sum(3, 4)
//// Integer.signum(-5)
Integer.signum(-5)
//// Integer.MAX_VALUE + 1
Integer.MAX_VALUE + 1
//// Integer.MIN_VALUE
Integer.MIN_VALUE
//// Integer.parseInt('x')
Integer.parseInt('x')
//// Integer.parseInt('')
Integer.parseInt('')
//// Integer.parseInt('+5') + Integer.parseInt('-5')
Integer.parseInt('+5') + Integer.parseInt('-5')
//// Integer.parseInt('1_000')
Integer.parseInt('1_000')
//// Integer.valueOf(null as String)
Integer.valueOf(null as String)
//// new Integer(5) + new Integer('6')
new Integer(5) + new Integer('6')
//// Long.parseLong('123') + Long.parseLong('ff', 16)
Long.parseLong('123') + Long.parseLong('ff', 16)
//// Long.valueOf(5).class.simpleName + Long.valueOf('6').class.simpleName
Long.valueOf(5).class.simpleName + Long.valueOf('6').class.simpleName
//// Long.toString(255L, 16) + Long.toHexString(255L) + Long.toBinaryString(5L)
Long.toString(255L, 16) + Long.toHexString(255L) + Long.toBinaryString(5L)
//// Long.compare(1L, 2L) + Long.max(1L, 2L) + Long.min(1L, 2L)
Long.compare(1L, 2L) + Long.max(1L, 2L) + Long.min(1L, 2L)
//// Long.MAX_VALUE + 1
Long.MAX_VALUE + 1
//// new Long(5).class.simpleName
new Long(5).class.simpleName
//// Short.parseShort('5').class.simpleName
Short.parseShort('5').class.simpleName
//// Short.valueOf('5').class.simpleName
Short.valueOf('5').class.simpleName
//// Byte.parseByte('5').class.simpleName
Byte.parseByte('5').class.simpleName
//// Byte.valueOf('127')
Byte.valueOf('127')
//// Byte.parseByte('200')
Byte.parseByte('200')
//// Short.parseShort('70000')
Short.parseShort('70000')
//// Double.valueOf(1.5).class.simpleName + Double.valueOf('2.5')
Double.valueOf(1.5).class.simpleName + Double.valueOf('2.5')
//// Double.parseDouble('1e3') + Double.parseDouble(' 5 ')
Double.parseDouble('1e3') + Double.parseDouble(' 5 ')
//// Double.parseDouble('x')
Double.parseDouble('x')
//// Double.compare(1.0d, 2.0d)
Double.compare(1.0d, 2.0d)
//// Double.isNaN(0d / 0d) && Double.isInfinite(1d / 0d)
Double.isNaN(0d / 0d) && Double.isInfinite(1d / 0d)
//// Double.max(1d, 2d) + Double.min(1d, 2d)
Double.max(1d, 2d) + Double.min(1d, 2d)
//// Double.MIN_VALUE
Double.MIN_VALUE
//// Double.POSITIVE_INFINITY
Double.POSITIVE_INFINITY
//// Double.toString(1.0d)
Double.toString(1.0d)
//// new Double('1.5')
new Double('1.5')
//// Float.parseFloat('1.5').class.simpleName
Float.parseFloat('1.5').class.simpleName
//// Float.valueOf('1.5') + Float.valueOf(2.5f)
Float.valueOf('1.5') + Float.valueOf(2.5f)
//// new Float(1.5)
new Float(1.5)
//// Float.MAX_VALUE
Float.MAX_VALUE
//// new BigInteger('ff', 16)
new BigInteger('ff', 16)
//// new BigInteger('123') + BigInteger.valueOf(7) + BigInteger.ONE + BigInteger.TEN + BigInteger.ZERO
new BigInteger('123') + BigInteger.valueOf(7) + BigInteger.ONE + BigInteger.TEN + BigInteger.ZERO
//// new BigInteger('7').mod(new BigInteger('4'))
new BigInteger('7').mod(new BigInteger('4'))
//// new BigInteger('7').pow(3)
new BigInteger('7').pow(3)
//// new BigInteger('-5').abs() + new BigInteger('5').negate()
new BigInteger('-5').abs() + new BigInteger('5').negate()
//// new BigInteger('5').toString(2)
new BigInteger('5').toString(2)
//// new BigInteger(1, 'ab'.bytes).toString(16)
new BigInteger(1, 'ab'.bytes).toString(16)
//// new BigInteger('5').signum()
new BigInteger('5').signum()
//// new BigInteger('5').compareTo(new BigInteger('6'))
new BigInteger('5').compareTo(new BigInteger('6'))
//// BigDecimal.valueOf(5) + BigDecimal.valueOf(15, 1) + BigDecimal.valueOf(2.5d)
BigDecimal.valueOf(5) + BigDecimal.valueOf(15, 1) + BigDecimal.valueOf(2.5d)
//// BigDecimal.ONE + BigDecimal.TEN + BigDecimal.ZERO
BigDecimal.ONE + BigDecimal.TEN + BigDecimal.ZERO
//// new BigDecimal('1.50').stripTrailingZeros()
new BigDecimal('1.50').stripTrailingZeros()
//// new BigDecimal(5).class.simpleName
new BigDecimal(5).class.simpleName
//// new BigDecimal(0.1d).toString()
new BigDecimal(0.1d).toString()
//// new BigDecimal('1.25').setScale(1, java.math.RoundingMode.HALF_UP)
new BigDecimal('1.25').setScale(1, java.math.RoundingMode.HALF_UP)
//// new BigDecimal('1.25').setScale(1, BigDecimal.ROUND_HALF_EVEN)
new BigDecimal('1.25').setScale(1, BigDecimal.ROUND_HALF_EVEN)
//// new BigDecimal('1.25').setScale(1)
new BigDecimal('1.25').setScale(1)
//// new BigDecimal('10').divide(new BigDecimal('3'), 2, java.math.RoundingMode.HALF_UP)
new BigDecimal('10').divide(new BigDecimal('3'), 2, java.math.RoundingMode.HALF_UP)
//// new BigDecimal('10').divide(new BigDecimal('3'), 2, BigDecimal.ROUND_UP)
new BigDecimal('10').divide(new BigDecimal('3'), 2, BigDecimal.ROUND_UP)
//// new BigDecimal('10.00').divide(new BigDecimal('3'), java.math.RoundingMode.DOWN)
new BigDecimal('10.00').divide(new BigDecimal('3'), java.math.RoundingMode.DOWN)
//// new BigDecimal('10.00').divide(new BigDecimal('3'), BigDecimal.ROUND_UP)
new BigDecimal('10.00').divide(new BigDecimal('3'), BigDecimal.ROUND_UP)
//// new BigDecimal('1.5').subtract(new BigDecimal('0.25')) + new BigDecimal('1.5').add(1).multiply(2)
new BigDecimal('1.5').subtract(new BigDecimal('0.25')) + new BigDecimal('1.5').add(1).multiply(2)
//// new BigDecimal('1.5').pow(3)
new BigDecimal('1.5').pow(3)
//// new BigDecimal('1.5').max(new BigDecimal('2')) + new BigDecimal('1.5').min(new BigDecimal('2'))
new BigDecimal('1.5').max(new BigDecimal('2')) + new BigDecimal('1.5').min(new BigDecimal('2'))
//// new BigDecimal('1.50').scale() + new BigDecimal('1.50').precision()
new BigDecimal('1.50').scale() + new BigDecimal('1.50').precision()
//// new BigDecimal('1.50').unscaledValue()
new BigDecimal('1.50').unscaledValue()
//// new BigDecimal('1.50').toPlainString() + new BigDecimal('1E+5').toPlainString() + new BigDecimal('1E+5')
new BigDecimal('1.50').toPlainString() + new BigDecimal('1E+5').toPlainString() + new BigDecimal('1E+5')
//// new BigDecimal('7').remainder(new BigDecimal('4'))
new BigDecimal('7').remainder(new BigDecimal('4'))
//// new BigDecimal('1.5').negate().abs().signum()
new BigDecimal('1.5').negate().abs().signum()
//// new BigDecimal('1.5').intValue() + new BigDecimal('2.9').toInteger()
new BigDecimal('1.5').intValue() + new BigDecimal('2.9').toInteger()
//// new BigDecimal('1.0') == new BigDecimal('1.00')
new BigDecimal('1.0') == new BigDecimal('1.00')
//// new BigDecimal('1.0').equals(new BigDecimal('1.00'))
new BigDecimal('1.0').equals(new BigDecimal('1.00'))
//// new BigDecimal('1.0').compareTo(1)
new BigDecimal('1.0').compareTo(1)
//// java.math.RoundingMode.HALF_UP.toString() + java.math.RoundingMode.HALF_UP.name()
java.math.RoundingMode.HALF_UP.toString() + java.math.RoundingMode.HALF_UP.name()
//// java.math.RoundingMode.valueOf('CEILING')
java.math.RoundingMode.valueOf('CEILING')
//// java.math.RoundingMode.values().size()
java.math.RoundingMode.values().size()
//// Math.sqrt(16) + Math.cbrt(27) + Math.pow(2, 10)
Math.sqrt(16) + Math.cbrt(27) + Math.pow(2, 10)
//// Math.abs(-5).class.simpleName + Math.abs(-5L).class.simpleName + Math.abs(-5.5d)
Math.abs(-5).class.simpleName + Math.abs(-5L).class.simpleName + Math.abs(-5.5d)
//// Math.abs(-1.5)
Math.abs(-1.5)
//// Math.hypot(3, 4) + Math.atan2(0, 1) + Math.signum(-5)
Math.hypot(3, 4) + Math.atan2(0, 1) + Math.signum(-5)
//// Math.min(1, 2) + Math.min(1.5d, 2.5d)
Math.min(1, 2) + Math.min(1.5d, 2.5d)
//// Math.round(2.5) + Math.round(-2.5) + Math.round(2.4d)
Math.round(2.5) + Math.round(-2.5) + Math.round(2.4d)
//// Math.round(2.5f).class.simpleName + Math.round(2.5d).class.simpleName
Math.round(2.5f).class.simpleName + Math.round(2.5d).class.simpleName
//// Math.rint(2.5) + Math.rint(3.5) + Math.rint(2.3)
Math.rint(2.5) + Math.rint(3.5) + Math.rint(2.3)
//// Math.floor(-1.5) + Math.ceil(1.2)
Math.floor(-1.5) + Math.ceil(1.2)
//// Math.floor(2.7).class.simpleName
Math.floor(2.7).class.simpleName
//// Math.floorDiv(-7, 2) + Math.floorMod(-7, 2)
Math.floorDiv(-7, 2) + Math.floorMod(-7, 2)
//// Math.floorDiv(1, 0)
Math.floorDiv(1, 0)
//// Math.addExact(1, 2) + Math.subtractExact(5, 3) + Math.multiplyExact(2, 3)
Math.addExact(1, 2) + Math.subtractExact(5, 3) + Math.multiplyExact(2, 3)
//// Math.addExact(Integer.MAX_VALUE, 1)
Math.addExact(Integer.MAX_VALUE, 1)
//// Math.multiplyExact(Integer.MAX_VALUE, 2)
Math.multiplyExact(Integer.MAX_VALUE, 2)
//// Math.toIntExact(5L)
Math.toIntExact(5L)
//// Math.log(Math.E) + Math.log10(1000) + Math.exp(0)
Math.log(Math.E) + Math.log10(1000) + Math.exp(0)
//// Math.sin(0) + Math.cos(0) + Math.tan(0) + Math.toDegrees(Math.PI)
Math.sin(0) + Math.cos(0) + Math.tan(0) + Math.toDegrees(Math.PI)
//// Math.random() < 1
Math.random() < 1
//// Math.PI
Math.PI
//// 1 + ('a' as char)
1 + ('a' as char)
//// 100 - ('a' as char)
100 - ('a' as char)
//// 97 <=> ('a' as char)
97 <=> ('a' as char)
//// 97 == ('a' as char)
97 == ('a' as char)
//// (3.14159d).round(2)
(3.14159d).round(2)
//// (3.5f).round(0).class.simpleName
(3.5f).round(0).class.simpleName
//// (2.5d).round().class.simpleName
(2.5d).round().class.simpleName
//// 10.intdiv(3) + 10.mod(3) + 10 % 3 + (-10 % 3)
10.intdiv(3) + 10.mod(3) + 10 % 3 + (-10 % 3)
//// 10 / 3
10 / 3
//// 1 / 3 + 1 / 3
1 / 3 + 1 / 3
//// 2 ** 100
2 ** 100
//// 2.5 ** 2
2.5 ** 2
//// (2 ** 0.5).class.simpleName
(2 ** 0.5).class.simpleName
//// 7.5 % 2
7.5 % 2
//// -7 >> 1
-7 >> 1
//// -7 >>> 28
-7 >>> 28
//// 1 << 33
1 << 33
//// 1L << 33
1L << 33
//// 5 & 3 | 8 ^ 2
5 & 3 | 8 ^ 2
//// 1.step(10, 4) { println it }
1.step(10, 4) { println it }
//// 10.step(1, -4) { println it }
10.step(1, -4) { println it }
//// 1.0.upto(3.0) { println it }
1.0.upto(3.0) { println it }
//// 3.upto(1) { println it }
3.upto(1) { println it }
//// 5.abs() + (-5).abs() + (-5.5).abs()
5.abs() + (-5).abs() + (-5.5).abs()
//// 5.toString() + 5.toLong().class.simpleName + 5.toDouble() + 5.toBigDecimal() + 5.toBigInteger()
5.toString() + 5.toLong().class.simpleName + 5.toDouble() + 5.toBigDecimal() + 5.toBigInteger()
//// 5.5.toInteger() + 5.5.intValue() + 5.9.longValue()
5.5.toInteger() + 5.5.intValue() + 5.9.longValue()
//// 5.compareTo(6) + 5.equals(5L).toString()
5.compareTo(6) + 5.equals(5L).toString()
//// 5 == 5L && 5 == 5.0 && 5.0 == 5.00
5 == 5L && 5 == 5.0 && 5.0 == 5.00
//// 5.hashCode() + 5L.hashCode() + 5.5.hashCode() + 5.5d.hashCode()
5.hashCode() + 5L.hashCode() + 5.5.hashCode() + 5.5d.hashCode()
//// 5.isInteger()
5.isInteger()
//// 5 in [5L]
5 in [5L]
//// [5L].contains(5)
[5L].contains(5)
//// 5 as String
5 as String
//// 5.5 as int
5.5 as int
//// '5' as Integer
'5' as Integer
//// 5 as char
5 as char
//// 5 as boolean
5 as boolean
//// 0 as boolean
0 as boolean
//// (int) 5.9
(int) 5.9
//// (int) -5.9
(int) -5.9
//// (long) 5.9d
(long) 5.9d
//// (int) 3000000000L
(int) 3000000000L
//// 1.1f + 1.1d
1.1f + 1.1d
//// 1.1f * 2
1.1f * 2
//// 1e10
1e10
//// 1e10d
1e10d
//// 123456789012345678901234567890
123456789012345678901234567890
//// 1.0e-7
1.0e-7
//// 1.0e-7d
1.0e-7d
//// 100000000.0d
100000000.0d
//// 1234567.0d
1234567.0d
//// 1.0d
1.0d
//// 1.0f
1.0f
//// 0x1F + 0b101 + 017
0x1F + 0b101 + 017
//// 5G.class.simpleName + 5g
5G.class.simpleName + 5g
//// 5L.class.simpleName + 5I.class.simpleName + 5F.class.simpleName + 5D.class.simpleName
5L.class.simpleName + 5I.class.simpleName + 5F.class.simpleName + 5D.class.simpleName
//// 5.0.class.simpleName
5.0.class.simpleName
//// !true
!true
//// true && 1
true && 1
//// true.implies(false)
true.implies(false)
//// true.compareTo(false)
true.compareTo(false)
//// Boolean.valueOf(true) && Boolean.valueOf('TRUE') && !Boolean.valueOf('yes')
Boolean.valueOf(true) && Boolean.valueOf('TRUE') && !Boolean.valueOf('yes')
//// Boolean.valueOf(null as String)
Boolean.valueOf(null as String)
//// Boolean.parseBoolean('True')
Boolean.parseBoolean('True')
//// Boolean.parseBoolean(null)
Boolean.parseBoolean(null)
//// Boolean.toString(true) + Boolean.TRUE
Boolean.toString(true) + Boolean.TRUE
//// Boolean.compare(true, false)
Boolean.compare(true, false)
//// Boolean.logicalAnd(true, false) || Boolean.logicalOr(true, false) || Boolean.logicalXor(true, true)
Boolean.logicalAnd(true, false) || Boolean.logicalOr(true, false) || Boolean.logicalXor(true, true)
//// new Boolean('true')
new Boolean('true')
//// new Boolean(false)
new Boolean(false)
//// true.toString() + true.booleanValue() + true.hashCode()
true.toString() + true.booleanValue() + true.hashCode()
//// true.and(false) || true.or(false) || true.xor(true)
true.and(false) || true.or(false) || true.xor(true)
//// true <=> false
true <=> false
//// true == 'true'
true == 'true'
//// true as String
true as String
//// true as int
true as int
//// (true ? 1 : 0) + 1
(true ? 1 : 0) + 1
//// 0 ?: 'empty'
0 ?: 'empty'

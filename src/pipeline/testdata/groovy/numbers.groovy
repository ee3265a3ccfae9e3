//// 1 + 2
1 + 2
//// 7 / 2
7 / 2
//// 7.intdiv(2)
7.intdiv(2)
//// 7 % 3
7 % 3
//// -7 % 3
-7 % 3
//// -7.intdiv(2)
-7.intdiv(2)
//// 2 ** 10
2 ** 10
//// 2 ** -1
2 ** -1
//// 2 ** 0.5
2 ** 0.5
//// 2 ** 31
2 ** 31
//// 2 ** 62
2 ** 62
//// 2 ** 64
2 ** 64
//// 10 / 4
10 / 4
//// 10 / 5
10 / 5
//// (10 / 5).class.simpleName
(10 / 5).class.simpleName
//// 1 / 3
1 / 3
//// 1.0 / 3
1.0 / 3
//// 10.0 / 4
10.0 / 4
//// 1.5 + 1
1.5 + 1
//// 1.5 * 2
1.5 * 2
//// 1.50 + 1.5
1.50 + 1.5
//// 0.1 + 0.2
0.1 + 0.2
//// 0.1d + 0.2d
0.1d + 0.2d
//// 1.1f + 1
1.1f + 1
//// (1.1f + 1.1d).class.simpleName
(1.1f + 1.1d).class.simpleName
//// 1L + 1
1L + 1
//// (1L + 1).class.simpleName
(1L + 1).class.simpleName
//// 2147483647 + 1
2147483647 + 1
//// Integer.MAX_VALUE + 1L
Integer.MAX_VALUE + 1L
//// 9223372036854775807 + 1
9223372036854775807 + 1
//// 2147483648.class.simpleName
2147483648.class.simpleName
//// 9223372036854775808.class.simpleName
9223372036854775808.class.simpleName
//// 100000 * 100000
100000 * 100000
//// 1_000_000
1_000_000
//// 0x1F + 010 + 0b11
0x1F + 010 + 0b11
//// 5 & 3 | 8 ^ 1
5 & 3 | 8 ^ 1
//// ~5
~5
//// 1 << 3
1 << 3
//// -16 >> 2
-16 >> 2
//// -16 >>> 28
-16 >>> 28
//// 1L << 40
1L << 40
//// 5 <=> 3
5 <=> 3
//// 1 == 1.0 && 1 == 1L && 1.0 == 1.00
1 == 1.0 && 1 == 1L && 1.0 == 1.00
//// 1.equals(1L)
1.equals(1L)
//// 1.0.equals(1.00)
1.0.equals(1.00)
//// 1.compareTo(2)
1.compareTo(2)
//// 3.times { println it }
3.times { println it }
//// 1.upto(3) { println it }
1.upto(3) { println it }
//// 3.downto(1) { println it }
3.downto(1) { println it }
//// 1.step(10, 3) { println "$it " }
1.step(10, 3) { println "$it " }
//// -5.abs()
-5.abs()
//// 3.14159d.round(2)
3.14159d.round(2)
//// 2.5d.round()
2.5d.round()
//// 3.7 as int
3.7 as int
//// (int) 3.7
(int) 3.7
//// (int) -3.7
(int) -3.7
//// 65 as char
65 as char
//// (char) 66
(char) 66
//// (byte) 200
(byte) 200
//// (short) 70000
(short) 70000
//// (long) 3.9
(long) 3.9
//// (double) 1
(double) 1
//// (float) 1.1
(float) 1.1
//// (boolean) 0
(boolean) 0
//// 10.toString() + 10.5.toString()
10.toString() + 10.5.toString()
//// 255.toString(16)
255.toString(16)
//// Integer.toHexString(255) + Integer.toBinaryString(5) + Integer.toOctalString(8)
Integer.toHexString(255) + Integer.toBinaryString(5) + Integer.toOctalString(8)
//// Integer.parseInt('12') + Integer.valueOf('3')
Integer.parseInt('12') + Integer.valueOf('3')
//// Integer.parseInt('ff', 16)
Integer.parseInt('ff', 16)
//// Integer.MAX_VALUE
Integer.MAX_VALUE
//// Integer.MIN_VALUE - 1
Integer.MIN_VALUE - 1
//// Long.MAX_VALUE
Long.MAX_VALUE
//// Double.MAX_VALUE
Double.MAX_VALUE
//// Double.parseDouble('1e3')
Double.parseDouble('1e3')
//// 1e3
1e3
//// 1e3.class.simpleName
1e3.class.simpleName
//// 1.0e-5
1.0e-5
//// 1.0E10d
1.0E10d
//// 100.0d
100.0d
//// 1.0E7d
1.0E7d
//// 12345678.9d
12345678.9d
//// 0.001d
0.001d
//// 0.0001d
0.0001d
//// 1d / 0
1d / 0
//// -1d / 0
-1d / 0
//// 0d / 0
0d / 0
//// Math.max(1, 2) + Math.min(3L, 4)
Math.max(1, 2) + Math.min(3L, 4)
//// Math.abs(-3) + Math.abs(-2.5)
Math.abs(-3) + Math.abs(-2.5)
//// Math.pow(2, 3)
Math.pow(2, 3)
//// Math.sqrt(16)
Math.sqrt(16)
//// Math.round(2.5) + Math.round(-2.5)
Math.round(2.5) + Math.round(-2.5)
//// Math.floor(2.7) + Math.ceil(2.1)
Math.floor(2.7) + Math.ceil(2.1)
//// Math.PI.round(4)
Math.PI.round(4)
//// Math.floorMod(-1, 3)
Math.floorMod(-1, 3)
//// Math.abs(-2.5).class.simpleName
Math.abs(-2.5).class.simpleName
//// new BigDecimal('1.10').add(new BigDecimal('2'))
new BigDecimal('1.10').add(new BigDecimal('2'))
//// new BigDecimal('10').divide(new BigDecimal('4'))
new BigDecimal('10').divide(new BigDecimal('4'))
//// new BigDecimal('1.005').setScale(2, BigDecimal.ROUND_HALF_UP)
new BigDecimal('1.005').setScale(2, BigDecimal.ROUND_HALF_UP)
//// new BigDecimal('1.005').setScale(2, java.math.RoundingMode.HALF_EVEN)
new BigDecimal('1.005').setScale(2, java.math.RoundingMode.HALF_EVEN)
//// new BigDecimal('10').divide(new BigDecimal('3'))
new BigDecimal('10').divide(new BigDecimal('3'))
//// new BigInteger('123456789012345678901234567890') * 2
new BigInteger('123456789012345678901234567890') * 2
//// 123456789G.class.simpleName
123456789G.class.simpleName
//// 2G ** 100
2G ** 100
//// 1.5G.class.simpleName
1.5G.class.simpleName
//// 100.0.stripTrailingZeros()
100.0.stripTrailingZeros()
//// 1.10.toPlainString()
1.10.toPlainString()
//// 1.5.scale() + 1.50.precision()
1.5.scale() + 1.50.precision()
//// 42.asBoolean() && !0.asBoolean() && !0.0.asBoolean()
42.asBoolean() && !0.asBoolean() && !0.0.asBoolean()
//// 1.0.class.simpleName + 1.0d.class.simpleName + 1.0f.class.simpleName + 1L.class.simpleName + 1G.class.simpleName
1.0.class.simpleName + 1.0d.class.simpleName + 1.0f.class.simpleName + 1L.class.simpleName + 1G.class.simpleName
//// (1 + 1.0).class.simpleName + (1 + 1.0d).class.simpleName + (1 / 2).class.simpleName + (1L * 2).class.simpleName
(1 + 1.0).class.simpleName + (1 + 1.0d).class.simpleName + (1 / 2).class.simpleName + (1L * 2).class.simpleName
//// (5 as Long).class.simpleName
(5 as Long).class.simpleName
//// 1.0 * 1.0
1.0 * 1.0
//// 1.10 * 1.10
1.10 * 1.10
//// 3 * 1.1
3 * 1.1
//// 10 % 3.5
10 % 3.5
//// 5.5 % 2
5.5 % 2
//// -1.abs()
-1.abs()
//// 1..3
1..3
//// (1..3).sum()
(1..3).sum()
//// def i = 5; i++ + ++i
def i = 5; i++ + ++i
//// def i = 5; i--; --i; i
def i = 5; i--; --i; i
//// def i = 5; i += 2; i *= 3; i -= 1; i /= 4; i
def i = 5; i += 2; i *= 3; i -= 1; i /= 4; i
//// def i = 17; i %= 5; i **= 2; i
def i = 17; i %= 5; i **= 2; i
//// def i = 1; i <<= 4; i |= 1; i &= 0x1F; i ^= 3; i
def i = 1; i <<= 4; i |= 1; i &= 0x1F; i ^= 3; i
//// int i = 10; i /= 4; i
int i = 10; i /= 4; i
//// int i = 5; i += 2.7; i
int i = 5; i += 2.7; i
//// long l = 5; l.class.simpleName
long l = 5; l.class.simpleName
//// double d = 5; d / 2
double d = 5; d / 2
//// 5.plus(3).minus(1).multiply(2)
5.plus(3).minus(1).multiply(2)
//// 5.div(2)
5.div(2)
//// 5.mod(3)
5.mod(3)
//// 5.power(2)
5.power(2)
//// 5.next() + 5.previous()
5.next() + 5.previous()
//// 5.bitwiseNegate()
5.bitwiseNegate()
//// 1 in [1, 2]
1 in [1, 2]
//// 1.isCase(1)
1.isCase(1)
//// 12.3.intValue() + 12.9.longValue()
12.3.intValue() + 12.9.longValue()
//// (1.5).hashCode()
(1.5).hashCode()
//// 1L.hashCode() + 1.hashCode() + true.hashCode()
1L.hashCode() + 1.hashCode() + true.hashCode()
//// 1000000 * 1000000L
1000000 * 1000000L
//// Integer.compare(1, 2)
Integer.compare(1, 2)
//// Integer.toString(5) + Long.toString(6) + Double.toString(1.5d)
Integer.toString(5) + Long.toString(6) + Double.toString(1.5d)
//// '5' + 5
'5' + 5
//// '5' * 5
'5' * 5
//// 5 + '5'
5 + '5'
//// '5'.toInteger() * 5
'5'.toInteger() * 5
//// Character.isDigit('5' as char) && Character.isLetter('a' as char)
Character.isDigit('5' as char) && Character.isLetter('a' as char)
//// ('a' as char) + 1
('a' as char) + 1
//// 'a'.charAt(0) == 'a'
'a'.charAt(0) == 'a'
//// 1.0 == 1
1.0 == 1
//// 0.1 + 0.2 == 0.3
0.1 + 0.2 == 0.3
//// 0.1d + 0.2d == 0.3d
0.1d + 0.2d == 0.3d
//// 1 <=> 1.5
1 <=> 1.5
//// null <=> 1
null <=> 1
//// 3.14 as String
3.14 as String
//// 1 as String
1 as String
//// '3.7' as BigDecimal
'3.7' as BigDecimal
//// '3.7' as double
'3.7' as double
//// true & false | true ^ true
true & false | true ^ true
//// !true || !false
!true || !false
//// true.and(false)
true.and(false)
//// Boolean.parseBoolean('TRUE')
Boolean.parseBoolean('TRUE')
//// Boolean.valueOf('no')
Boolean.valueOf('no')

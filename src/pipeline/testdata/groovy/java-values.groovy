//// stringjoiner
def j = new StringJoiner(', ', '{', '}'); j.add('a'); j.add('b')
println j
println j.length()
def k = new StringJoiner('-'); k.setEmptyValue('E'); k.toString()
//// enumset enummap
enum C { R, G, B }
println EnumSet.of(C.R, C.B)
println EnumSet.allOf(C)
println EnumSet.noneOf(C)
println EnumSet.range(C.R, C.G)
println EnumSet.complementOf(EnumSet.of(C.R))
def m = new EnumMap(C); m[C.B] = 1; m[C.R] = 2
println m; m.keySet().toList()
//// enum bodies
enum Op { ADD('+') { int apply(int a, int b) { a + b } }, MUL('*') { int apply(int a, int b) { a * b } }; final String s; Op(String s) { this.s = s }; abstract int apply(int a, int b) }
println Op.values()*.s
println Op.ADD.apply(2, 3)
println Op.valueOf('MUL').apply(2, 3)
println Op.ADD.getClass() == Op
println Op.ADD.declaringClass; Op.values().find { it.s == '*' }.ordinal()
//// random seed
def r = new Random(42)
println r.nextInt(10)
println r.nextInt()
println r.nextDouble()
println r.nextBoolean()
println r.nextLong()
println r.nextGaussian()
println r.nextFloat()
def l = [1,2,3,4,5]; Collections.shuffle(l, new Random(1))
println l; r.ints(3, 0, 10).toArray().toList()
//// uuid
println UUID.fromString('123e4567-e89b-12d3-a456-426614174000').version()
println UUID.nameUUIDFromBytes('x'.bytes)
println UUID.randomUUID().toString().size()
println new UUID(1, 2); UUID.fromString('123e4567-e89b-12d3-a456-426614174000').getMostSignificantBits()
//// optional
println Optional.of(1).map { it + 1 }.get()
println Optional.empty().orElse(5)
println Optional.ofNullable(null).isPresent()
println Optional.of(1)
println Optional.of(3).filter { it > 5 }.orElseGet { 7 }
try { Optional.empty().get() } catch (NoSuchElementException e) { println e.message }; Optional.of(2).ifPresent { println it }
try { Optional.empty().orElseThrow { new IllegalStateException('q') } } catch (e) { println e }
println Optional.of(1).flatMap { Optional.of(it + 5) }; Optional.empty().isEmpty()
//// matcher api
def m = 'a1b22' =~ /([a-z])(\d+)/
def sb = new StringBuffer(); while (m.find()) { m.appendReplacement(sb, m.group(2) + '$1') }; m.appendTail(sb)
println sb; m.reset()
println m.find()
println m.start(1) + ' ' + m.end()
println m.groupCount(); m.reset('c3')
println m.matches()
println m.lookingAt()
def p = java.util.regex.Pattern.compile('(?<n>\\w)x', java.util.regex.Pattern.CASE_INSENSITIVE)
def q = p.matcher('aX'); q.find()
println q.group('n')
println p.flags()
println p.pattern()
println p.split('1ax2bx3').toList()
println java.util.regex.Pattern.quote('a.b')
println java.util.regex.Matcher.quoteReplacement('$1'); p.asPredicate().test('ax')
//// matcher results
def m = java.util.regex.Pattern.compile(/\d/).matcher('a1b2')
println m.results().map { it.group() }.collect(java.util.stream.Collectors.toList()); m.replaceAll { r -> '<' + r.group() + '>' }
//// character statics
println Character.isDigit('5' as char)
println Character.isLetter('x' as char)
println Character.toUpperCase('x' as char)
println Character.getNumericValue('7' as char)
println Character.isWhitespace(' ' as char)
println Character.isUpperCase('A' as char)
println Character.toString('x' as char)
println Character.MAX_VALUE as int
println Character.isLetterOrDigit('_' as char)
println Character.digit('f' as char, 16)
println Character.forDigit(11, 16)
println Character.toChars(65)
println Character.isJavaIdentifierStart('a' as char)
println Character.valueOf('c' as char).charValue(); Character.isAlphabetic(65)
//// integer statics
println Integer.parseInt('12')
println Integer.parseInt('ff', 16)
println Integer.valueOf('7')
println Integer.toBinaryString(5)
println Integer.toHexString(255)
println Integer.toOctalString(8)
println Integer.toString(255, 16)
println Integer.bitCount(7)
println Integer.compare(1, 2)
println Integer.max(1, 2)
println Integer.sum(1, 2)
println Integer.signum(-5)
println Integer.reverse(1)
println Integer.highestOneBit(10)
println Integer.numberOfLeadingZeros(1)
println Integer.rotateLeft(1, 3)
println Integer.parseUnsignedInt('5')
println Integer.toUnsignedString(-1)
println Integer.decode('0x10')
println Integer.hashCode(5)
try { Integer.parseInt('x') } catch (NumberFormatException e) { println e.message }
try { Integer.parseInt(null) } catch (NumberFormatException e) { println e.message }; Integer.SIZE
//// long double statics
println Long.parseLong('5')
println Long.valueOf(5)
println Long.MAX_VALUE
println Long.toHexString(255L)
println Long.compare(1L, 2L)
println Long.toBinaryString(5L)
println Long.bitCount(7L)
println Long.decode('#ff')
println Long.sum(1,2)
println Double.parseDouble('1.5')
println Double.valueOf('2')
println Double.isNaN(0.0d/0)
println Double.compare(1d, 2d)
println Double.MIN_VALUE
println Double.toString(1.0d)
println Double.isFinite(1d)
println Double.POSITIVE_INFINITY
println Float.parseFloat('1.5')
println Double.doubleToLongBits(1.0d)
println Float.floatToIntBits(1f)
println Boolean.parseBoolean('TRUE')
println Boolean.logicalXor(true, false)
println Boolean.toString(true)
println Boolean.hashCode(true); Short.parseShort('3') + Byte.parseByte('4')
//// objects
println Objects.equals(1, 1)
println Objects.hash(1, 2)
println Objects.isNull(null)
println Objects.toString(null, 'd')
println Objects.hashCode(null)
try { Objects.requireNonNull(null, 'msg') } catch (NullPointerException e) { println e.message }
println Objects.nonNull(1)
println Objects.requireNonNullElse(null, 2)
println Objects.compare(1, 2, { a, b -> a <=> b }); Objects.deepEquals([1], [1])
//// arrays
println Arrays.asList(1, 2)
println Arrays.toString([1,2] as int[])
println Arrays.equals([1] as int[], [1] as int[])
def a = [3,1,2] as int[]; Arrays.sort(a)
println a
println Arrays.copyOf(a, 5)
println Arrays.copyOfRange(a, 1, 3)
println Arrays.fill(a, 7)
println a
println Arrays.hashCode([1,2] as int[])
println Arrays.binarySearch([1,3,5] as int[], 3)
println Arrays.deepToString([[1],[2]] as Object[])
println Arrays.stream([1,2] as int[]).sum(); Arrays.asList('a', 'b').stream().map { it + 'x' }.toArray()
//// collections
println Collections.emptyList()
println Collections.singletonList(1)
println Collections.unmodifiableList([1])
def l = [3,1,2]; Collections.sort(l)
println l; Collections.reverse(l)
println l
println Collections.max(l)
println Collections.min(l)
println Collections.frequency([1,1,2], 1)
println Collections.nCopies(3, 'x'); Collections.swap(l, 0, 2)
println l
println Collections.disjoint([1],[2]); Collections.addAll(l, 8, 9)
println l
println Collections.binarySearch([1,3,5], 3); Collections.rotate(l, 1)
println l
println Collections.synchronizedMap([a: 1]); Collections.sort(l, { a, b -> b <=> a } as Comparator)
println l
println Collections.reverseOrder().compare(1, 2)
try { Collections.unmodifiableList([1]).add(2) } catch (e) { println e }; Collections.fill(l, 0)
println l
println Collections.list(Collections.enumeration([1])); Collections.newSetFromMap([:]).size()
//// bigdecimal context
import java.math.*
println new BigDecimal('1').divide(new BigDecimal('3'), MathContext.DECIMAL32)
println new BigDecimal('10').divide(3.0, 2, RoundingMode.HALF_UP)
println new BigDecimal('1.255').setScale(2, RoundingMode.HALF_EVEN)
println new BigDecimal('123.45').round(new MathContext(2))
println new BigDecimal('1.50').stripTrailingZeros()
println new BigDecimal('100').movePointLeft(3)
println 5.0.compareTo(5.00)
println new BigDecimal('2').pow(10)
println new BigDecimal('5').remainder(3.0)
println new BigDecimal(3.5d).toBigInteger()
println BigDecimal.valueOf(1, 2)
println new BigDecimal('1E+3').toPlainString()
println 7.5.divideAndRemainder(2.0)
println new BigInteger('ff', 16).gcd(15G)
println new BigInteger('5').modPow(3G, 7G)
println (2g ** 70)
println new BigInteger('10').bitLength()
//// atomic concurrent
import java.util.concurrent.*; import java.util.concurrent.atomic.*
def a = new AtomicInteger()
println a.incrementAndGet()
println a.getAndAdd(5)
println a.updateAndGet { it * 2 }
println a
println a.accumulateAndGet(3) { x, y -> x + y }
def m = new ConcurrentHashMap(); m.put('a', 1)
println m.putIfAbsent('a', 2)
println m.computeIfAbsent('b') { 5 }
println m
def l = new CopyOnWriteArrayList([1,2]); l.each { if (it == 1) l << 9 }
println l
println l.addIfAbsent(9)
def q = new ConcurrentLinkedQueue(); q.add(1)
println q.poll()
def r = new AtomicReference('x')
println r.getAndSet('y')
println TimeUnit.MINUTES.toSeconds(2)
def b = new AtomicBoolean(false)
println b.compareAndSet(false, true)
def al = new AtomicLong(5); al.addAndGet(2)
//// string methods java11
println ' a '.strip()
println 'ab'.repeat(2)
println 'a\nb'.lines().collect { it }
println ''.isBlank()
println 'abc'.chars().toArray()
println 'a'.compareToIgnoreCase('B')
println 'abc'.regionMatches(1, 'bc', 0, 2)
println 'a-b'.codePointAt(0)
println String.join('-', 'a', 'b')
println String.join(',', ['x', 'y'])
println 'x'.intern()
println String.valueOf([1])
println 'abc'.subSequence(0, 2)
println 'abc'.contentEquals('abc')
println 'ABC'.equalsIgnoreCase('abc')
println 'abca'.lastIndexOf('a')
println 'a,b,,'.split(',').length
println 'a,b,,'.split(',', -1).length
println 'x'.hashCode()
println 'ß'.toUpperCase()
println String.copyValueOf('ab'.toCharArray())
println new String([97, 98] as byte[])
println new String('x'); 'aXbX'.indexOf('X', 2)

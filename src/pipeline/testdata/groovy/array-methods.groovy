//// Arrays.asList([1, 2] as Object[])
Arrays.asList([1, 2] as Object[])
//// Arrays.asList(['a', 'b'] as String[]).size()
Arrays.asList(['a', 'b'] as String[]).size()
//// Arrays.deepToString([[1], [2]] as Object[])
Arrays.deepToString([[1], [2]] as Object[])
//// def a = [3, 1, 2] as int[]; Arrays.sort(a); a
def a = [3, 1, 2] as int[]; Arrays.sort(a); a
//// def a = ['b', 'a'] as String[]; Arrays.sort(a); a
def a = ['b', 'a'] as String[]; Arrays.sort(a); a
//// def a = [1, 3, 2] as Integer[]; Arrays.sort(a, { x, y -> y <=> x } as Comparator); a
def a = [1, 3, 2] as Integer[]; Arrays.sort(a, { x, y -> y <=> x } as Comparator); a
//// def a = new int[3]; Arrays.fill(a, 7); a
def a = new int[3]; Arrays.fill(a, 7); a
//// Arrays.equals([1, 2] as int[], [1, 2] as int[])
Arrays.equals([1, 2] as int[], [1, 2] as int[])
//// Arrays.hashCode([1, 2] as int[])
Arrays.hashCode([1, 2] as int[])
//// Arrays.copyOf([1, 2] as int[], 4)
Arrays.copyOf([1, 2] as int[], 4)
//// Arrays.copyOf(['a'] as String[], 2)
Arrays.copyOf(['a'] as String[], 2)
//// Arrays.copyOf([1, 2, 3] as int[], 2)
Arrays.copyOf([1, 2, 3] as int[], 2)
//// Arrays.copyOfRange([1, 2, 3, 4] as int[], 1, 3)
Arrays.copyOfRange([1, 2, 3, 4] as int[], 1, 3)
//// Arrays.copyOfRange([1, 2, 3, 4] as int[], 2, 6)
Arrays.copyOfRange([1, 2, 3, 4] as int[], 2, 6)
//// Collections.unmodifiableList([1, 2]).add(3)
Collections.unmodifiableList([1, 2]).add(3)
//// Collections.unmodifiableList([1, 2]) == [1, 2]
Collections.unmodifiableList([1, 2]) == [1, 2]
//// Collections.unmodifiableMap([a: 1]).put('b', 2)
Collections.unmodifiableMap([a: 1]).put('b', 2)
//// Collections.unmodifiableCollection([1]).size()
Collections.unmodifiableCollection([1]).size()
//// def l = Collections.synchronizedList([]); l << 1; l.size()
def l = Collections.synchronizedList([]); l << 1; l.size()
//// def m = Collections.synchronizedMap([:]); m.a = 1; m.a
def m = Collections.synchronizedMap([:]); m.a = 1; m.a
//// def s = Collections.synchronizedSet([] as Set); s << 1; s.size()
def s = Collections.synchronizedSet([] as Set); s << 1; s.size()
//// def l = [3, 1, 2]; Collections.sort(l); l
def l = [3, 1, 2]; Collections.sort(l); l
//// def l = [3, 1, 2]; Collections.sort(l, { a, b -> b <=> a }); l
def l = [3, 1, 2]; Collections.sort(l, { a, b -> b <=> a }); l
//// def l = [3, 1, 2]; Collections.sort(l, Collections.reverseOrder()); l
def l = [3, 1, 2]; Collections.sort(l, Collections.reverseOrder()); l
//// def l = [1, 2, 3]; Collections.shuffle(l); l.sort() == [1, 2, 3]
def l = [1, 2, 3]; Collections.shuffle(l); l.sort() == [1, 2, 3]
//// def l = (1..10).toList(); Collections.shuffle(l, new Random(42)); l
def l = (1..10).toList(); Collections.shuffle(l, new Random(42)); l
//// def l = [1, 2, 3]; Collections.swap(l, 0, 2); l
def l = [1, 2, 3]; Collections.swap(l, 0, 2); l
//// Collections.max([1, 3, 2]) + Collections.min([1, 3, 2])
Collections.max([1, 3, 2]) + Collections.min([1, 3, 2])
//// Collections.max(['a', 'bbb', 'cc'], { x, y -> x.size() <=> y.size() } as Comparator)
Collections.max(['a', 'bbb', 'cc'], { x, y -> x.size() <=> y.size() } as Comparator)
//// Collections.min(['aa', 'b'], { x, y -> x.size() <=> y.size() } as Comparator)
Collections.min(['aa', 'b'], { x, y -> x.size() <=> y.size() } as Comparator)
//// Collections.disjoint([1, 2], [3]) && !Collections.disjoint([1], [1])
Collections.disjoint([1, 2], [3]) && !Collections.disjoint([1], [1])
//// def l = []; Collections.addAll(l, 1, 2); l
def l = []; Collections.addAll(l, 1, 2); l
//// def l = [0]; Collections.addAll(l, ['x', 'y'] as String[]); l
def l = [0]; Collections.addAll(l, ['x', 'y'] as String[]); l
//// Collections.emptyList().add(1)
Collections.emptyList().add(1)
//// Collections.EMPTY_LIST.isEmpty() && Collections.EMPTY_MAP.isEmpty() && Collections.EMPTY_SET.isEmpty()
Collections.EMPTY_LIST.isEmpty() && Collections.EMPTY_MAP.isEmpty() && Collections.EMPTY_SET.isEmpty()
//// Objects.equals(1, 1) && Objects.equals(null, null) && !Objects.equals(null, 1)
Objects.equals(1, 1) && Objects.equals(null, null) && !Objects.equals(null, 1)
//// Objects.hash(1, 2)
Objects.hash(1, 2)
//// Objects.hashCode(null) + Objects.hashCode('a')
Objects.hashCode(null) + Objects.hashCode('a')
//// Objects.toString(null) + Objects.toString(null, 'none') + Objects.toString(1, 'none')
Objects.toString(null) + Objects.toString(null, 'none') + Objects.toString(1, 'none')
//// Objects.requireNonNull(null, 'it is needed')
Objects.requireNonNull(null, 'it is needed')
//// Objects.requireNonNull('x')
Objects.requireNonNull('x')
//// Objects.isNull(null) && Objects.nonNull(1)
Objects.isNull(null) && Objects.nonNull(1)
//// Optional.of(1).isPresent() && !Optional.empty().isPresent()
Optional.of(1).isPresent() && !Optional.empty().isPresent()
//// Optional.ofNullable(null).orElse('x') + Optional.of('y').orElse('x')
Optional.ofNullable(null).orElse('x') + Optional.of('y').orElse('x')
//// Optional.empty().orElseGet { 'made' }
Optional.empty().orElseGet { 'made' }
//// Optional.of('there').orElseGet { 'made' }
Optional.of('there').orElseGet { 'made' }
//// Optional.empty().orElseThrow { new IllegalStateException('none') }
Optional.empty().orElseThrow { new IllegalStateException('none') }
//// Optional.of(3).orElseThrow { new IllegalStateException('none') }
Optional.of(3).orElseThrow { new IllegalStateException('none') }
//// def seen = []; Optional.of(1).ifPresent { seen << it }; Optional.empty().ifPresent { seen << 'never' }; seen
def seen = []; Optional.of(1).ifPresent { seen << it }; Optional.empty().ifPresent { seen << 'never' }; seen
//// Optional.of(3).map { it + 1 }.get()
Optional.of(3).map { it + 1 }.get()
//// Optional.empty().map { it + 1 }.isPresent()
Optional.empty().map { it + 1 }.isPresent()
//// Optional.of(3).filter { it > 5 }.isPresent()
Optional.of(3).filter { it > 5 }.isPresent()
//// Optional.of(3).filter { it > 1 }.get()
Optional.of(3).filter { it > 1 }.get()
//// Optional.of(3).toString() + Optional.empty()
Optional.of(3).toString() + Optional.empty()
//// Optional.of(3) == Optional.of(3)
Optional.of(3) == Optional.of(3)
//// Optional.of(null)
Optional.of(null)
//// Optional.of(4).isEmpty()
Optional.of(4).isEmpty()
//// Optional.empty().orElseThrow()
Optional.empty().orElseThrow()
//// def a = ['a', 'b', 'c'] as String[]; [a[0], a[-1], a.length, a.size()]
def a = ['a', 'b', 'c'] as String[]; [a[0], a[-1], a.length, a.size()]
//// def a = ['a', 'b', 'c'] as String[]; a[3]
def a = ['a', 'b', 'c'] as String[]; a[3]
//// def a = ['a', 'b', 'c'] as String[]; a[3] = 'd'
def a = ['a', 'b', 'c'] as String[]; a[3] = 'd'
//// def a = ['a', 'b', 'c'] as String[]; a[-4]
def a = ['a', 'b', 'c'] as String[]; a[-4]
//// def a = ['a', 'b', 'c'] as String[]; a[0..1]
def a = ['a', 'b', 'c'] as String[]; a[0..1]
//// def a = ['a', 'b', 'c'] as String[]; a[0, 2]
def a = ['a', 'b', 'c'] as String[]; a[0, 2]
//// def a = ['a', 'b', 'c'] as String[]; a[[0, 2]]
def a = ['a', 'b', 'c'] as String[]; a[[0, 2]]
//// def a = (['a'] as String[]) + ['b', 'c']; [a.class.simpleName, a]
def a = (['a'] as String[]) + ['b', 'c']; [a.class.simpleName, a]
//// def a = (['a'] as String[]) + 'b'; [a.class.simpleName, a]
def a = (['a'] as String[]) + 'b'; [a.class.simpleName, a]
//// def a = ([1, 2] as Object[]) + 3; [a.class.simpleName, a]
def a = ([1, 2] as Object[]) + 3; [a.class.simpleName, a]
//// def a = [3, 1, 2] as Integer[]; def b = a.sort(); [a, b.is(a)]
def a = [3, 1, 2] as Integer[]; def b = a.sort(); [a, b.is(a)]
//// def a = [3, 1, 2] as Integer[]; a.sort { -it }
def a = [3, 1, 2] as Integer[]; a.sort { -it }
//// def a = ['bb', 'a'] as String[]; a.sort { it.size() }
def a = ['bb', 'a'] as String[]; a.sort { it.size() }
//// def a = [3, 1] as Integer[]; def b = a.sort(false); [a, b]
def a = [3, 1] as Integer[]; def b = a.sort(false); [a, b]
//// def a = [3, 1] as Integer[]; def b = a.sort(true); [a, b]
def a = [3, 1] as Integer[]; def b = a.sort(true); [a, b]
//// def a = [1, 2, 3] as int[]; a.collect { it * 2 }
def a = [1, 2, 3] as int[]; a.collect { it * 2 }
//// def a = [1, 2, 3] as int[]; a.contains(2)
def a = [1, 2, 3] as int[]; a.contains(2)
//// def a = [1, 2, 3] as int[]; 2 in a
def a = [1, 2, 3] as int[]; 2 in a
//// def a = [1, 2, 3] as int[]; a.toList().class.simpleName
def a = [1, 2, 3] as int[]; a.toList().class.simpleName
//// def a = [1, 2, 3] as int[]; a as List
def a = [1, 2, 3] as int[]; a as List
//// def a = [1, 2, 3] as int[]; a.join('-')
def a = [1, 2, 3] as int[]; a.join('-')
//// def a = [1, 2, 3] as int[]; a.findAll { it > 1 }
def a = [1, 2, 3] as int[]; a.findAll { it > 1 }
//// def a = [1, 2, 3] as int[]; a.find { it > 1 }
def a = [1, 2, 3] as int[]; a.find { it > 1 }
//// def a = [1, 2, 3] as int[]; a.any { it > 2 } && a.every { it > 0 }
def a = [1, 2, 3] as int[]; a.any { it > 2 } && a.every { it > 0 }
//// def a = [1, 2, 3] as int[]; a.inject(0) { x, y -> x + y }
def a = [1, 2, 3] as int[]; a.inject(0) { x, y -> x + y }
//// def a = [1, 2, 2] as Integer[]; a.unique()
def a = [1, 2, 2] as Integer[]; a.unique()
//// def a = [1, 2, 3] as int[]; a.equals([1, 2, 3] as int[])
def a = [1, 2, 3] as int[]; a.equals([1, 2, 3] as int[])
//// ([1, 2] as int[]) == ([1, 2] as int[])
([1, 2] as int[]) == ([1, 2] as int[])
//// ([1, 2] as int[]) == [1, 2]
([1, 2] as int[]) == [1, 2]
//// [1, 2] == ([1, 2] as int[])
[1, 2] == ([1, 2] as int[])
//// ([1, 2, 3] as Integer[]).tail()
([1, 2, 3] as Integer[]).tail()
//// ([1, 2, 3] as Integer[]).init()
([1, 2, 3] as Integer[]).init()
//// ([1, 2, 3] as Integer[]).take(2)
([1, 2, 3] as Integer[]).take(2)
//// ([1, 2, 3] as Integer[]).drop(2)
([1, 2, 3] as Integer[]).drop(2)
//// ([1, 2, 3] as Integer[]).collectEntries { [it, it] }
([1, 2, 3] as Integer[]).collectEntries { [it, it] }
//// ([1, 2, 3] as Integer[]).groupBy { it % 2 }
([1, 2, 3] as Integer[]).groupBy { it % 2 }
//// ([1, 2, 3] as Integer[]).each { it }.class.simpleName
([1, 2, 3] as Integer[]).each { it }.class.simpleName
//// ([1, 2] as Integer[]).eachWithIndex { x, i -> println "$x $i" }
([1, 2] as Integer[]).eachWithIndex { x, i -> println "$x $i" }
//// ([1, 2] as Integer[]).iterator().next()
([1, 2] as Integer[]).iterator().next()
//// ([1, null, 2] as Integer[]).count(null)
([1, null, 2] as Integer[]).count(null)
//// ([1, 2, 3] as Integer[]).toString() == [1, 2, 3].toString()
([1, 2, 3] as Integer[]).toString() == [1, 2, 3].toString()
//// "${[1, 2] as int[]}"
"${[1, 2] as int[]}"
//// println([1, 2] as int[])
println([1, 2] as int[])
//// ([1, 2] as int[]).toString().startsWith('[I@')
([1, 2] as int[]).toString().startsWith('[I@')
//// ('abc' as char[]).length
('abc' as char[]).length
//// println('abc' as char[])
println('abc' as char[])
//// ('abc' as char[]).class.simpleName
('abc' as char[]).class.simpleName
//// 'abc'.toCharArray()[1]
'abc'.toCharArray()[1]
//// 'abc'.toCharArray().toList()
'abc'.toCharArray().toList()
//// new String('abc'.toCharArray())
new String('abc'.toCharArray())
//// String.valueOf('abc'.toCharArray())
String.valueOf('abc'.toCharArray())
//// new int[2][3]
new int[2][3]
//// def a = new int[2][3]; a[1][2] = 5; a
def a = new int[2][3]; a[1][2] = 5; a
//// int[] a = [1, 2]; a.class.simpleName
int[] a = [1, 2]; a.class.simpleName
//// String[] a = ['x', 1, "${2}"]; a
String[] a = ['x', 1, "${2}"]; a
//// int[] a = ['1']; a
int[] a = ['1']; a
//// long[] a = [1, 2]; a[0].class.simpleName
long[] a = [1, 2]; a[0].class.simpleName
//// Object[] a = [1, 'x', null]; a.length
Object[] a = [1, 'x', null]; a.length
//// def a = [1, 2] as int[]; a[0] = 5L; a
def a = [1, 2] as int[]; a[0] = 5L; a
//// def a = [1, 2] as int[]; a[0] = 'x'
def a = [1, 2] as int[]; a[0] = 'x'
//// def a = ['x'] as String[]; a[0] = 5; a[0].class.simpleName
def a = ['x'] as String[]; a[0] = 5; a[0].class.simpleName
//// def f(String... parts) { parts.length + ':' + parts.class.simpleName }; [f(), f('a'), f('a', 'b'), f(['x', 'y'] as String[])]
def f(String... parts) { parts.length + ':' + parts.class.simpleName }; [f(), f('a'), f('a', 'b'), f(['x', 'y'] as String[])]
//// def f(int... parts) { parts.sum() }; f(1, 2, 3)
def f(int... parts) { parts.sum() }; f(1, 2, 3)
//// def f(Object... parts) { parts.length }; [f(1, 2), f(null), f([1, 2]), f([1, 2] as Object[])]
def f(Object... parts) { parts.length }; [f(1, 2), f(null), f([1, 2]), f([1, 2] as Object[])]
//// def f(String first, Object... rest) { "$first ${rest.length}" }; [f('a'), f('a', 1), f('a', 1, 2)]
def f(String first, Object... rest) { "$first ${rest.length}" }; [f('a'), f('a', 1), f('a', 1, 2)]
//// def (a, b) = [1, 2] as int[]; a + b
def (a, b) = [1, 2] as int[]; a + b
//// [[1, 2] as int[], [3] as int[]].flatten()
[[1, 2] as int[], [3] as int[]].flatten()
//// [*([1, 2] as int[]), 3]
[*([1, 2] as int[]), 3]
//// def l = [1, 2]; def a = l.toArray(); a[0] = 9; [l, a]
def l = [1, 2]; def a = l.toArray(); a[0] = 9; [l, a]
//// [1, 2].toArray(new Integer[0]).class.simpleName
[1, 2].toArray(new Integer[0]).class.simpleName
//// ['a'].toArray(new String[0]).class.simpleName
['a'].toArray(new String[0]).class.simpleName
//// ([1, 2] as Object[]).size()
([1, 2] as Object[]).size()
//// ([] as int[]).asBoolean() || ([1] as int[]).asBoolean()
([] as int[]).asBoolean() || ([1] as int[]).asBoolean()
//// if ([0] as int[]) 'true' else 'false'
if ([0] as int[]) 'true' else 'false'
//// ([1, 2] as int[]).hashCode() == ([1, 2] as int[]).hashCode()
([1, 2] as int[]).hashCode() == ([1, 2] as int[]).hashCode()
//// (['b', 'a'] as String[]).sort().join()
(['b', 'a'] as String[]).sort().join()
//// ('a,b'.split(',') as List).class.simpleName
('a,b'.split(',') as List).class.simpleName
//// 'a,b'.split(',').class.simpleName
'a,b'.split(',').class.simpleName
//// 'a,b'.split(',').collect { it }.class.simpleName
'a,b'.split(',').collect { it }.class.simpleName
//// 'a b'.split().size()
'a b'.split().size()
//// 'a,b'.split(',') + 'c'
'a,b'.split(',') + 'c'
//// 'a,b'.split(',') == ['a', 'b']
'a,b'.split(',') == ['a', 'b']
//// 'a,b'.split(',').contains('a')
'a,b'.split(',').contains('a')
//// 'a,b'.split(',').toString().startsWith('[Ljava.lang.String;@')
'a,b'.split(',').toString().startsWith('[Ljava.lang.String;@')
//// "${'a,b'.split(',')}"
"${'a,b'.split(',')}"
//// 'x'.bytes.class.simpleName
'x'.bytes.class.simpleName
//// 'AB'.bytes.toList()
'AB'.bytes.toList()
//// 'AB'.getBytes('UTF-8')[0].class.simpleName
'AB'.getBytes('UTF-8')[0].class.simpleName
//// new byte[2]
new byte[2]
//// (1 as byte).class.simpleName
(1 as byte).class.simpleName
//// [1, 2, 3] as byte[]
[1, 2, 3] as byte[]
//// 'héllo'.getBytes('UTF-8').length
'héllo'.getBytes('UTF-8').length
//// 'abc'.bytes.encodeBase64().toString()
'abc'.bytes.encodeBase64().toString()
//// 'abc'.bytes.encodeHex().toString()
'abc'.bytes.encodeHex().toString()
//// new String('YWJj'.decodeBase64())
new String('YWJj'.decodeBase64())
//// 'hi'.getBytes('UTF-16LE').length + 'hi'.getBytes('UTF-16').length + 'hi'.getBytes('US-ASCII').length
'hi'.getBytes('UTF-16LE').length + 'hi'.getBytes('UTF-16').length + 'hi'.getBytes('US-ASCII').length
//// new String('hi'.getBytes('UTF-16'), 'UTF-16')
new String('hi'.getBytes('UTF-16'), 'UTF-16')
//// new String('hi'.getBytes('UTF-16LE'), 'UTF-16LE')
new String('hi'.getBytes('UTF-16LE'), 'UTF-16LE')
//// new String('hé'.getBytes('ISO-8859-1'), 'ISO-8859-1')
new String('hé'.getBytes('ISO-8859-1'), 'ISO-8859-1')
//// new String('hé'.getBytes('ISO-8859-1'), 'US-ASCII').size()
new String('hé'.getBytes('ISO-8859-1'), 'US-ASCII').size()
//// ('x' * 80).bytes.encodeBase64(true).toString().contains('\r\n')
('x' * 80).bytes.encodeBase64(true).toString().contains('\r\n')
//// new String('hi'.getBytes('UTF-8'), java.nio.charset.StandardCharsets.UTF_8)
new String('hi'.getBytes('UTF-8'), java.nio.charset.StandardCharsets.UTF_8)
//// classes of arrays
[[1].asType(String[]).class.simpleName, String[].class.name, Object[].name, int[].class.name, byte[] == 'x'.bytes.class, String[][].simpleName, int[].canonicalName]
//// arrays in a switch
[['a'] as String[], ['a'], [1] as int[], 'x'].collect { switch (it) { case String[]: 'texts'; break; case Object[]: 'objects'; break; case int[]: 'ints'; break; case List: 'list'; break; default: 'other' } }
//// instances of classes of arrays
def a = ["a"] as String[]
[a instanceof Object[], a instanceof String[], a instanceof Integer[], [1] instanceof Object[], a in Object[], null instanceof Object[], String[].isInstance(a)]
//// overloads for arrays
def f(String[] a) { 'array' }
def f(List a) { 'list' }
[f(['x'] as String[]), f(['x'])]

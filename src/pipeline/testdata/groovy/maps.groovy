//// [a: 1, b: 2].size()
[a: 1, b: 2].size()
//// [a: 1].a + [a: 1]['a'] + [a: 1].get('a')
[a: 1].a + [a: 1]['a'] + [a: 1].get('a')
//// [a: 1].b
[a: 1].b
//// [a: 1].get('b', 5)
[a: 1].get('b', 5)
//// def m = [a: 1]; m.b = 2; m['c'] = 3; m.put('d', 4); m
def m = [a: 1]; m.b = 2; m['c'] = 3; m.put('d', 4); m
//// def m = [a: 1]; m.remove('a'); m
def m = [a: 1]; m.remove('a'); m
//// def m = [a: 1, b: 2]; m.remove('x')
def m = [a: 1, b: 2]; m.remove('x')
//// def m = [a: 1]; m << [b: 2]; m
def m = [a: 1]; m << [b: 2]; m
//// def m = [a: 1]; m += [b: 2]; m
def m = [a: 1]; m += [b: 2]; m
//// def m = [a: 1]; m.putAll([b: 2, a: 5]); m
def m = [a: 1]; m.putAll([b: 2, a: 5]); m
//// [a: 1] + [a: 2, b: 3]
[a: 1] + [a: 2, b: 3]
//// [a: 1, b: 2] - [a: 1]
[a: 1, b: 2] - [a: 1]
//// [a: 1].containsKey('a') && ![a: 1].containsKey('b')
[a: 1].containsKey('a') && ![a: 1].containsKey('b')
//// [a: 1].containsValue(1)
[a: 1].containsValue(1)
//// 'a' in [a: 1]
'a' in [a: 1]
//// 'a' in [a: 0]
'a' in [a: 0]
//// [a: 1, b: 2].keySet()*.toUpperCase()
[a: 1, b: 2].keySet()*.toUpperCase()
//// [a: 1, b: 2].values().sum()
[a: 1, b: 2].values().sum()
//// [a: 1, b: 2].entrySet().size()
[a: 1, b: 2].entrySet().size()
//// [a: 1, b: 2].each { k, v -> println "$k$v " }
[a: 1, b: 2].each { k, v -> println "$k$v " }
//// [a: 1, b: 2].each { println it.key + it.value }
[a: 1, b: 2].each { println it.key + it.value }
//// [a: 1, b: 2].each { println it }
[a: 1, b: 2].each { println it }
//// [a: 1, b: 2].eachWithIndex { e, i -> println "$i${e.key} " }
[a: 1, b: 2].eachWithIndex { e, i -> println "$i${e.key} " }
//// [a: 1, b: 2].eachWithIndex { k, v, i -> println "$i$k$v " }
[a: 1, b: 2].eachWithIndex { k, v, i -> println "$i$k$v " }
//// [a: 1, b: 2].collect { k, v -> "$k=$v".toString() }
[a: 1, b: 2].collect { k, v -> "$k=$v".toString() }
//// [a: 1, b: 2].collect { it.value * 2 }
[a: 1, b: 2].collect { it.value * 2 }
//// [a: 1, b: 2].collectEntries { k, v -> [v, k] }
[a: 1, b: 2].collectEntries { k, v -> [v, k] }
//// [a: 1, b: 2].collectEntries { [(it.key.toUpperCase()): it.value] }
[a: 1, b: 2].collectEntries { [(it.key.toUpperCase()): it.value] }
//// [a: 1, b: 2].find { it.value == 2 }
[a: 1, b: 2].find { it.value == 2 }
//// [a: 1, b: 2].find { k, v -> v == 2 }.key
[a: 1, b: 2].find { k, v -> v == 2 }.key
//// [a: 1, b: 2].find { k, v -> v == 9 }
[a: 1, b: 2].find { k, v -> v == 9 }
//// [a: 1, b: 2].findAll { it.value > 1 }
[a: 1, b: 2].findAll { it.value > 1 }
//// [a: 1, b: 2].findAll { k, v -> v > 1 }
[a: 1, b: 2].findAll { k, v -> v > 1 }
//// [a: 1, b: 2].any { k, v -> v > 1 }
[a: 1, b: 2].any { k, v -> v > 1 }
//// [a: 1, b: 2].every { it.value > 0 }
[a: 1, b: 2].every { it.value > 0 }
//// [a: 1, b: 2].inject(0) { acc, k, v -> acc + v }
[a: 1, b: 2].inject(0) { acc, k, v -> acc + v }
//// [a: 1, b: 2].inject(0) { acc, e -> acc + e.value }
[a: 1, b: 2].inject(0) { acc, e -> acc + e.value }
//// [b: 1, a: 2].sort()
[b: 1, a: 2].sort()
//// [b: 1, a: 2].sort { it.value }
[b: 1, a: 2].sort { it.value }
//// [b: 1, a: 2].sort { a, b -> a.key <=> b.key }
[b: 1, a: 2].sort { a, b -> a.key <=> b.key }
//// [b: 1, a: 2].sort { -it.value }
[b: 1, a: 2].sort { -it.value }
//// [a: 1, b: 3, c: 2].max { it.value }.key
[a: 1, b: 3, c: 2].max { it.value }.key
//// [a: 1, b: 3].min { it.value }
[a: 1, b: 3].min { it.value }
//// [a: 1, b: 2, c: 1].groupBy { it.value }
[a: 1, b: 2, c: 1].groupBy { it.value }
//// [a: 1, b: 2, c: 1].countBy { it.value }
[a: 1, b: 2, c: 1].countBy { it.value }
//// [a: 1, b: 2].count { it.value > 1 }
[a: 1, b: 2].count { it.value > 1 }
//// [a: 1, b: 2].toString()
[a: 1, b: 2].toString()
//// [a: 1].toMapString()
[a: 1].toMapString()
//// [:].toString() + [:].isEmpty()
[:].toString() + [:].isEmpty()
//// [:].size()
[:].size()
//// [a: [b: [c: 1]]].a.b.c
[a: [b: [c: 1]]].a.b.c
//// [a: null]?.a?.b
[a: null]?.a?.b
//// [(1): 'x', (2.5): 'y'][1]
[(1): 'x', (2.5): 'y'][1]
//// def k = 'q'; [(k): 1, k: 2]
def k = 'q'; [(k): 1, k: 2]
//// ['a b': 1, 'c': 2]
['a b': 1, 'c': 2]
//// [1: 'a', 2: 'b'].get(1)
[1: 'a', 2: 'b'].get(1)
//// [true: 1].keySet().first().class.simpleName
[true: 1].keySet().first().class.simpleName
//// [a: 1] == [a: 1]
[a: 1] == [a: 1]
//// [a: 1, b: 2] == [b: 2, a: 1]
[a: 1, b: 2] == [b: 2, a: 1]
//// [a: 1] == [a: 1L]
[a: 1] == [a: 1L]
//// [a: 1].equals([a: 1])
[a: 1].equals([a: 1])
//// [a: 1].hashCode()
[a: 1].hashCode()
//// [a: 1].subMap(['a', 'z'])
[a: 1].subMap(['a', 'z'])
//// [a: 1, b: 2].take(1)
[a: 1, b: 2].take(1)
//// [a: 1, b: 2].drop(1)
[a: 1, b: 2].drop(1)
//// def m = [:].withDefault { it * 2 }; m[3]; m
def m = [:].withDefault { it * 2 }; m[3]; m
//// def m = [:].withDefault { [] }; m.x << 1; m.x << 2; m.y << 3; m
def m = [:].withDefault { [] }; m.x << 1; m.x << 2; m.y << 3; m
//// [a: 1].getOrDefault('z', 9)
[a: 1].getOrDefault('z', 9)
//// def m = [:]; m.computeIfAbsent('a') { [] } << 1; m
def m = [:]; m.computeIfAbsent('a') { [] } << 1; m
//// def m = [a: 1]; m.putIfAbsent('a', 5); m.putIfAbsent('b', 6); m
def m = [a: 1]; m.putIfAbsent('a', 5); m.putIfAbsent('b', 6); m
//// def m = [a: 1]; m.merge('a', 5) { x, y -> x + y }; m
def m = [a: 1]; m.merge('a', 5) { x, y -> x + y }; m
//// new HashMap([b: 1, a: 2])
new HashMap([b: 1, a: 2])
//// new TreeMap([b: 1, a: 2])
new TreeMap([b: 1, a: 2])
//// new TreeMap([b: 1, a: 2]).firstKey()
new TreeMap([b: 1, a: 2]).firstKey()
//// new LinkedHashMap().class.simpleName
new LinkedHashMap().class.simpleName
//// [b: 1, a: 2] as TreeMap
[b: 1, a: 2] as TreeMap
//// def m = [one: 1, two: 2, three: 3, four: 4, five: 5] as HashMap; new HashMap(m).keySet().join(',')
def m = [one: 1, two: 2, three: 3, four: 4, five: 5] as HashMap; new HashMap(m).keySet().join(',')
//// new HashMap([zeta: 1, alpha: 2, mid: 3, x1: 4, x2: 5, foo: 6, bar: 7, baz: 8, qux: 9, quux: 10, corge: 11, grault: 12, garply: 13]).toString()
new HashMap([zeta: 1, alpha: 2, mid: 3, x1: 4, x2: 5, foo: 6, bar: 7, baz: 8, qux: 9, quux: 10, corge: 11, grault: 12, garply: 13]).toString()
//// [a: 1].entrySet().first().key
[a: 1].entrySet().first().key
//// [a: 1].entrySet().toList()[0].toString()
[a: 1].entrySet().toList()[0].toString()
//// def m = [a: 1]; for (e in m) { println e.key + e.value }
def m = [a: 1]; for (e in m) { println e.key + e.value }
//// def m = [a: 1, b: 2]; for (e in m.entrySet()) { e.value = e.value * 10 }; m
def m = [a: 1, b: 2]; for (e in m.entrySet()) { e.value = e.value * 10 }; m
//// def m = [a: 1]; m.each { k, v -> m[k] = v + 1 }; m
def m = [a: 1]; m.each { k, v -> m[k] = v + 1 }; m
//// def m = [a: 1]; m.clear(); m
def m = [a: 1]; m.clear(); m
//// [a: 1].iterator().next().value
[a: 1].iterator().next().value
//// [a: 1, *: [b: 2]]
[a: 1, *: [b: 2]]
//// def f(Map m) { m }; f(a: 1, b: 2)
def f(Map m) { m }; f(a: 1, b: 2)
//// def f(Map m, x) { "$m $x".toString() }; f(5, a: 1)
def f(Map m, x) { "$m $x".toString() }; f(5, a: 1)
//// def f(Map m = [:], String s) { "$m $s".toString() }; f('q')
def f(Map m = [:], String s) { "$m $s".toString() }; f('q')
//// [a: 1].a.class.simpleName
[a: 1].a.class.simpleName
//// def m = [a: { it * 2 }]; m.a(4)
def m = [a: { it * 2 }]; m.a(4)
//// def m = [f: { -> 'called' }]; m.f()
def m = [f: { -> 'called' }]; m.f()
//// def m = [:]; m.a = m.a ?: 5; m
def m = [:]; m.a = m.a ?: 5; m
//// def m = [:]; m.list = []; m.list << 1; m
def m = [:]; m.list = []; m.list << 1; m
//// def m = [a: [1, 2]]; m.a[0] = 9; m
def m = [a: [1, 2]]; m.a[0] = 9; m
//// def m = [count: 0]; m.count++; m.count += 5; m
def m = [count: 0]; m.count++; m.count += 5; m
//// def m = [size: 3]; m.size()
def m = [size: 3]; m.size()
//// def m = [size: 3]; m.size
def m = [size: 3]; m.size
//// def m = [class: 3]; m['class']
def m = [class: 3]; m['class']
//// [a: 1].with { a + 1 }
[a: 1].with { a + 1 }
//// [a: 1].with { a = 2; it }
[a: 1].with { a = 2; it }
//// def m = [x: 1]; m.with { y = 2 }; m
def m = [x: 1]; m.with { y = 2 }; m
//// [a: 1, b: 2].collectMany { k, v -> [k] * v }
[a: 1, b: 2].collectMany { k, v -> [k] * v }
//// [a: 1, b: 2]*.key
[a: 1, b: 2]*.key
//// [a: 1, b: 2]*.value
[a: 1, b: 2]*.value
//// [a: 1, b: 2].keySet().toList() + [a: 1].values().toList()
[a: 1, b: 2].keySet().toList() + [a: 1].values().toList()
//// [a: 1, b: null].findAll { it.value }
[a: 1, b: null].findAll { it.value }
//// [a: 1, b: 2].findResult { k, v -> v == 2 ? k : null }
[a: 1, b: 2].findResult { k, v -> v == 2 ? k : null }
//// [b: 1, a: 2].sort { x, y -> x.value <=> y.value }.keySet().first()
[b: 1, a: 2].sort { x, y -> x.value <=> y.value }.keySet().first()
//// [a: 1].plus([b: 2]).minus([a: 1])
[a: 1].plus([b: 2]).minus([a: 1])
//// [a: 1].intersect([a: 1, b: 2])
[a: 1].intersect([a: 1, b: 2])
//// [a: 1].asImmutable().a
[a: 1].asImmutable().a
//// [a: 1].asImmutable().b = 2
[a: 1].asImmutable().b = 2
//// [a: 1].getClass().simpleName
[a: 1].getClass().simpleName
//// [a: 1, b: 2].keySet().contains('a')
[a: 1, b: 2].keySet().contains('a')
//// [a: 1, b: 2].toString().size()
[a: 1, b: 2].toString().size()
//// [list: [1, [x: 2]], s: "g${1}"].inspect()
[list: [1, [x: 2]], s: "g${1}"].inspect()
//// [a: 1, b: 2].inject { x, y -> x.value + y.value }
[a: 1, b: 2].inject { x, y -> x.value + y.value }
//// [a: 1].foo.bar
[a: 1].foo.bar
//// [a: 1].foo()
[a: 1].foo()
//// [a:1,b:2].collectEntries { k, v -> v > 1 ? [k, v] : [:] }
[a:1,b:2].collectEntries { k, v -> v > 1 ? [k, v] : [:] }
//// [a: 3].every { k, v -> v == 3 }
[a: 3].every { k, v -> v == 3 }
//// def (k, v) = [a: 1].collect { x, y -> [x, y] }[0]; "$k$v".toString()
def (k, v) = [a: 1].collect { x, y -> [x, y] }[0]; "$k$v".toString()
//// def m = [:]; ['x','y','x'].each { m[it] = (m[it] ?: 0) + 1 }; m
def m = [:]; ['x','y','x'].each { m[it] = (m[it] ?: 0) + 1 }; m
//// def m = [a:1]; m.b += 1
def m = [a:1]; m.b += 1
//// def m = ['a': 1]; "${m}" + "${m.a}" + "$m.a"
def m = ['a': 1]; "${m}" + "${m.a}" + "$m.a"
//// def m = [p: [q: 5]]; "$m.p.q and ${m.p.q}"
def m = [p: [q: 5]]; "$m.p.q and ${m.p.q}"
//// def m = [a: 1, b: 2]; for (e in m) { m.remove('b') }; m
def m = [a: 1, b: 2]; for (e in m) { m.remove('b') }; m
//// def m = [a: 1, b: 2, c: 3]; for (e in m) { m.remove('b') }; m
def m = [a: 1, b: 2, c: 3]; for (e in m) { m.remove('b') }; m
//// def m = [a: 1, b: 2]; for (e in m) { m[e.key * 2] = 1 }; m
def m = [a: 1, b: 2]; for (e in m) { m[e.key * 2] = 1 }; m
//// an entry of closures
def e = [getKey: { 'k' }, getValue: { 'v' }] as Map.Entry
e.key + e.value
//// a concurrent map with a function
def c = new java.util.concurrent.ConcurrentHashMap(16, 0.75f, 1)
java.util.function.Function f = { k -> k * 2 }
c.computeIfAbsent(3, f)
c[3]
//// lists of objects as keys
class K { int a; boolean equals(o) { o instanceof K && o.a == a }; int hashCode() { a } }
def m = [:]
m[[new K(a: 1), 'x']] = 5
def s = [[new K(a: 1)], [new K(a: 1)], [new K(a: 2)]] as Set
[m[[new K(a: 1), 'x']], m.containsKey([new K(a: 1), 'x']), m[[new K(a: 2), 'x']], s.size(), s.contains([new K(a: 1)]), s.add([new K(a: 1)])]
//// an entry writes itself as Java does
[[a: [b: 1]].max { it.key }.toString(), "${[a: [b: 1]].find { true }}".toString(), [a: [b: 1]].entrySet().toList().toString(), [a: 'x'].entrySet().inspect()]

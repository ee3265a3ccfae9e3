//// def m = new TreeMap([b: 1, a: 2]); [m.firstKey(), m.lastKey(), m.firstEntry().value, m.lastEntry().key]
def m = new TreeMap([b: 1, a: 2]); [m.firstKey(), m.lastKey(), m.firstEntry().value, m.lastEntry().key]
//// new TreeMap().firstKey()
new TreeMap().firstKey()
//// new TreeMap().firstEntry()
new TreeMap().firstEntry()
//// def m = new TreeMap([b: 1, a: 2, c: 3]); [m.headMap('b'), m.tailMap('b'), m.subMap('a', 'c'), m.floorKey('bb'), m.ceilingKey('bb'), m.descendingMap()]
def m = new TreeMap([b: 1, a: 2, c: 3]); [m.headMap('b'), m.tailMap('b'), m.subMap('a', 'c'), m.floorKey('bb'), m.ceilingKey('bb'), m.descendingMap()]
//// [a: 1].asSynchronized().a
[a: 1].asSynchronized().a
//// [a: 1] + [b: 2]
[a: 1] + [b: 2]
//// [a: 1] + [new MapEntry('b', 2)]
[a: 1] + [new MapEntry('b', 2)]
//// [a: 1].plus([b: 2].entrySet())
[a: 1].plus([b: 2].entrySet())
//// [a: 1] + [b: 2].entrySet()
[a: 1] + [b: 2].entrySet()
//// def m = [a: 1].clone(); m.b = 2; m
def m = [a: 1].clone(); m.b = 2; m
//// def m = [a: 1]; m.putAll([b: 2].entrySet()); m
def m = [a: 1]; m.putAll([b: 2].entrySet()); m
//// def m = [a: 1]; m << [b: 2].entrySet().first(); m
def m = [a: 1]; m << [b: 2].entrySet().first(); m
//// def m = [a: 1]; m << [b: 2, c: 3]; m
def m = [a: 1]; m << [b: 2, c: 3]; m
//// def m = [a: 1]; [m.computeIfPresent('a') { k, v -> v + 1 }, m.computeIfPresent('z') { k, v -> 1 }, m]
def m = [a: 1]; [m.computeIfPresent('a') { k, v -> v + 1 }, m.computeIfPresent('z') { k, v -> 1 }, m]
//// def m = [a: 1]; m.computeIfPresent('a') { k, v -> null }; m
def m = [a: 1]; m.computeIfPresent('a') { k, v -> null }; m
//// def m = [a: 1]; [m.compute('a') { k, v -> v + 1 }, m.compute('b') { k, v -> v == null ? 'new' : v }, m]
def m = [a: 1]; [m.compute('a') { k, v -> v + 1 }, m.compute('b') { k, v -> v == null ? 'new' : v }, m]
//// def m = [a: 1]; m.compute('a') { k, v -> null }; m
def m = [a: 1]; m.compute('a') { k, v -> null }; m
//// def m = [a: 1]; [m.computeIfAbsent('a') { 9 }, m.computeIfAbsent('b') { it * 2 }, m]
def m = [a: 1]; [m.computeIfAbsent('a') { 9 }, m.computeIfAbsent('b') { it * 2 }, m]
//// def m = [a: 1]; [m.merge('a', 5) { x, y -> x + y }, m.merge('b', 5) { x, y -> x + y }, m]
def m = [a: 1]; [m.merge('a', 5) { x, y -> x + y }, m.merge('b', 5) { x, y -> x + y }, m]
//// def m = [a: 1]; [m.putIfAbsent('a', 5), m.putIfAbsent('b', 5), m]
def m = [a: 1]; [m.putIfAbsent('a', 5), m.putIfAbsent('b', 5), m]
//// def m = [a: 1]; [m.replace('a', 2), m.replace('z', 2), m]
def m = [a: 1]; [m.replace('a', 2), m.replace('z', 2), m]
//// def m = [a: 1]; [m.getOrDefault('a', 5), m.getOrDefault('z', 5)]
def m = [a: 1]; [m.getOrDefault('a', 5), m.getOrDefault('z', 5)]
//// def m = [a: 1]; m.replaceAll { k, v -> v * 10 }; m
def m = [a: 1]; m.replaceAll { k, v -> v * 10 }; m
//// [a: 1, b: 2].forEach { k, v -> println "$k$v" }
[a: 1, b: 2].forEach { k, v -> println "$k$v" }
//// def m = [a: 1, b: 2]; [m.remove('a'), m.remove('z'), m]
def m = [a: 1, b: 2]; [m.remove('a'), m.remove('z'), m]
//// def m = [a: 1, b: 2]; [m.keySet().remove('a'), m]
def m = [a: 1, b: 2]; [m.keySet().remove('a'), m]
//// def m = [a: 1, b: 2]; m.keySet().removeAll(['a']); m
def m = [a: 1, b: 2]; m.keySet().removeAll(['a']); m
//// def m = [a: 1, b: 2]; m.entrySet().removeIf { it.value == 1 }; m
def m = [a: 1, b: 2]; m.entrySet().removeIf { it.value == 1 }; m
//// def m = [a: 1]; m.entrySet().each { it.value = 5 }; m
def m = [a: 1]; m.entrySet().each { it.value = 5 }; m
//// def m = [a: 1]; m.each { it.value = 7 }; m
def m = [a: 1]; m.each { it.value = 7 }; m
//// def m = [a: 1, b: 2]; m.keySet().retainAll(['a']); m
def m = [a: 1, b: 2]; m.keySet().retainAll(['a']); m
//// new HashMap(16).size()
new HashMap(16).size()
//// new HashMap([a: 1]).a
new HashMap([a: 1]).a
//// new LinkedHashMap([a: 1, b: 2])
new LinkedHashMap([a: 1, b: 2])
//// new java.util.concurrent.ConcurrentHashMap([a: 1]).a
new java.util.concurrent.ConcurrentHashMap([a: 1]).a
//// new Hashtable([a: 1]).a
new Hashtable([a: 1]).a
//// new MapEntry('k', 'v').value
new MapEntry('k', 'v').value
//// [a: 1].find { it.value == 1 }.key
[a: 1].find { it.value == 1 }.key
//// [a: 1, b: 2].find { k, v -> v == 2 }.value
[a: 1, b: 2].find { k, v -> v == 2 }.value
//// [a: 1, b: 2].find { k, v -> v == 3 }
[a: 1, b: 2].find { k, v -> v == 3 }
//// [a: 1, b: 2].reverseEach { println it }
[a: 1, b: 2].reverseEach { println it }
//// [a: 1, b: 2].reverseEach { k, v -> println k }
[a: 1, b: 2].reverseEach { k, v -> println k }
//// [a: 1, b: 2].collect { k, v -> "$k$v" }
[a: 1, b: 2].collect { k, v -> "$k$v" }
//// [a: 1, b: 2].collect([0]) { k, v -> v }
[a: 1, b: 2].collect([0]) { k, v -> v }
//// [a: 1, b: 2].collect { it.value }
[a: 1, b: 2].collect { it.value }
//// [a: 1, b: 2].collectEntries { [(it.key): it.value * 2] }
[a: 1, b: 2].collectEntries { [(it.key): it.value * 2] }
//// [a: 1].collectEntries([z: 0]) { k, v -> [k, v] }
[a: 1].collectEntries([z: 0]) { k, v -> [k, v] }
//// [[a: 1], [b: 2]].collectEntries()
[[a: 1], [b: 2]].collectEntries()
//// [1, 2].collectEntries { [it, it * 2] }
[1, 2].collectEntries { [it, it * 2] }
//// [1, 2].collectEntries { ["k$it": it] }
[1, 2].collectEntries { ["k$it": it] }
//// [1, 2].collectEntries([0: 0]) { [it, it] }
[1, 2].collectEntries([0: 0]) { [it, it] }
//// [a: 1, b: 2].findResult { k, v -> v > 1 ? k : null }
[a: 1, b: 2].findResult { k, v -> v > 1 ? k : null }
//// [a: 1, b: 2].findResult('none') { k, v -> null }
[a: 1, b: 2].findResult('none') { k, v -> null }
//// [a: 1, b: 2].findResults { k, v -> v > 1 ? k : null }
[a: 1, b: 2].findResults { k, v -> v > 1 ? k : null }
//// [a: 1].any { k, v -> v == 1 } && [a: 1].every { it.value == 1 }
[a: 1].any { k, v -> v == 1 } && [a: 1].every { it.value == 1 }
//// [a: 1, b: 2].count { k, v -> v > 1 }
[a: 1, b: 2].count { k, v -> v > 1 }
//// [a: 1, b: 2].max { it.value }.key + [a: 1, b: 2].min { it.value }.key
[a: 1, b: 2].max { it.value }.key + [a: 1, b: 2].min { it.value }.key
//// [a: 1, b: 2].max { x, y -> x.value <=> y.value }
[a: 1, b: 2].max { x, y -> x.value <=> y.value }
//// [a: 1, b: 2, c: 1].groupBy { k, v -> v }
[a: 1, b: 2, c: 1].groupBy { k, v -> v }
//// [a: 1, b: 2].inject(0) { s, e -> s + e.value }
[a: 1, b: 2].inject(0) { s, e -> s + e.value }
//// [a: 1, b: 2].inject(0) { s, k, v -> s + v }
[a: 1, b: 2].inject(0) { s, k, v -> s + v }
//// [b: 1, a: 2].sort { x, y -> y.value <=> x.value }
[b: 1, a: 2].sort { x, y -> y.value <=> x.value }
//// [b: 1, a: 2].toSorted { it.key }
[b: 1, a: 2].toSorted { it.key }
//// [b: 1, a: 2].toSorted()
[b: 1, a: 2].toSorted()
//// [a: 1, b: 2].split { k, v -> v > 1 }
[a: 1, b: 2].split { k, v -> v > 1 }
//// [a: 1, b: 2].each { k, v -> println "$k=$v" }
[a: 1, b: 2].each { k, v -> println "$k=$v" }
//// [a: 1, b: 2].eachWithIndex { e, i -> println "$i $e" }
[a: 1, b: 2].eachWithIndex { e, i -> println "$i $e" }
//// [a: 1, b: 2].eachWithIndex { k, v, i -> println "$i $k $v" }
[a: 1, b: 2].eachWithIndex { k, v, i -> println "$i $k $v" }
//// [a: 1, b: 2].takeWhile { k, v -> v < 2 }
[a: 1, b: 2].takeWhile { k, v -> v < 2 }
//// [a: 1, b: 2].dropWhile { it.value < 2 }
[a: 1, b: 2].dropWhile { it.value < 2 }
//// [a: 1, b: 2].subMap(['a', 'z'])
[a: 1, b: 2].subMap(['a', 'z'])
//// [a: 1, b: 2].subMap(['a'])
[a: 1, b: 2].subMap(['a'])
//// [a: 1, b: 2].keySet().class == null
[a: 1, b: 2].keySet().class == null
//// [a: 1, b: 2].keySet().join(',') + [a: 1, b: 2].values().join(',')
[a: 1, b: 2].keySet().join(',') + [a: 1, b: 2].values().join(',')
//// [a: 1, b: 2].keySet() as List
[a: 1, b: 2].keySet() as List
//// [a: 1, b: 2].values() as List
[a: 1, b: 2].values() as List
//// [a: 1, b: 2].values()[0]
[a: 1, b: 2].values()[0]
//// [a: 1, b: 2].keySet()[1]
[a: 1, b: 2].keySet()[1]
//// [a: 1, b: 2].entrySet()*.value
[a: 1, b: 2].entrySet()*.value
//// [a: 1, b: 2].entrySet().collect { it.key }
[a: 1, b: 2].entrySet().collect { it.key }
//// [a: 1].containsKey('a') && [a: 1].containsValue(1) && 'a' in [a: 1]
[a: 1].containsKey('a') && [a: 1].containsValue(1) && 'a' in [a: 1]
//// [a: 1].isEmpty() || [:].isEmpty()
[a: 1].isEmpty() || [:].isEmpty()
//// def m = [a: 1]; m.get('b', 5); m
def m = [a: 1]; m.get('b', 5); m
//// [a: 1].withDefault { it * 2 }.zz
[a: 1].withDefault { it * 2 }.zz
//// def m = [:].withDefault { [] }; m.a << 1; m.a << 2; m
def m = [:].withDefault { [] }; m.a << 1; m.a << 2; m
//// def m = [:].withDefault { 0 }; m['x'] += 1; m.y++; m
def m = [:].withDefault { 0 }; m['x'] += 1; m.y++; m
//// [a: 1].asImmutable().put('b', 1)
[a: 1].asImmutable().put('b', 1)
//// [a: 1].asUnmodifiable()
[a: 1].asUnmodifiable()
//// [a: [1, 2]] == [a: [1, 2]]
[a: [1, 2]] == [a: [1, 2]]
//// [a: 1].toString() + [a: null, b: 'x'].inspect()
[a: 1].toString() + [a: null, b: 'x'].inspect()
//// [a: 1, 'b c': 2, (1): 3, (null): 4]
[a: 1, 'b c': 2, (1): 3, (null): 4]
//// [(1): 'a'][1] + [1: 'b'][1]
[(1): 'a'][1] + [1: 'b'][1]
//// ["${'a'}": 1].keySet().first().class.simpleName
["${'a'}": 1].keySet().first().class.simpleName
//// [a: 1].a + [a: 1]['a'] + [a: 1].get('a') + [a: 1].getAt('a')
[a: 1].a + [a: 1]['a'] + [a: 1].get('a') + [a: 1].getAt('a')
//// [a: 1].size() + [a: 1, b: 2].size()
[a: 1].size() + [a: 1, b: 2].size()
//// [class: 5].class
[class: 5].class
//// [a: 1].class
[a: 1].class
//// [size: 5].size
[size: 5].size
//// [a: 1] - [a: 1]
[a: 1] - [a: 1]
//// [a: 1, b: 2].minus([b: 2])
[a: 1, b: 2].minus([b: 2])
//// [a: 1, b: 2].intersect([b: 2, c: 3])
[a: 1, b: 2].intersect([b: 2, c: 3])
//// [a: 1] << [a: 2]
[a: 1] << [a: 2]
//// def m = [:]; m.'x y' = 1; m['z'] = 2; m.put('q', 3); m
def m = [:]; m.'x y' = 1; m['z'] = 2; m.put('q', 3); m
//// def m = [a: [:]]; m.a.b = 1; m
def m = [a: [:]]; m.a.b = 1; m
//// def m = [b: 1]; m.a = 0; m.keySet().toList()
def m = [b: 1]; m.a = 0; m.keySet().toList()
//// def m = [x: { it + 1 }]; m.x(1)
def m = [x: { it + 1 }]; m.x(1)
//// def m = [x: { -> 'called' }]; m.x()
def m = [x: { -> 'called' }]; m.x()
//// def m = [x: 1]; m.x()
def m = [x: 1]; m.x()
//// def k = 'key'; [(k): 1, k: 2]
def k = 'key'; [(k): 1, k: 2]
//// def m = [a: 1]; m.a++; ++m.a; m.a += 5; m
def m = [a: 1]; m.a++; ++m.a; m.a += 5; m
//// def m = [a: 1, b: 2]; for (e in m) { println "${e.key}=${e.value}" }
def m = [a: 1, b: 2]; for (e in m) { println "${e.key}=${e.value}" }
//// def m = [a: 1, b: 2]; for (k in m.keySet()) println k
def m = [a: 1, b: 2]; for (k in m.keySet()) println k
//// def m = [a: 1]; m.putAt('b', 2); m
def m = [a: 1]; m.putAt('b', 2); m
//// [a: 1].asBoolean() && ![:].asBoolean()
[a: 1].asBoolean() && ![:].asBoolean()
//// [a: 1].iterator().next().key
[a: 1].iterator().next().key
//// [a: 1].entrySet().iterator().next().value
[a: 1].entrySet().iterator().next().value
//// [a: 1] as HashMap
[a: 1] as HashMap
//// [a: 1] as TreeMap
[a: 1] as TreeMap
//// [a: 1].getOrDefault('a', null)
[a: 1].getOrDefault('a', null)
//// [a: 1].spread
[a: 1].spread
//// [*: [a: 1], b: 2]
[*: [a: 1], b: 2]
//// def f(Map m, x) { "$m $x" }; f(a: 1, 2)
def f(Map m, x) { "$m $x" }; f(a: 1, 2)
//// def f(m, c) { c(m) }; f(a: 1) { it.a }
def f(m, c) { c(m) }; f(a: 1) { it.a }
//// (1..3).collectEntries { [(it): it * it] }
(1..3).collectEntries { [(it): it * it] }
//// ['a', 'b'].withIndex().collectEntries { s, i -> [s, i] }
['a', 'b'].withIndex().collectEntries { s, i -> [s, i] }
//// [[k: 'a', v: 1], [k: 'b', v: 2]].collectEntries { [it.k, it.v] }
[[k: 'a', v: 1], [k: 'b', v: 2]].collectEntries { [it.k, it.v] }
//// new Properties().with { it.setProperty('a', '1'); it.getProperty('a') + it.getProperty('z', 'd') }
new Properties().with { it.setProperty('a', '1'); it.getProperty('a') + it.getProperty('z', 'd') }
//// def p = new Properties(); p.load(new StringReader('a=1\nb : 2\n# no\nc\\ d=3')); p.sort()
def p = new Properties(); p.load(new StringReader('a=1\nb : 2\n# no\nc\\ d=3')); p.sort()
//// def p = new Properties(); p.a = '1'; [p.a, p.size(), p.stringPropertyNames(), p.propertyNames().toList()]
def p = new Properties(); p.a = '1'; [p.a, p.size(), p.stringPropertyNames(), p.propertyNames().toList()]
//// [p: 1, q: 2].collectMany(['first']) { key, value -> [key, value] }
[p: 1, q: 2].collectMany(['first']) { key, value -> [key, value] }
//// [p: 1].collectMany([0]) { [it.key] }
[p: 1].collectMany([0]) { [it.key] }

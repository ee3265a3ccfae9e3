//// own equals in map
class K { int a; boolean equals(o) { o instanceof K && o.a == a }; int hashCode() { a } }
def m = [:]; m[new K(a: 1)] = 'x'; m[new K(a: 1)] = 'y'
println m.size()
println m[new K(a: 1)]
println m.containsKey(new K(a: 2))
println m.get(new K(a:1)); m.remove(new K(a:1)); m.size()
//// own equals in set
class K { int a; boolean equals(o) { o instanceof K && o.a == a }; int hashCode() { a }; String toString() { "K$a" } }
def s = [] as Set; s << new K(a: 1); s << new K(a: 1); s << new K(a: 2)
println s.size()
println s.contains(new K(a: 2))
println([new K(a:1), new K(a:1)].toSet().size())
println(([new K(a:1), new K(a:1)] as Set).size())
println new HashSet([new K(a:3), new K(a:3)]).size(); s.addAll([new K(a:2), new K(a:5)])
println s.size(); s.remove(new K(a:1)); s
//// own equals unique etc
class K { int a; boolean equals(o) { o instanceof K && o.a == a }; int hashCode() { a }; String toString() { "K$a" } }
def l = [new K(a: 1), new K(a: 2), new K(a: 1)]
println l.unique(false)
println l.indexOf(new K(a: 2))
println l.contains(new K(a: 3))
println l.count(new K(a: 1))
println l - new K(a: 1)
println l - [new K(a:1)]
println l.intersect([new K(a:2)])
println l.groupBy { new K(a: it.a % 2) }.size()
println l.countBy { it }.size()
println l.collectEntries { [it, 1] }.size()
println l.lastIndexOf(new K(a:1))
println l.remove(new K(a:1))
println l
println l.disjoint([new K(a:2)])
println new K(a:1) in l; l == [new K(a:2), new K(a:1)]
//// own equals map literal and putAll
class K { int a; boolean equals(o) { o instanceof K && o.a == a }; int hashCode() { a }; String toString() { "K$a" } }
def m = [(new K(a:1)): 1, (new K(a:1)): 2]
println m
println m + [(new K(a:1)): 3]; m.putAll([(new K(a:1)): 4])
println m
println m == [(new K(a:1)): 4]
println([new K(a:1)] as Set == [new K(a:1)] as Set); m.findAll { it.key == new K(a:1) }
//// hashCode only in hash map
class K { String a; int hashCode() { a.hashCode() }; boolean equals(Object o) { a == o.a } }
def h = new HashMap(); h.put(new K(a: 'q'), 1); h.computeIfAbsent(new K(a: 'q')) { 2 }
println h.getOrDefault(new K(a:'q'), 0)
println h.merge(new K(a:'q'), 5) { x, y -> x + y }; h.size()
//// removeIf
def m = [a: 1, b: 2, c: 3]; m.values().removeIf { it > 1 }
println m
def n = [a: 1, b: 2]; n.keySet().removeIf { it == 'a' }
println n; n.entrySet().removeIf { it.value == 2 }
println n
def l = [1,2,3]; l.removeIf { it == 2 }; l
//// treeset comparator
def t = new TreeSet({ a, b -> b <=> a } as Comparator); t.addAll([3,1,2])
println t
println t.first()
println t.headSet(2)
def m = new TreeMap({ a, b -> b <=> a } as Comparator); m.putAll([a: 1, c: 2, b: 3])
println m
println m.firstKey()
println m.headMap('b'); new TreeSet<String>(String.CASE_INSENSITIVE_ORDER).with { add('B'); add('a'); add('b'); it }
//// deques
def d = new ArrayDeque([1,2,3]); d.push(0); d.addLast(9)
println d
println d.pop()
println d.pollLast()
println d.peek()
def l = new LinkedList([1,2]); l.addFirst(0); l.offer(5)
println l
println l.poll()
def s = new Stack(); s.push(1); s.push(2)
println s.peek()
println s.pop()
println s.empty()
println s.search(1); s
//// comparable keys
class V implements Comparable<V> { int n; int compareTo(V o) { n <=> o.n }; String toString() { "v$n" } }
def t = new TreeMap(); t[new V(n: 3)] = 'c'; t[new V(n: 1)] = 'a'; t.put(new V(n: 3), 'z')
println t
println t.firstKey()
def s = [new V(n: 2), new V(n: 1), new V(n: 2)] as TreeSet
println s
println s.contains(new V(n: 1)); s << new V(n: 0)
println s.first()
println s.last(); enum E { B, A }
println(new TreeSet([E.A, E.B])); s.collect { it.n }
//// comparator map
def m = new TreeMap(String.CASE_INSENSITIVE_ORDER); m.putAll([b: 1, A: 2])
println m.containsKey('B')
println m['a']
println m.get('B'); m['a'] = 9
println m
println m.remove('B')
println m
def byLength = new TreeMap<String, Integer>({ x, y -> x.size() <=> y.size() ?: x <=> y }); ['ccc', 'a', 'bb', 'aa'].each { byLength[it] = it.size() }
println byLength
println byLength.keySet()
println byLength.values(); byLength.each { k, v -> println "$k=$v" }; byLength.findAll { it.value > 1 }
//// sets of own
class K { int a; boolean equals(o) { o instanceof K && o.a == a }; int hashCode() { a }; String toString() { "K$a" } }
def a = [new K(a: 1), new K(a: 2)] as Set, b = [new K(a: 2), new K(a: 3)] as Set
println a + b
println a - b
println a.intersect(b)
println a.containsAll([new K(a: 1)]); a.removeAll([new K(a: 1)])
println a; a.addAll(b)
println a.size()
println a == [new K(a: 3), new K(a: 2)] as Set
def m = [:].withDefault { 0 }; [new K(a: 1), new K(a: 1)].each { m[it]++ }
println m
println([(new K(a: 1)): 1] == [(new K(a: 1)): 1])
println([new K(a: 5), new K(a: 5)].countBy { it })
println([[new K(a: 5), 1], [new K(a: 5), 2]].collectEntries()); [a: new K(a: 1), b: new K(a: 1)].groupBy { it.value }
//// streams
import java.util.stream.*
println([3, 1, 2].stream().map { it * 2 }.collect(Collectors.toList()))
println(['a','b'].stream().collect(Collectors.joining(',')))
println([1,2,3,4].stream().filter { it % 2 == 0 }.mapToInt { it }.sum())
println([1,2,3].stream().anyMatch { it > 2 })
println(['a', 'bb'].stream().collect(Collectors.toMap({ it }, { it.size() })))
println(['a','b','aa'].stream().collect(Collectors.groupingBy { it.size() })); [5,3].stream().sorted().findFirst().get()
//// stream order and laziness
import java.util.stream.*
println([1, 2, 3, 4].stream().peek { println "see $it" }.filter { it > 1 }.limit(2).collect(Collectors.toList()))
println Stream.iterate(1) { it * 2 }.limit(5).toArray().toList()
println(['x', 'y'].stream().map { it + it }.collect(Collectors.toSet()))
println([1, 2].stream().reduce(0) { a, b -> a + b })
println([1, 2].stream().reduce { a, b -> a * b })
println Arrays.stream([3, 4] as int[]).average().getAsDouble()
println Arrays.stream([3, 4] as int[]).max().asInt
println Arrays.stream([] as int[]).max()
def s = [1].stream(); s.count()
try { s.count() } catch (IllegalStateException e) { println e.message }
//// stream collectors
import java.util.stream.*
def l = ['a', 'bb', 'cc', 'ddd']
println l.stream().collect(Collectors.groupingBy({ it.size() }, Collectors.counting()))
println l.stream().collect(Collectors.partitioningBy { it.size() > 1 })
println l.stream().collect(Collectors.mapping({ it.toUpperCase() }, Collectors.toList()))
println l.stream().collect(Collectors.joining('-', '<', '>'))
println l.stream().collect(Collectors.toMap({ it.size() }, { it }, { a, b -> a + b }))
try { l.stream().collect(Collectors.toMap({ it.size() }, { it })) } catch (IllegalStateException e) { println e.message }
println l.stream().collect(Collectors.averagingInt { it.size() })
println l.stream().collect(Collectors.summingInt { it.size() })
println l.stream().collect(Collectors.groupingBy({ it.size() }, { new TreeMap() }, Collectors.toList()))
println l.stream().collect(Collectors.toCollection { new LinkedList() }).getClass()
println l.stream().max(Comparator.comparing { it.size() }).get()
println l.stream().mapToInt { it.size() }.toArray()
println l.stream().skip(1).distinct().noneMatch { it == 'a' }
println l.stream().flatMap { it.toList().stream() }.collect(Collectors.toList())
println l.stream().collect(Collectors.collectingAndThen(Collectors.toList()) { it.size() }); [a: 1, b: 2].entrySet().stream().filter { it.value > 1 }.map { it.key }.collect(Collectors.toList())
//// stream map to set pages
import java.util.stream.Collectors
println([a: 2, b: 1].entrySet().stream().sorted { x, y -> x.value <=> y.value }.map { "${it.key}=${it.value}".toString() }.collect(Collectors.joining(';')))
println([1,2].stream().mapToDouble { it as double }.sum())
println((1..5).stream().filter { it % 2 == 1 }.collect(Collectors.toList()))
println(Arrays.stream([1, 2] as int[]).map { it + 1 }.sum())
println(['b', 'a'].stream().min { x, y -> x <=> y }.get()); [1, 2, 3].stream().takeWhile { it < 3 }.forEach { println it }; [4].stream().findAny().isPresent()
//// comparators
def l = [[n: 'b', v: 1], [n: 'a', v: 1], [n: 'c', v: 0]]
println l.toSorted(Comparator.comparing { it.v })*.n
println l.sort(false, Comparator.comparing { it.n }.reversed())*.n;  println(['b', 'A', 'c'].toSorted(String.CASE_INSENSITIVE_ORDER))
println([1, 3, 2].toSorted(Collections.reverseOrder())); l.max(Comparator.comparingInt { it.v }).n
//// queues
def q = new PriorityQueue({ a, b -> b <=> a } as Comparator); q.addAll([3,9,4])
println q.poll()
println q.peek(); q.offer(7)
println q
def r = []; while (!q.isEmpty()) r << q.poll()
println r
def p = new PriorityQueue([5, 2, 8, 1])
println p
println p.remove(8)
println p.size(); p.each { println it }
println p.contains(2)
println new PriorityQueue().poll()
def d = new ArrayDeque([1, 2]); d.push(0); d.addLast(9)
println d
println d.pop()
println d.pollLast()
println d.peek()
println d.peekLast()
println d.descendingIterator().toList()
println d.getClass()
try { new ArrayDeque().pop() } catch (NoSuchElementException e) { println e.class.name }
def s = new Stack(); s.push(1); s.push(2)
println s.peek()
println s.search(1)
println s.pop()
println s
println s.getClass()
try { new Stack().pop() } catch (EmptyStackException e) { println e.message }; for (x in d) println x; d as List
//// tuples
def t = new Tuple2('a', 1)
println t.first
println t.second
println t
println t == new Tuple2('a', 1)
def (x, y) = t
println x
println new Tuple(1, 2, 3)
println new Tuple('q').get(0)
println t[1]
println t.size()
try { t.add(1) } catch (UnsupportedOperationException e) { println 'no' }
println t instanceof List; [t].collectEntries { [(it.first): it.second] }
//// copy on write
import java.util.concurrent.*
def l = new CopyOnWriteArrayList([1, 2]); l.each { if (it == 1) l << 9 }
println l
println l.addIfAbsent(9); for (x in l) { if (x == 2) l.add(7) }
println l; l.getClass()
//// values are a view
def m = [a: 1, b: 2, c: 3, d: 2]; m.values().removeIf { it == 3 }
println m; m.values().remove(2)
println m; m.values().removeAll([1])
println m; m.values().clear()
println m
def n = [a: 1, b: 2]; n.values().retainAll([2]); n
//// collections functions
println Collections.binarySearch([1, 3, 5], 3)
println Collections.binarySearch([1, 3, 5], 4)
def l = [1, 2, 3, 4]; Collections.rotate(l, 1)
println l; Collections.rotate(l, -2)
println l; Collections.fill(l, 0)
println l
println Collections.list(Collections.enumeration([1]))
def k = ['a', 'b', 'a']
println Collections.replaceAll(k, 'a', 'z')
println k
println Arrays.binarySearch([1, 3, 5] as int[], 3)
def a = [1, 2, 3] as int[]; Arrays.fill(a, 0, 2, 9)
println a
println Objects.requireNonNullElse(null, 2)
println Objects.compare(1, 2) { x, y -> x <=> y }
println Optional.of(1).flatMap { Optional.of(it + 5) }; Optional.empty().ifPresentOrElse({ println it }, { println 'none' }); Optional.of(4).or { Optional.of(5) }
//// findAll of sorted maps
println new TreeMap([b: 1, a: 2]).findAll { true }.getClass()
def m = new TreeMap([b: 1, a: 2, c: 3])
println m.headMap('b', true)
println m.tailMap('b', false)
println m.higherEntry('a')
println m.lowerEntry('b')
println m.descendingKeySet()
println m.navigableKeySet()
println new TreeSet([1, 5, 9]).headSet(5, true); new TreeSet([1, 5, 9]).subSet(1, 6)

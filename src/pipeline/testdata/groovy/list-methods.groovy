//// [[a: 1], [a: 2]]['a']
[[a: 1], [a: 2]]['a']
//// [1, 2].getAt('class').size()
[1, 2].getAt('class').size()
//// [1, 2, 3].subList(-1, 2)
[1, 2, 3].subList(-1, 2)
//// [1, 2, 3].subList(0, 4)
[1, 2, 3].subList(0, 4)
//// [1, 2, 3].subList(2, 1)
[1, 2, 3].subList(2, 1)
//// [1, 2] + ([3] as Object[])
[1, 2] + ([3] as Object[])
//// [1, 2].plus(1, [9, 8])
[1, 2].plus(1, [9, 8])
//// -[1, -2]
-[1, -2]
//// +[1, -2]
+[1, -2]
//// ~[1, 2]
~[1, 2]
//// def l = [1]; l.addAll([2, 3] as Object[]); l
def l = [1]; l.addAll([2, 3] as Object[]); l
//// def l = [1, 2, 3]; [l.removeIf { it > 1 }, l]
def l = [1, 2, 3]; [l.removeIf { it > 1 }, l]
//// def l = [1, 2, 3]; [l.retainAll([1, 9]), l]
def l = [1, 2, 3]; [l.retainAll([1, 9]), l]
//// def l = [3, 1, 2]; [l.sort(false), l]
def l = [3, 1, 2]; [l.sort(false), l]
//// def l = [3, 1, 2]; [l.sort(false) { -it }, l]
def l = [3, 1, 2]; [l.sort(false) { -it }, l]
//// def l = [3, 1, 2]; [l.sort(true) { -it }, l]
def l = [3, 1, 2]; [l.sort(true) { -it }, l]
//// def l = [3, 1, 2]; [l.sort { a, b -> b <=> a }, l]
def l = [3, 1, 2]; [l.sort { a, b -> b <=> a }, l]
//// def l = [1, 1, 2]; [l.unique(false), l]
def l = [1, 1, 2]; [l.unique(false), l]
//// def l = [1, 1, 2]; [l.unique(true), l]
def l = [1, 1, 2]; [l.unique(true), l]
//// def l = [1, 2, 3, 4]; [l.unique(false) { it % 2 }, l]
def l = [1, 2, 3, 4]; [l.unique(false) { it % 2 }, l]
//// def l = [1, 2, 3, 4]; [l.unique { a, b -> a % 2 <=> b % 2 }, l]
def l = [1, 2, 3, 4]; [l.unique { a, b -> a % 2 <=> b % 2 }, l]
//// def l = [1, 2]; l.replaceAll { it * 10 }; l
def l = [1, 2]; l.replaceAll { it * 10 }; l
//// def s = 0; [1, 2].forEach { s += it }; s
def s = 0; [1, 2].forEach { s += it }; s
//// new ArrayList(100).size()
new ArrayList(100).size()
//// def l = new ArrayList([1]); l.ensureCapacity(10); l
def l = new ArrayList([1]); l.ensureCapacity(10); l
//// def l = new LinkedList([1, 2]); l.addFirst(0); l.addLast(3); l
def l = new LinkedList([1, 2]); l.addFirst(0); l.addLast(3); l
//// def l = new LinkedList([1, 2]); [l.offerFirst(0), l.offerLast(3), l.offer(4), l]
def l = new LinkedList([1, 2]); [l.offerFirst(0), l.offerLast(3), l.offer(4), l]
//// def l = new LinkedList([1, 2, 3]); [l.remove(), l.removeFirst(), l.removeLast(), l]
def l = new LinkedList([1, 2, 3]); [l.remove(), l.removeFirst(), l.removeLast(), l]
//// def l = new LinkedList([1, 2, 3]); [l.element(), l.getFirst(), l.getLast(), l.first, l.last]
def l = new LinkedList([1, 2, 3]); [l.element(), l.getFirst(), l.getLast(), l.first, l.last]
//// def l = new LinkedList([1, 2, 3]); [l.pollFirst(), l.pollLast(), l.poll(), l.poll(), l]
def l = new LinkedList([1, 2, 3]); [l.pollFirst(), l.pollLast(), l.poll(), l.poll(), l]
//// def l = new LinkedList([1, 2]); [l.peek(), l.peekFirst(), l.peekLast()]
def l = new LinkedList([1, 2]); [l.peek(), l.peekFirst(), l.peekLast()]
//// new LinkedList().remove()
new LinkedList().remove()
//// new LinkedList().removeFirst()
new LinkedList().removeFirst()
//// new LinkedList().getLast()
new LinkedList().getLast()
//// new LinkedList().element()
new LinkedList().element()
//// [new LinkedList().peek(), new LinkedList().poll(), new LinkedList().peekLast()]
[new LinkedList().peek(), new LinkedList().poll(), new LinkedList().peekLast()]
//// def l = new LinkedList([1, 2]); l.push(0); [l, l.pop()]
def l = new LinkedList([1, 2]); l.push(0); [l, l.pop()]
//// def q = new ArrayDeque(); q.addLast(1); q.addFirst(0); q.pollLast()
def q = new ArrayDeque(); q.addLast(1); q.addFirst(0); q.pollLast()
//// def s = new Stack(); s.push(1); s.push(2); [s.pop(), s.peek(), s.empty(), s.size()]
def s = new Stack(); s.push(1); s.push(2); [s.pop(), s.peek(), s.empty(), s.size()]
//// [1, 2, 3].listIterator().next()
[1, 2, 3].listIterator().next()
//// [1, 2, 3].asList()
[1, 2, 3].asList()
//// ([1, 2] as Set).asList()
([1, 2] as Set).asList()
//// [1, 2].asImmutable().add(3)
[1, 2].asImmutable().add(3)
//// [1, 2, 3, 4].dropRight(1)
[1, 2, 3, 4].dropRight(1)
//// [1, 2, 3, 4].takeRight(2)
[1, 2, 3, 4].takeRight(2)
//// [1, 2, 3, 4].dropRight(0)
[1, 2, 3, 4].dropRight(0)
//// [1, 2].collect([0]) { it * 2 }
[1, 2].collect([0]) { it * 2 }
//// [1, 2].sum(10) { it * 2 }
[1, 2].sum(10) { it * 2 }
//// ([1, 2] as Set).sort(true)
([1, 2] as Set).sort(true)
//// [3, 1, 2].toSorted()
[3, 1, 2].toSorted()
//// [3, 1, 2].toSorted { -it }
[3, 1, 2].toSorted { -it }
//// [1, 2, 1].toUnique()
[1, 2, 1].toUnique()
//// [1, 2, 3, 4].toUnique { it % 2 }
[1, 2, 3, 4].toUnique { it % 2 }
//// [1, 2, 3, 4].toUnique { a, b -> a % 2 <=> b % 2 }
[1, 2, 3, 4].toUnique { a, b -> a % 2 <=> b % 2 }
//// [1, 2, 3] - ([1] as Object[])
[1, 2, 3] - ([1] as Object[])
//// [1, 2].eachCombination { println it }
[1, 2].eachCombination { println it }
//// [[1, 2], [3, 4]].eachCombination { println it }
[[1, 2], [3, 4]].eachCombination { println it }
//// [[1, 2], [3, 4]].combinations { a, b -> a * b }
[[1, 2], [3, 4]].combinations { a, b -> a * b }
//// [1, 2].permutations { it.join() }.sort()
[1, 2].permutations { it.join() }.sort()
//// [1, 2, 3, 4, 5].collate(2, 1)
[1, 2, 3, 4, 5].collate(2, 1)
//// [1, 2, 3, 4, 5].collate(3, 2, false)
[1, 2, 3, 4, 5].collate(3, 2, false)
//// [1, 2, 3, 4, 5].collate(3, 3, true)
[1, 2, 3, 4, 5].collate(3, 3, true)
//// [1, 2, 3].collate(0)
[1, 2, 3].collate(0)
//// [1, 2, 3].withIndex(5)
[1, 2, 3].withIndex(5)
//// [1, 2, 3].indexed()
[1, 2, 3].indexed()
//// [1, 2, 3].indexed(1)
[1, 2, 3].indexed(1)
//// [1, 2, 3, 4].split { it % 2 == 0 }
[1, 2, 3, 4].split { it % 2 == 0 }
//// [1, 2, 3, 4].countBy { it % 2 }
[1, 2, 3, 4].countBy { it % 2 }
//// [1, 2, 3, 4].groupBy({ it % 2 }, { it > 2 })
[1, 2, 3, 4].groupBy({ it % 2 }, { it > 2 })
//// [1, 2, 3].inject { a, b -> a - b }
[1, 2, 3].inject { a, b -> a - b }
//// [1, 2, 3].inject('') { a, b -> a + b }
[1, 2, 3].inject('') { a, b -> a + b }
//// [1, [2, [3, null]]].flatten()
[1, [2, [3, null]]].flatten()
//// [1, [a: 1]].flatten()
[1, [a: 1]].flatten()
//// [[1, 2], [3]].collectMany { it }
[[1, 2], [3]].collectMany { it }
//// [1, 2].collectMany { [it, it] }
[1, 2].collectMany { [it, it] }
//// [[1, [2]], [3]].collectNested { it * 2 }
[[1, [2]], [3]].collectNested { it * 2 }
//// [1, 2, 3].findIndexOf { it > 1 }
[1, 2, 3].findIndexOf { it > 1 }
//// [1, 2, 3].findIndexOf(2) { it > 0 }
[1, 2, 3].findIndexOf(2) { it > 0 }
//// [1, 2, 3].findLastIndexOf { it < 3 }
[1, 2, 3].findLastIndexOf { it < 3 }
//// [1, 2, 3].findIndexValues { it > 1 }
[1, 2, 3].findIndexValues { it > 1 }
//// [1, 2, 3].findResult { it > 1 ? "r$it" : null }
[1, 2, 3].findResult { it > 1 ? "r$it" : null }
//// [1, 2, 3].findResult('none') { null }
[1, 2, 3].findResult('none') { null }
//// [1, 2, 3, 4].takeWhile { it < 3 }
[1, 2, 3, 4].takeWhile { it < 3 }
//// [1, 2, 3, 4].dropWhile { it < 3 }
[1, 2, 3, 4].dropWhile { it < 3 }
//// [1, 2, 3].min { -it } + [1, 2, 3].max { -it }
[1, 2, 3].min { -it } + [1, 2, 3].max { -it }
//// ['a', 'bbb'].max { it.size() }
['a', 'bbb'].max { it.size() }
//// ['a', 'bbb'].min { a, b -> b.size() <=> a.size() }
['a', 'bbb'].min { a, b -> b.size() <=> a.size() }
//// [1, 2, 3].any() && [1].every()
[1, 2, 3].any() && [1].every()
//// [null, 0].any()
[null, 0].any()
//// [1, 2].eachWithIndex { x, i -> println "$i:$x" }
[1, 2].eachWithIndex { x, i -> println "$i:$x" }
//// [1, 2, 3].asReversed()
[1, 2, 3].asReversed()
//// [3, 1, 2].swap(0, 2)
[3, 1, 2].swap(0, 2)
//// [1, 2] * 0
[1, 2] * 0
//// [1, 2, 3].disjoint([4])
[1, 2, 3].disjoint([4])
//// [1, 2].containsAll([1]) && [1, 2].containsAll([1] as Object[])
[1, 2].containsAll([1]) && [1, 2].containsAll([1] as Object[])
//// [1, 2].grep(Integer) + ['a', 1].grep(String)
[1, 2].grep(Integer) + ['a', 1].grep(String)
//// ['abc', 'xyz'].grep(~/a.*/)
['abc', 'xyz'].grep(~/a.*/)
//// [1, 5, 9].grep(2..6)
[1, 5, 9].grep(2..6)
//// [0, 1, null, ''].grep()
[0, 1, null, ''].grep()
//// [].sum(0)
[].sum(0)
//// [].min { it }
[].min { it }
//// [1, 2].getAt(5)
[1, 2].getAt(5)
//// [1, 2].remove(5)
[1, 2].remove(5)
//// [1, 2].set(5, 1)
[1, 2].set(5, 1)
//// [1, 2].add(5, 1)
[1, 2].add(5, 1)
//// def l = [1, 2]; l[-1] = 9; l
def l = [1, 2]; l[-1] = 9; l
//// def l = [1, 2]; l[-3] = 9
def l = [1, 2]; l[-3] = 9
//// def l = [1, 2, 3, 4]; l[1..2] = 'x'; l
def l = [1, 2, 3, 4]; l[1..2] = 'x'; l
//// def l = [1, 2]; l[2..2] = [5]; l
def l = [1, 2]; l[2..2] = [5]; l
//// def l = [1, 2, 3]; l[0, 2] = ['a', 'b']; l
def l = [1, 2, 3]; l[0, 2] = ['a', 'b']; l
//// def l = [1, 2, 3]; l[0, 2] = 9; l
def l = [1, 2, 3]; l[0, 2] = 9; l
//// def l = [1, 2, 3]; l += [4]; l -= 1; l *= 2; l
def l = [1, 2, 3]; l += [4]; l -= 1; l *= 2; l
//// def l = [1]; l.leftShift(2).leftShift(3)
def l = [1]; l.leftShift(2).leftShift(3)
//// def l = [1, 2, 3]; l.removeAt(5)
def l = [1, 2, 3]; l.removeAt(5)
//// def l = [1, 2, 3]; [l.removeElement(3), l.removeElement(9), l]
def l = [1, 2, 3]; [l.removeElement(3), l.removeElement(9), l]
//// def l = [1, 2, 3]; [l.removeAll { it > 1 }, l]
def l = [1, 2, 3]; [l.removeAll { it > 1 }, l]
//// def l = [1, 2, 3]; [l.removeAll([2] as Object[]), l]
def l = [1, 2, 3]; [l.removeAll([2] as Object[]), l]
//// def l = [1, 2, 3]; [l.lastIndexOf(3), l.indexOf(9), l.lastIndexOf(9)]
def l = [1, 2, 3]; [l.lastIndexOf(3), l.indexOf(9), l.lastIndexOf(9)]
//// def l = [1, 2, 3]; l.iterator().with { it.next(); it.remove() }; l
def l = [1, 2, 3]; l.iterator().with { it.next(); it.remove() }; l
//// def i = [1, 2].iterator(); i.next(); i.next(); i.next()
def i = [1, 2].iterator(); i.next(); i.next(); i.next()
//// def i = [1, 2].iterator(); [i.hasNext(), i.next(), i.collect { it }]
def i = [1, 2].iterator(); [i.hasNext(), i.next(), i.collect { it }]
//// def e = Collections.enumeration([1, 2]); [e.hasMoreElements(), e.nextElement()]
def e = Collections.enumeration([1, 2]); [e.hasMoreElements(), e.nextElement()]
//// [1, 'a', null, 2.5, true].hashCode()
[1, 'a', null, 2.5, true].hashCode()
//// [1, 2].equals([1, 2] as Object[])
[1, 2].equals([1, 2] as Object[])
//// [1, 2] == [1L, 2.0]
[1, 2] == [1L, 2.0]
//// [1, 2].equals([1L, 2L])
[1, 2].equals([1L, 2L])
//// [1, 2] <=> [1, 3]
[1, 2] <=> [1, 3]
//// [1, 2] < [1, 3]
[1, 2] < [1, 3]
//// [[2, 'b'], [1, 'a']].sort()
[[2, 'b'], [1, 'a']].sort()
//// ['B', 'a', 'C'].sort()
['B', 'a', 'C'].sort()
//// ['B', 'a', 'C'].sort { it.toLowerCase() }
['B', 'a', 'C'].sort { it.toLowerCase() }
//// [2, 1.5, 1L].sort()
[2, 1.5, 1L].sort()
//// [2, 'a'].sort()
[2, 'a'].sort()
//// [true, false].sort()
[true, false].sort()
//// [1, 2, 3].toString() + [1, [2, 'a']].inspect()
[1, 2, 3].toString() + [1, [2, 'a']].inspect()
//// ['a', 'b'].toListString()
['a', 'b'].toListString()
//// [1, 2].class
[1, 2].class
//// [1, 2].getClass().name
[1, 2].getClass().name
//// [a: 1].size()
[a: 1].size()
//// [1, 2].is([1, 2])
[1, 2].is([1, 2])
//// [1, 2].iterator().class == null
[1, 2].iterator().class == null
//// [[1, 2], [3, 4]]*.sum()
[[1, 2], [3, 4]]*.sum()
//// [[1, 2], [3, 4]]*.get(0)
[[1, 2], [3, 4]]*.get(0)
//// ['a', null]*.size()
['a', null]*.size()
//// [[name: 'x'], [name: 'y']].name
[[name: 'x'], [name: 'y']].name
//// [[name: 'x'], [name: 'y']]*.name
[[name: 'x'], [name: 'y']]*.name
//// [[1, 2], [3]].sum()
[[1, 2], [3]].sum()
//// ['a', 'b'].sum('>')
['a', 'b'].sum('>')
//// [1, 2.5, 3L].sum()
[1, 2.5, 3L].sum()
//// (1..2).collectMany(['first']) { [it, it * 10] }
(1..2).collectMany(['first']) { [it, it * 10] }
//// [3, 3].collectMany([] as Set) { [it, 4] }
[3, 3].collectMany([] as Set) { [it, 4] }
//// [[1, 2], 3].collectNested(['first']) { it * 2 }
[[1, 2], 3].collectNested(['first']) { it * 2 }
//// flatten with a closure
println([[0, 1], 'ab', 2].flatten { i -> def a = i.iterator().toList(); a != [i] ? a : i })
println([1, [2, [3]]].flatten { it * 2 }); [['x'], 'y z'].flatten { it.contains(' ') ? it.split(' ').toList() : it }
//// groupBy of maps by several
println([1: 1, 2: 'a', 3: 2].groupBy({ k, v -> v.class.simpleName }, { k, v -> v.class == Integer ? 'int' : 'other' }))
println([a: 1, b: 2].groupBy([{ it.value > 1 }, { it.key }])); ([1, 'a'] as Object[]).groupBy({ it.class.simpleName }, { it.class == Integer })
//// split of sets
def r = ([1, 2, 3, 4] as HashSet).split { it % 2 == 0 }
println r
println r[0].class; [1, 2, 3].split { it > 1 }
//// lists with defaults
def l = [].withDefault { i -> i * 2 }
println l.get(1)
println l
println l[3]
println l
println l.size()
def e = [5].withEagerDefault { it }
println e[3]
println e
def z = [1, 2].withLazyDefault { 9 }
println z[0]
println z[4]
println z; l << 7
println l.class; l
//// find results and others of maps
println([a: 1, b: 2, c: 3].findResult('d') { k, v -> if (v > 3) { return v } })
println([a: 1, b: 2].findResults { e -> if (e.value > 1) { return e.key } })
println([1: 1, 2: 'a'].groupEntriesBy { k, v -> v.class.simpleName }.Integer[0].key)
println([a: 42, b: 35].max { x, y -> x.value % 10 <=> y.value % 10 })
println([a: 3, c: 1, b: -2].sort { e -> e.value })
println([3, 1, -2, -4].sort { i -> i * i })
println([1, 2, -2, 3].toUnique { i -> i * i })
println(([1, 2, -2, 3] as HashSet).unique { i -> i * i }.size())
println([1, 2, 3].permutations { i -> i.sum() })
println([3: 1].takeWhile { k, v -> v < 3 })
def s = ''; 1.step(7, 2) { s += it }
println s
println([a: 1].any { k, v -> v == 1 })
println([[1, 2], [3]].collectMany { it * 2 })
println([1, 2].collectNested([9]) { it + 1 })
println([a: 1, b: 2].collectEntries([z: 0]) { k, v -> [v, k] })
println([[1, 'a'], [2, 'b']].collectEntries { a, b -> [b, a] }); [1, 2, 3, 4].dropWhile { it < 3 }

//// [1, 2, 3].size()
[1, 2, 3].size()
//// [1, 2, 3][0] + [1, 2, 3][-1]
[1, 2, 3][0] + [1, 2, 3][-1]
//// [1, 2, 3][5]
[1, 2, 3][5]
//// [1, 2, 3][0..1]
[1, 2, 3][0..1]
//// [1, 2, 3, 4][1, 3]
[1, 2, 3, 4][1, 3]
//// [1, 2, 3].get(1)
[1, 2, 3].get(1)
//// [1, 2, 3].first() + [1, 2, 3].last()
[1, 2, 3].first() + [1, 2, 3].last()
//// [1, 2, 3].head() + [1, 2, 3].tail() + [1, 2, 3].init()
[1, 2, 3].head() + [1, 2, 3].tail() + [1, 2, 3].init()
//// def l = [1]; l << 2; l.add(3); l += 4; l
def l = [1]; l << 2; l.add(3); l += 4; l
//// def l = [1, 2]; l.add(0, 0); l
def l = [1, 2]; l.add(0, 0); l
//// def l = [1, 2, 3]; l.remove(0); l
def l = [1, 2, 3]; l.remove(0); l
//// def l = ['a', 'b']; l.remove('a'); l
def l = ['a', 'b']; l.remove('a'); l
//// def l = [1, 2, 3]; l.removeAt(1)
def l = [1, 2, 3]; l.removeAt(1)
//// def l = [1, 2, 3]; l.removeAll([1, 3]); l
def l = [1, 2, 3]; l.removeAll([1, 3]); l
//// def l = [1, 2, 3]; l.retainAll { it > 1 }; l
def l = [1, 2, 3]; l.retainAll { it > 1 }; l
//// def l = [1, 2, 3]; l.clear(); l.isEmpty()
def l = [1, 2, 3]; l.clear(); l.isEmpty()
//// def l = [1, 2]; l.addAll([3, 4]); l
def l = [1, 2]; l.addAll([3, 4]); l
//// def l = [1, 2]; l.set(0, 9); l
def l = [1, 2]; l.set(0, 9); l
//// def l = [1, 2]; l[0] = 9; l[3] = 4; l
def l = [1, 2]; l[0] = 9; l[3] = 4; l
//// def l = [1, 2, 3, 4]; l[1..2] = [9]; l
def l = [1, 2, 3, 4]; l[1..2] = [9]; l
//// def l = [1, 2]; l.push(3); l.pop()
def l = [1, 2]; l.push(3); l.pop()
//// [1, 2] + [3] + 4
[1, 2] + [3] + 4
//// [1, 2, 3, 2] - 2
[1, 2, 3, 2] - 2
//// [1, 2, 3] - [1, 3]
[1, 2, 3] - [1, 3]
//// [1, 2] * 2
[1, 2] * 2
//// [1, 2] == [1, 2]
[1, 2] == [1, 2]
//// [1, 2] == [2, 1]
[1, 2] == [2, 1]
//// [1, [2, 3]] == [1, [2, 3]]
[1, [2, 3]] == [1, [2, 3]]
//// [1, 2].equals([1, 2])
[1, 2].equals([1, 2])
//// [1, 2, 3].contains(2)
[1, 2, 3].contains(2)
//// 2 in [1, 2]
2 in [1, 2]
//// [1, 2].containsAll([1])
[1, 2].containsAll([1])
//// [1, 2, 3].indexOf(2) + [1, 2].indexOf(9)
[1, 2, 3].indexOf(2) + [1, 2].indexOf(9)
//// [1, 2, 1].lastIndexOf(1)
[1, 2, 1].lastIndexOf(1)
//// [1, 2, 3].collect { it * 2 }
[1, 2, 3].collect { it * 2 }
//// [1, 2, 3].collect()
[1, 2, 3].collect()
//// [1, 2, 3].each { println it }
[1, 2, 3].each { println it }
//// [1, 2, 3].eachWithIndex { x, i -> println "$i=$x " }
[1, 2, 3].eachWithIndex { x, i -> println "$i=$x " }
//// [1, 2, 3].find { it > 1 }
[1, 2, 3].find { it > 1 }
//// [1, 2, 3].find { it > 5 }
[1, 2, 3].find { it > 5 }
//// [1, 2, 3].findAll { it > 1 }
[1, 2, 3].findAll { it > 1 }
//// [0, 1, null, ''].findAll()
[0, 1, null, ''].findAll()
//// [1, 2, 3].any { it > 2 }
[1, 2, 3].any { it > 2 }
//// [1, 2, 3].every { it > 0 }
[1, 2, 3].every { it > 0 }
//// [].every { false }
[].every { false }
//// [].any { true }
[].any { true }
//// [1, 2, 3].inject { a, b -> a + b }
[1, 2, 3].inject { a, b -> a + b }
//// [1, 2, 3].inject(10) { a, b -> a + b }
[1, 2, 3].inject(10) { a, b -> a + b }
//// [1, 2, 3].sum()
[1, 2, 3].sum()
//// [].sum()
[].sum()
//// [[1], [2]].sum()
[[1], [2]].sum()
//// ['a', 'b'].sum()
['a', 'b'].sum()
//// [1, 2].sum { it * 10 }
[1, 2].sum { it * 10 }
//// [1, 2].sum(5)
[1, 2].sum(5)
//// [3, 1, 2].max() + [3, 1, 2].min()
[3, 1, 2].max() + [3, 1, 2].min()
//// ['a', 'bbb', 'cc'].max { it.size() }
['a', 'bbb', 'cc'].max { it.size() }
//// ['a', 'bbb', 'cc'].min { a, b -> b.size() <=> a.size() }
['a', 'bbb', 'cc'].min { a, b -> b.size() <=> a.size() }
//// [3, 1, 2].sort()
[3, 1, 2].sort()
//// [3, 1, 2].sort { -it }
[3, 1, 2].sort { -it }
//// ['b', 'A', 'c'].sort { it.toLowerCase() }
['b', 'A', 'c'].sort { it.toLowerCase() }
//// [3, 1, 2].sort { a, b -> b <=> a }
[3, 1, 2].sort { a, b -> b <=> a }
//// def l = [3, 1]; def m = l.sort(false); [l, m]
def l = [3, 1]; def m = l.sort(false); [l, m]
//// def l = [3, 1]; l.sort(); l
def l = [3, 1]; l.sort(); l
//// [3, 1, 2].reverse()
[3, 1, 2].reverse()
//// def l = [1, 2]; l.reverse(true); l
def l = [1, 2]; l.reverse(true); l
//// [1, 2, 2, 3].unique()
[1, 2, 2, 3].unique()
//// [1, 2, 2, 3].toUnique()
[1, 2, 2, 3].toUnique()
//// ['a', 'A'].unique { it.toLowerCase() }
['a', 'A'].unique { it.toLowerCase() }
//// def l = [1, 1]; l.unique(); l
def l = [1, 1]; l.unique(); l
//// [1, 2, 3].join(',')
[1, 2, 3].join(',')
//// [1, null, 'a'].join('-')
[1, null, 'a'].join('-')
//// [].join(',')
[].join(',')
//// [1, [2, [3, [4]]]].flatten()
[1, [2, [3, [4]]]].flatten()
//// [1, 2, 3, 4].groupBy { it % 2 }
[1, 2, 3, 4].groupBy { it % 2 }
//// ['a', 'bb', 'cc'].groupBy { it.size() }
['a', 'bb', 'cc'].groupBy { it.size() }
//// [1, 2, 3, 4].countBy { it % 2 == 0 }
[1, 2, 3, 4].countBy { it % 2 == 0 }
//// [1, 2, 2].count(2)
[1, 2, 2].count(2)
//// [1, 2, 2].count { it > 1 }
[1, 2, 2].count { it > 1 }
//// ['a', 'b'].collectEntries { [it, it.toUpperCase()] }
['a', 'b'].collectEntries { [it, it.toUpperCase()] }
//// ['a', 'b'].collectEntries { [(it): 1] }
['a', 'b'].collectEntries { [(it): 1] }
//// [['a', 1], ['b', 2]].collectEntries()
[['a', 1], ['b', 2]].collectEntries()
//// [1, 2].collectMany { [it, it * 10] }
[1, 2].collectMany { [it, it * 10] }
//// [[1, 2], [3]].collectNested { it * 2 }
[[1, 2], [3]].collectNested { it * 2 }
//// [1, 2, 3].withIndex()
[1, 2, 3].withIndex()
//// [1, 2, 3].withIndex().collect { x, i -> x * i }
[1, 2, 3].withIndex().collect { x, i -> x * i }
//// ['a', 'b'].indexed()
['a', 'b'].indexed()
//// [[1, 2], [3, 4]].transpose()
[[1, 2], [3, 4]].transpose()
//// [1, 2, 3, 4, 5].collate(2)
[1, 2, 3, 4, 5].collate(2)
//// [1, 2, 3, 4, 5].collate(2, false)
[1, 2, 3, 4, 5].collate(2, false)
//// [1, 2, 3, 4, 5].collate(3, 1)
[1, 2, 3, 4, 5].collate(3, 1)
//// [[1, 2], [3, 4]].combinations()
[[1, 2], [3, 4]].combinations()
//// [1, 2, 3].permutations().size()
[1, 2, 3].permutations().size()
//// [1, 2, 3].subsequences().size()
[1, 2, 3].subsequences().size()
//// [1, 2, 3].take(2) + [1, 2, 3].drop(2)
[1, 2, 3].take(2) + [1, 2, 3].drop(2)
//// [1, 2, 3].takeWhile { it < 3 }
[1, 2, 3].takeWhile { it < 3 }
//// [1, 2, 3].dropWhile { it < 3 }
[1, 2, 3].dropWhile { it < 3 }
//// [1, 2, 3].takeRight(2)
[1, 2, 3].takeRight(2)
//// [1, 2, 3].intersect([2, 3, 4])
[1, 2, 3].intersect([2, 3, 4])
//// [1, 2].disjoint([3])
[1, 2].disjoint([3])
//// [1, 2, 3].split { it > 1 }
[1, 2, 3].split { it > 1 }
//// [1, 'a', 2.5, null].grep(Number)
[1, 'a', 2.5, null].grep(Number)
//// ['apple', 'bob'].grep(~/a.*/)
['apple', 'bob'].grep(~/a.*/)
//// [1, 2, 3].grep { it > 1 }
[1, 2, 3].grep { it > 1 }
//// [1, 2, 3].grep(2..3)
[1, 2, 3].grep(2..3)
//// [1, 2, 3].findIndexOf { it == 2 }
[1, 2, 3].findIndexOf { it == 2 }
//// [1, 2, 3, 2].findLastIndexOf { it == 2 }
[1, 2, 3, 2].findLastIndexOf { it == 2 }
//// [1, 2, 3, 2].findIndexValues { it == 2 }
[1, 2, 3, 2].findIndexValues { it == 2 }
//// [1, 2, 3].findResult { it > 1 ? "got $it" : null }
[1, 2, 3].findResult { it > 1 ? "got $it" : null }
//// [1, 2, 3].findResults { it > 1 ? it * 2 : null }
[1, 2, 3].findResults { it > 1 ? it * 2 : null }
//// ['a', 'b']*.toUpperCase()
['a', 'b']*.toUpperCase()
//// ['a', 'bb']*.size()
['a', 'bb']*.size()
//// [[a: 1], [a: 2]].a
[[a: 1], [a: 2]].a
//// [[a: 1], [a: 2]]*.a
[[a: 1], [a: 2]]*.a
//// [1, 2, 3].toString()
[1, 2, 3].toString()
//// [1, 'a', null].toString()
[1, 'a', null].toString()
//// [1, 2, 3] as Set
[1, 2, 3] as Set
//// [1, 2, 3].toSet().size()
[1, 2, 3].toSet().size()
//// [3, 1, 2] as TreeSet
[3, 1, 2] as TreeSet
//// ([1, 2] as int[]).sum()
([1, 2] as int[]).sum()
//// ([1, 2] as int[]).length
([1, 2] as int[]).length
//// ['a', 'b'] as String[]
['a', 'b'] as String[]
//// new int[3]
new int[3]
//// new String[2]
new String[2]
//// int[] a = [1, 2, 3]; a[1] = 5; a
int[] a = [1, 2, 3]; a[1] = 5; a
//// int[] a = [1, 2]; a.collect { it + 1 }
int[] a = [1, 2]; a.collect { it + 1 }
//// def a = new int[2][3]; a[0][1] = 5; a
def a = new int[2][3]; a[0][1] = 5; a
//// [1, 2, 3].reverseEach { println it }
[1, 2, 3].reverseEach { println it }
//// [1, 2, 3].multiply(2)
[1, 2, 3].multiply(2)
//// [1, 2].plus([3])
[1, 2].plus([3])
//// [1, 2].minus([1])
[1, 2].minus([1])
//// [1, 2, 3].asImmutable().class.simpleName != null
[1, 2, 3].asImmutable().class.simpleName != null
//// [1, 2, 3].iterator().next()
[1, 2, 3].iterator().next()
//// def it2 = [1, 2].iterator(); def r = []; while (it2.hasNext()) { r << it2.next() }; r
def it2 = [1, 2].iterator(); def r = []; while (it2.hasNext()) { r << it2.next() }; r
//// [1, 2, 3].subList(0, 2).toString()
[1, 2, 3].subList(0, 2).toString()
//// [1, 2, 3].swap(0, 2)
[1, 2, 3].swap(0, 2)
//// [1, 2, 3].indices
[1, 2, 3].indices
//// [1, 2, 3].toListString()
[1, 2, 3].toListString()
//// [1, 2, 3].hashCode()
[1, 2, 3].hashCode()
//// ['a', 'b'].hashCode()
['a', 'b'].hashCode()
//// [].asBoolean()
[].asBoolean()
//// [null].asBoolean()
[null].asBoolean()
//// new ArrayList([1, 2])
new ArrayList([1, 2])
//// new LinkedList([1, 2]).class.simpleName
new LinkedList([1, 2]).class.simpleName
//// def q = new LinkedList(); q.add(1); q.push(0); q.addLast(2); q
def q = new LinkedList(); q.add(1); q.push(0); q.addLast(2); q
//// def q = new LinkedList([1, 2, 3]); [q.poll(), q.peek(), q.removeLast(), q]
def q = new LinkedList([1, 2, 3]); [q.poll(), q.peek(), q.removeLast(), q]
//// def s = new HashSet(); s << 1; s << 1; s.size()
def s = new HashSet(); s << 1; s << 1; s.size()
//// def s = ['b', 'a', 'c'] as HashSet; s
def s = ['b', 'a', 'c'] as HashSet; s
//// def s = [5, 17, 1, 33] as HashSet; s
def s = [5, 17, 1, 33] as HashSet; s
//// def s = new TreeSet(['b', 'a']); s.first() + s.last()
def s = new TreeSet(['b', 'a']); s.first() + s.last()
//// ([1, 2] as Set) + ([2, 3] as Set)
([1, 2] as Set) + ([2, 3] as Set)
//// ([1, 2] as Set) - 1
([1, 2] as Set) - 1
//// ([1, 2] as Set).contains(1)
([1, 2] as Set).contains(1)
//// ([1, 2] as Set) == ([2, 1] as Set)
([1, 2] as Set) == ([2, 1] as Set)
//// ([1, 2] as Set).collect { it * 2 }.class.simpleName
([1, 2] as Set).collect { it * 2 }.class.simpleName
//// ([1, 2] as Set).findAll { it > 1 }.class.simpleName
([1, 2] as Set).findAll { it > 1 }.class.simpleName
//// Arrays.asList(1, 2, 3)
Arrays.asList(1, 2, 3)
//// Arrays.toString([1, 2] as int[])
Arrays.toString([1, 2] as int[])
//// Collections.emptyList().toString()
Collections.emptyList().toString()
//// Collections.max([1, 3, 2]) + Collections.min([1, 3])
Collections.max([1, 3, 2]) + Collections.min([1, 3])
//// Collections.nCopies(3, 'x').toString()
Collections.nCopies(3, 'x').toString()
//// Collections.frequency([1, 2, 1], 1)
Collections.frequency([1, 2, 1], 1)
//// def l = [1, 2, 3]; Collections.reverse(l); l
def l = [1, 2, 3]; Collections.reverse(l); l
//// def (a, b) = [1, 2]; a + b
def (a, b) = [1, 2]; a + b
//// def (a, b, c) = [1, 2]; [a, b, c]
def (a, b, c) = [1, 2]; [a, b, c]
//// def (int x, String y) = [1, 'q']; x + y
def (int x, String y) = [1, 'q']; x + y
//// def l = [1, 2, 3]; def (h, t) = [l.head(), l.tail()]; "$h $t"
def l = [1, 2, 3]; def (h, t) = [l.head(), l.tail()]; "$h $t"
//// [*[1, 2], 3, *[4]]
[*[1, 2], 3, *[4]]
//// def f(a, b, c) { a + b + c }; f(*[1, 2, 3])
def f(a, b, c) { a + b + c }; f(*[1, 2, 3])
//// [1, 2, 3].each { if (it == 2) return; println it }
[1, 2, 3].each { if (it == 2) return; println it }
//// [5, 3].sort().first()
[5, 3].sort().first()
//// [[2, 'b'], [1, 'a']].sort { it[0] }
[[2, 'b'], [1, 'a']].sort { it[0] }
//// [[name: 'x', n: 2], [name: 'y', n: 1]].sort { it.n }*.name
[[name: 'x', n: 2], [name: 'y', n: 1]].sort { it.n }*.name
//// [1, 2, 3].collect { x -> [x, x * x] }
[1, 2, 3].collect { x -> [x, x * x] }
//// [[1, 2], [3, 4]].collect { a, b -> a * b }
[[1, 2], [3, 4]].collect { a, b -> a * b }
//// [[1, 2], [3, 4]].each { a, b -> println a + b }
[[1, 2], [3, 4]].each { a, b -> println a + b }
//// [[1, 2], [3, 4]].collectEntries { a, b -> [a, b] }
[[1, 2], [3, 4]].collectEntries { a, b -> [a, b] }
//// [1, 2, 3, 4].inject([]) { acc, x -> x % 2 ? acc + x : acc }
[1, 2, 3, 4].inject([]) { acc, x -> x % 2 ? acc + x : acc }
//// def l = []; for (x in 1..3) { l << x }; l
def l = []; for (x in 1..3) { l << x }; l
//// def l = []; for (i = 0; i < 3; i++) { l << i }; l
def l = []; for (i = 0; i < 3; i++) { l << i }; l
//// [1, 2, 3].min { -it }
[1, 2, 3].min { -it }
//// [1, 2, 3].sum { it / 2 }
[1, 2, 3].sum { it / 2 }
//// [1.5, 2.5].sum()
[1.5, 2.5].sum()
//// ['x', 'y'].withIndex().collectEntries { v, i -> [(v): i] }
['x', 'y'].withIndex().collectEntries { v, i -> [(v): i] }
//// [1, [2]].size()
[1, [2]].size()
//// [a: 1].collect { it.key + it.value }
[a: 1].collect { it.key + it.value }
//// (1..10).findAll { it % 2 == 0 }.collect { it * it }.sum()
(1..10).findAll { it % 2 == 0 }.collect { it * it }.sum()
//// [3,1,2].toSorted()
[3,1,2].toSorted()
//// [1,2,3].any()
[1,2,3].any()
//// ['a','b','c'].eachWithIndex { v, i -> println i + v }
['a','b','c'].eachWithIndex { v, i -> println i + v }
//// ['10', '9', '1'].sort()
['10', '9', '1'].sort()
//// ['10', '9', '1'].sort { it as int }
['10', '9', '1'].sort { it as int }
//// ['b', null, 'a'].sort()
['b', null, 'a'].sort()
//// [1, 2, 3].remove(5)
[1, 2, 3].remove(5)
//// [1, 2].get(-1)
[1, 2].get(-1)
//// [1, 2].asType(Set)
[1, 2].asType(Set)
//// [1, 2, 3] <=> [1]
[1, 2, 3] <=> [1]
//// [1, null, 2]*.toString()
[1, null, 2]*.toString()
//// [null, 1]*.plus(1)
[null, 1]*.plus(1)
//// def l = [1, 2, 3]; for (x in l) { if (x == 3) { l.remove(0) } }; l
def l = [1, 2, 3]; for (x in l) { if (x == 3) { l.remove(0) } }; l
//// def l = [1, 2, 3]; for (x in l) { if (x == 2) { l.remove(0) } }; l
def l = [1, 2, 3]; for (x in l) { if (x == 2) { l.remove(0) } }; l
//// def l = [1, 2, 3]; l.each { if (it == 3) { l.remove(0) } }; l
def l = [1, 2, 3]; l.each { if (it == 3) { l.remove(0) } }; l
//// def l = [1, 2, 3]; l.any { l << it; false }
def l = [1, 2, 3]; l.any { l << it; false }
//// def l = [1, 2, 3]; l.every { l << it; true }
def l = [1, 2, 3]; l.every { l << it; true }
//// def s = [1, 2] as LinkedHashSet; for (x in s) { s << x + 10 }; s
def s = [1, 2] as LinkedHashSet; for (x in s) { s << x + 10 }; s
//// def s = [1, 2] as LinkedHashSet; s.each { s << it + 10 }; s
def s = [1, 2] as LinkedHashSet; s.each { s << it + 10 }; s
//// def s = [1] as LinkedHashSet; s.each { s << it + 10 }; s
def s = [1] as LinkedHashSet; s.each { s << it + 10 }; s
//// what is removed is said to be any object
def l = [1, 9, 3]
l.remove((Object) 9)
l.remove((Object) 77)
l

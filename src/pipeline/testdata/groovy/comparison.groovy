//// class A { int n; def plus(A o) { new A(n: n + o.n) }; boolean equals(o) { o instanceof A && o.n == n }; int hashCode() { n } }; [(new A(n: 1) + new A(n: 2)).n, new A(n: 1) == new A(n: 1), [new A(n: 1)].contains(new A(n: 1)), [new A(n: 1), new A(n: 1)].unique().size(), [new A(n: 1)] == [new A(n: 1)], [new A(n: 1)] - new A(n: 1), [a: new A(n: 1)] == [a: new A(n: 1)], ([new A(n: 1)] as Set) == ([new A(n: 1)] as Set), ([new A(n: 1)] as Set).contains(new A(n: 1))]
class A { int n; def plus(A o) { new A(n: n + o.n) }; boolean equals(o) { o instanceof A && o.n == n }; int hashCode() { n } }; [(new A(n: 1) + new A(n: 2)).n, new A(n: 1) == new A(n: 1), [new A(n: 1)].contains(new A(n: 1)), [new A(n: 1), new A(n: 1)].unique().size(), [new A(n: 1)] == [new A(n: 1)], [new A(n: 1)] - new A(n: 1), [a: new A(n: 1)] == [a: new A(n: 1)], ([new A(n: 1)] as Set) == ([new A(n: 1)] as Set), ([new A(n: 1)] as Set).contains(new A(n: 1))]
//// class A { int n; boolean equals(o) { n == o.n }; int hashCode() { n } }; [[new A(n: 1), 2] == [new A(n: 1), 2], [new A(n: 1)] == [new A(n: 2)], ([new A(n: 1), new A(n: 2)] as Set) == ([new A(n: 2), new A(n: 1)] as Set), ([new A(n: 1)] as Set).equals([new A(n: 3)] as Set)]
class A { int n; boolean equals(o) { n == o.n }; int hashCode() { n } }; [[new A(n: 1), 2] == [new A(n: 1), 2], [new A(n: 1)] == [new A(n: 2)], ([new A(n: 1), new A(n: 2)] as Set) == ([new A(n: 2), new A(n: 1)] as Set), ([new A(n: 1)] as Set).equals([new A(n: 3)] as Set)]
//// class V implements Comparable<V> { int n; int compareTo(V o) { n <=> o.n }; String toString() { "V$n" } }; [[new V(n: 3), new V(n: 1)].sort().toString(), [new V(n: 3), new V(n: 1)].min().toString(), new TreeSet([new V(n: 3), new V(n: 1)]).size()]
class V implements Comparable<V> { int n; int compareTo(V o) { n <=> o.n }; String toString() { "V$n" } }; [[new V(n: 3), new V(n: 1)].sort().toString(), [new V(n: 3), new V(n: 1)].min().toString(), new TreeSet([new V(n: 3), new V(n: 1)]).size()]
//// 1 < 'a'
1 < 'a'
//// 'a' < 1
'a' < 1
//// new Date(5) < new Date(6)
new Date(5) < new Date(6)
//// true > false
true > false
//// 1 == '1'
1 == '1'
//// '1' == 1
'1' == 1
//// [1] == 1
[1] == 1
//// null == 0
null == 0
//// [] == false
[] == false
//// '' == null
'' == null
//// 1G == 1L
1G == 1L
//// 0.1f == 0.1d
0.1f == 0.1d
//// 'a' == ['a']
'a' == ['a']
//// [a: 1] == [1]
[a: 1] == [1]
//// new Object() == new Object()
new Object() == new Object()
//// String == String.class
String == String.class
//// Integer == int
Integer == int
//// 1 <=> 2.5
1 <=> 2.5
//// 'b' <=> 'a'
'b' <=> 'a'
//// null <=> null
null <=> null
//// [1, 2] <=> [1, 2]
[1, 2] <=> [1, 2]
//// 1 <=> 'a'
1 <=> 'a'
//// (1 as Long) <=> (1 as Integer)
(1 as Long) <=> (1 as Integer)
//// [1, 2] == [1]
[1, 2] == [1]
//// [[1, 2]] == [[1, 3]]
[[1, 2]] == [[1, 3]]
//// [1, [2, [3]]] == [1, [2, [3]]]
[1, [2, [3]]] == [1, [2, [3]]]
//// [a: 1] == [a: 1, b: 2]
[a: 1] == [a: 1, b: 2]
//// [a: 1] == [b: 1]
[a: 1] == [b: 1]
//// [a: [1]] == [a: [2]]
[a: [1]] == [a: [2]]
//// ([1, 2] as Set) == ([1, 3] as Set)
([1, 2] as Set) == ([1, 3] as Set)
//// ([[1]] as Set) == ([[1]] as Set)
([[1]] as Set) == ([[1]] as Set)
//// ([1, 2] as Set) == ([1] as Set)
([1, 2] as Set) == ([1] as Set)
//// [a: 1].entrySet().first() == [a: 1].entrySet().first()
[a: 1].entrySet().first() == [a: 1].entrySet().first()
//// [a: 1].entrySet().first() == [a: 2].entrySet().first()
[a: 1].entrySet().first() == [a: 2].entrySet().first()
//// { -> 1 } == { -> 1 }
{ -> 1 } == { -> 1 }
//// "a${1}" <=> 'a2'
"a${1}" <=> 'a2'
//// new TreeSet([true, false])
new TreeSet([true, false])
//// new TreeSet([new Date(5), new Date(1)])*.time
new TreeSet([new Date(5), new Date(1)])*.time
//// new TreeSet(['a', 1])
new TreeSet(['a', 1])
//// new TreeMap([b: 1, a: 2, c: 0]).keySet().toList()
new TreeMap([b: 1, a: 2, c: 0]).keySet().toList()
//// new TreeMap([(true): 1, (false): 2])
new TreeMap([(true): 1, (false): 2])
//// def m = new TreeMap([b: 1, a: 2]); [m.pollFirstEntry().key, m.pollLastEntry().value, m.size()]
def m = new TreeMap([b: 1, a: 2]); [m.pollFirstEntry().key, m.pollLastEntry().value, m.size()]
//// def m = new TreeMap([b: 1, d: 2]); [m.floorEntry('c').key, m.ceilingEntry('c').key, m.lowerKey('b'), m.higherKey('d'), m.floorEntry('a')]
def m = new TreeMap([b: 1, d: 2]); [m.floorEntry('c').key, m.ceilingEntry('c').key, m.lowerKey('b'), m.higherKey('d'), m.floorEntry('a')]
//// [[3, 'a'], [1, 'b']].sort { a, b -> a[0] <=> b[0] }
[[3, 'a'], [1, 'b']].sort { a, b -> a[0] <=> b[0] }
//// 1 < 2 == true
1 < 2 == true
//// 5 & 3 == 1
5 & 3 == 1
//// [1, 2, 3].max { a, b -> b <=> a }
[1, 2, 3].max { a, b -> b <=> a }
//// 'abc' ==~ /b/ ? 'whole' : 'part'
'abc' ==~ /b/ ? 'whole' : 'part'

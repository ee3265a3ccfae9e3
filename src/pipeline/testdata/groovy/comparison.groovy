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

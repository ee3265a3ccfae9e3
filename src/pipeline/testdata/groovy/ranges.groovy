//// (1..3).size() + (1..<3).size() + ('a'..'e').size()
(1..3).size() + (1..<3).size() + ('a'..'e').size()
//// [(1..5).from, (1..5).to, (1..<5).to, (5..1).from, (5..1).to, (5..<1).to, (5..<1).from]
[(1..5).from, (1..5).to, (1..<5).to, (5..1).from, (5..1).to, (5..<1).to, (5..<1).from]
//// [(1..5).getFrom(), (1..5).getTo(), (1..5).fromInt, (1..5).toInt]
[(1..5).getFrom(), (1..5).getTo(), (1..5).fromInt, (1..5).toInt]
//// [('a'..'c').from, ('a'..'c').to, ('a'..<'c').to, ('c'..'a').from]
[('a'..'c').from, ('a'..'c').to, ('a'..<'c').to, ('c'..'a').from]
//// [(1..3).reverse, (3..1).isReverse(), ('b'..'a').reverse, (1..1).reverse]
[(1..3).reverse, (3..1).isReverse(), ('b'..'a').reverse, (1..1).reverse]
//// [(1..3).isReverse(), (1..<1).isReverse()]
[(1..3).isReverse(), (1..<1).isReverse()]
//// (1..5).containsWithinBounds(3) && !(1..5).containsWithinBounds(6)
(1..5).containsWithinBounds(3) && !(1..5).containsWithinBounds(6)
//// (1..5).containsWithinBounds(2.5)
(1..5).containsWithinBounds(2.5)
//// ('a'..'d').containsWithinBounds('c')
('a'..'d').containsWithinBounds('c')
//// (1..10).step(3)
(1..10).step(3)
//// (10..1).step(3)
(10..1).step(3)
//// (1..10).step(-3)
(1..10).step(-3)
//// ('a'..'g').step(2)
('a'..'g').step(2)
//// def seen = []; (1..10).step(4) { seen << it }; seen
def seen = []; (1..10).step(4) { seen << it }; seen
//// def seen = []; (10..1).step(4) { seen << it }; seen
def seen = []; (10..1).step(4) { seen << it }; seen
//// (1..3).step(0)
(1..3).step(0)
//// (1..3).add(4)
(1..3).add(4)
//// (1..3).addAll([4])
(1..3).addAll([4])
//// (1..3).remove(0)
(1..3).remove(0)
//// (1..3).clear()
(1..3).clear()
//// (1..3).set(0, 5)
(1..3).set(0, 5)
//// (1..3)[0] = 5
(1..3)[0] = 5
//// (1..3).isEmpty()
(1..3).isEmpty()
//// new IntRange(1, 3)
new IntRange(1, 3)
//// new IntRange(false, 1, 3)
new IntRange(false, 1, 3)
//// new IntRange(true, 1, 3).toList()
new IntRange(true, 1, 3).toList()
//// new IntRange(1, 3).class.name
new IntRange(1, 3).class.name
//// ('a'..'c').class.name
('a'..'c').class.name
//// (1..3).class.simpleName
(1..3).class.simpleName
//// (1L..3L).class.simpleName
(1L..3L).class.simpleName
//// (1L..3L).toList()
(1L..3L).toList()
//// (1.5..3.5).toList()
(1.5..3.5).toList()
//// ('aa'..'ad').toList()
('aa'..'ad').toList()
//// ('x'..'ab').toList()
('x'..'ab').toList()
//// (0..<0).size()
(0..<0).size()
//// (0..-1).toList()
(0..-1).toList()
//// (1..'a').toList()
(1..'a').toList()
//// (1..3).get(1)
(1..3).get(1)
//// (1..3)[5]
(1..3)[5]
//// (1..3)[-1]
(1..3)[-1]
//// (1..5)[1..2]
(1..5)[1..2]
//// (1..5)[0, 2]
(1..5)[0, 2]
//// (1..5).subList(1, 3)
(1..5).subList(1, 3)
//// (1..3).indexOf(2)
(1..3).indexOf(2)
//// (1..3).lastIndexOf(3)
(1..3).lastIndexOf(3)
//// (1..3).contains(2)
(1..3).contains(2)
//// (1..3).contains(2L)
(1..3).contains(2L)
//// (1..3).contains(2.0)
(1..3).contains(2.0)
//// 2 in (1..3)
2 in (1..3)
//// (1..3).containsAll([1, 2])
(1..3).containsAll([1, 2])
//// (1..3) == [1, 2, 3]
(1..3) == [1, 2, 3]
//// [1, 2, 3] == (1..3)
[1, 2, 3] == (1..3)
//// (1..3) == (1..3)
(1..3) == (1..3)
//// (1..3).equals([1, 2, 3])
(1..3).equals([1, 2, 3])
//// (1..3).iterator().toList()
(1..3).iterator().toList()
//// (1..3).toString()
(1..3).toString()
//// (1..<4).toString()
(1..<4).toString()
//// ('a'..'c').toString()
('a'..'c').toString()
//// (1..3).inspect()
(1..3).inspect()
//// (1..<3).inspect()
(1..<3).inspect()
//// ('a'..'c').inspect()
('a'..'c').inspect()
//// (3..1).inspect()
(3..1).inspect()
//// "${1..3}"
"${1..3}"
//// (1..3) + (7..9)
(1..3) + (7..9)
//// (1..3) + 4
(1..3) + 4
//// (1..3) * 2
(1..3) * 2
//// (1..3) - 2
(1..3) - 2
//// (1..4).collect { it * it }
(1..4).collect { it * it }
//// (1..4).inject { a, b -> a * b }
(1..4).inject { a, b -> a * b }
//// (1..4).sum()
(1..4).sum()
//// (1..4).collate(2)
(1..4).collate(2)
//// (1..4).findAll { it % 2 == 0 }
(1..4).findAll { it % 2 == 0 }
//// (1..4).groupBy { it % 2 }
(1..4).groupBy { it % 2 }
//// (1..4).collectEntries { [it, it * 2] }
(1..4).collectEntries { [it, it * 2] }
//// (1..4).toArray().length
(1..4).toArray().length
//// (1..4) as int[]
(1..4) as int[]
//// (1..4) as Set
(1..4) as Set
//// (1..3).each { it }.class.simpleName
(1..3).each { it }.class.simpleName
//// (1..3).max() + (3..1).min()
(1..3).max() + (3..1).min()
//// (1..3).first() + (1..3).last()
(1..3).first() + (1..3).last()
//// (1..3).asBoolean()
(1..3).asBoolean()
//// (1..3).clone()
(1..3).clone()
//// ('A'..'C').collect { it.class.simpleName }
('A'..'C').collect { it.class.simpleName }
//// ('1'..'3').toList()
('1'..'3').toList()
//// ('a'..'c').contains('b')
('a'..'c').contains('b')
//// ('a'..'c')[1]
('a'..'c')[1]
//// ('a'..'c').join()
('a'..'c').join()
//// def x = 5; switch (x) { case 1..4: 'low'; break; case 5..9: 'high'; break; default: 'none' }
def x = 5; switch (x) { case 1..4: 'low'; break; case 5..9: 'high'; break; default: 'none' }
//// switch (2.5) { case 1..3: 'in'; break; default: 'out' }
switch (2.5) { case 1..3: 'in'; break; default: 'out' }
//// switch ('b') { case 'a'..'c': 'in'; break; default: 'out' }
switch ('b') { case 'a'..'c': 'in'; break; default: 'out' }
//// switch (null) { case 1..3: 'in'; break; default: 'out' }
switch (null) { case 1..3: 'in'; break; default: 'out' }
//// (1..3).toList().class.simpleName
(1..3).toList().class.simpleName
//// (1..3).swap(0, 2)
(1..3).swap(0, 2)
//// (1..3).shuffle()
(1..3).shuffle()
//// (1..3).sort { -it }
(1..3).sort { -it }
//// (3..1).toString()
(3..1).toString()
//// (3..<1).toString()
(3..<1).toString()
//// ('c'..'a').toString()
('c'..'a').toString()
//// (1L..3L).toString()
(1L..3L).toString()
//// (1L..3L).inspect()
(1L..3L).inspect()
//// ("a".."c").inspect()
("a".."c").inspect()
//// (1.5..3.5)
(1.5..3.5)
//// (1.5..<3.7).toList()
(1.5..<3.7).toList()
//// (3.5..1.5).toList()
(3.5..1.5).toList()
//// (1..3.5).toList()
(1..3.5).toList()
//// (1..2L).class.simpleName
(1..2L).class.simpleName
//// (1L..3L)[0].class.simpleName
(1L..3L)[0].class.simpleName
//// (1L..3L).sum().class.simpleName
(1L..3L).sum().class.simpleName
//// ('aa'..'ad').size()
('aa'..'ad').size()
//// ('ad'..'aa').toList()
('ad'..'aa').toList()
//// ('a1'..'a5').toList()
('a1'..'a5').toList()
//// ('a9'..'b2').toList()
('a9'..'b2').toList()
//// ('v1.1'..'v1.4').toList()
('v1.1'..'v1.4').toList()
//// ('a'..'c').reverse
('a'..'c').reverse
//// (1.0..3.0).contains(2.0)
(1.0..3.0).contains(2.0)
//// (1.0..3.0).contains(2.5)
(1.0..3.0).contains(2.5)
//// (1.0..3.0).containsWithinBounds(2.5)
(1.0..3.0).containsWithinBounds(2.5)
//// (1..3).contains(2.5)
(1..3).contains(2.5)
//// 2.5 in (1..3)
2.5 in (1..3)
//// 2.5 in (1.0..3.0)
2.5 in (1.0..3.0)
//// switch (2.5) { case 1.0..3.0: 'in'; break; default: 'out' }
switch (2.5) { case 1.0..3.0: 'in'; break; default: 'out' }
//// enum C { A, B, D }; (C.A..C.D).collect { it.name() }
enum C { A, B, D }; (C.A..C.D).collect { it.name() }
//// enum C { A, B, D }; (C.D..C.A).collect { it.name() }
enum C { A, B, D }; (C.D..C.A).collect { it.name() }
//// enum C { A, B, D }; (C.A..<C.D).collect { it.name() }
enum C { A, B, D }; (C.A..<C.D).collect { it.name() }
//// enum C { A, B, D }; C.B in (C.A..C.D)
enum C { A, B, D }; C.B in (C.A..C.D)
//// enum C { A, B, D }; switch (C.B) { case C.A..C.B: 'low'; break; default: 'high' }
enum C { A, B, D }; switch (C.B) { case C.A..C.B: 'low'; break; default: 'high' }
//// (new Date(0)..new Date(172800000)).size()
(new Date(0)..new Date(172800000)).size()
//// (new Date(0)..new Date(172800000))*.time
(new Date(0)..new Date(172800000))*.time
//// for (d in new Date(0)..new Date(86400000)) { println d.time }
for (d in new Date(0)..new Date(86400000)) { println d.time }
//// null..1
null..1
//// 1..null
1..null
//// (1L..<1L).toList()
(1L..<1L).toList()
//// (1L..5L).step(2)
(1L..5L).step(2)
//// (1L..5L).from.class.simpleName
(1L..5L).from.class.simpleName
//// (1L..5L).reverse()
(1L..5L).reverse()
//// (5L..1L).isReverse()
(5L..1L).isReverse()
//// (1L..3L) == [1L, 2L, 3L]
(1L..3L) == [1L, 2L, 3L]
//// (1L..3L) == [1, 2, 3]
(1L..3L) == [1, 2, 3]
//// [10, 20, 30, 40][1L..2L]
[10, 20, 30, 40][1L..2L]
//// 'hello'[1L..2L]
'hello'[1L..2L]
//// (1..3).subList(0, 2).class.simpleName
(1..3).subList(0, 2).class.simpleName
//// (1..3).getAt(0..1)
(1..3).getAt(0..1)
//// ('a'..'e').subList(1, 3)
('a'..'e').subList(1, 3)
//// (1..3).sort()
(1..3).sort()
//// (1..3).toList().sort { -it }
(1..3).toList().sort { -it }
//// (1..3).swap(0, 1)
(1..3).swap(0, 1)
//// (1..3).unique()
(1..3).unique()
//// (1..3).collect()
(1..3).collect()
//// (1..3).toSet().class.simpleName
(1..3).toSet().class.simpleName
//// class P implements Comparable { int n; P next() { new P(n: n + 1) }; P previous() { new P(n: n - 1) }; int compareTo(o) { n <=> o.n }; String toString() { "p$n" } }; (new P(n: 1)..new P(n: 3)).toString()
class P implements Comparable { int n; P next() { new P(n: n + 1) }; P previous() { new P(n: n - 1) }; int compareTo(o) { n <=> o.n }; String toString() { "p$n" } }; (new P(n: 1)..new P(n: 3)).toString()
//// class P implements Comparable { int n; P next() { new P(n: n + 1) }; P previous() { new P(n: n - 1) }; int compareTo(o) { n <=> o.n }; String toString() { "p$n" } }; (new P(n: 1)..<new P(n: 3)).collect { it.n }
class P implements Comparable { int n; P next() { new P(n: n + 1) }; P previous() { new P(n: n - 1) }; int compareTo(o) { n <=> o.n }; String toString() { "p$n" } }; (new P(n: 1)..<new P(n: 3)).collect { it.n }
//// def lo = 1L; def hi = 3; (lo..hi).collect { it * 2 }
def lo = 1L; def hi = 3; (lo..hi).collect { it * 2 }
//// def n = '3'.toLong(); def s = 0; for (i in 1..n) { s += i }; s
def n = '3'.toLong(); def s = 0; for (i in 1..n) { s += i }; s
//// (1..3.0).size()
(1..3.0).size()
//// (0..10.0).step(5)
(0..10.0).step(5)
//// ('a'..<'a').toList()
('a'..<'a').toList()
//// (1..<2)
(1..<2)
//// (2..<1).toList()
(2..<1).toList()
//// (1G..3G).toList()
(1G..3G).toList()
//// (1..3G).class.simpleName
(1..3G).class.simpleName
//// ((short) 1..(short) 3).class.simpleName
((short) 1..(short) 3).class.simpleName
//// (1f..3f).toList()
(1f..3f).toList()
//// (1d..2.5d).toList()
(1d..2.5d).toList()
//// (true..false).toList()
(true..false).toList()
//// (1..3).hashCode() == (1..3).hashCode()
(1..3).hashCode() == (1..3).hashCode()
//// (1..3).equals(1..3)
(1..3).equals(1..3)
//// (1..3).every { it > 0 } && (1..3).any { it == 2 }
(1..3).every { it > 0 } && (1..3).any { it == 2 }
//// (1..3).eachWithIndex { x, i -> println x * i }
(1..3).eachWithIndex { x, i -> println x * i }
//// def (a, b) = 1..2; a + b
def (a, b) = 1..2; a + b
//// [*1..3, *'a'..'b']
[*1..3, *'a'..'b']
//// (1..3)*.toString()
(1..3)*.toString()
//// (1..10).findAll { it % 2 }.sum()
(1..10).findAll { it % 2 }.sum()
//// (0..<3).each { println it }
(0..<3).each { println it }
//// (1..3).join(',') + (3..1).join(',')
(1..3).join(',') + (3..1).join(',')

//// def s = [3, 1, 2] as Set; [s.add(4), s.add(1), s]
def s = [3, 1, 2] as Set; [s.add(4), s.add(1), s]
//// def s = [1, 2] as Set; [s.addAll([2, 3]), s.addAll([1, 2]), s]
def s = [1, 2] as Set; [s.addAll([2, 3]), s.addAll([1, 2]), s]
//// def s = [1, 2] as Set; s.addAll(['a', 'b'] as Object[]); s
def s = [1, 2] as Set; s.addAll(['a', 'b'] as Object[]); s
//// def s = [1, 2, 3] as Set; [s.remove(2), s.remove(9), s]
def s = [1, 2, 3] as Set; [s.remove(2), s.remove(9), s]
//// def s = [1, 2, 3] as Set; [s.removeElement(2), s]
def s = [1, 2, 3] as Set; [s.removeElement(2), s]
//// def s = [1, 2, 3] as Set; [s.removeAll([1, 9]), s]
def s = [1, 2, 3] as Set; [s.removeAll([1, 9]), s]
//// def s = [1, 2, 3] as Set; [s.removeAll { it > 1 }, s]
def s = [1, 2, 3] as Set; [s.removeAll { it > 1 }, s]
//// def s = [1, 2, 3] as Set; [s.retainAll([1, 9]), s]
def s = [1, 2, 3] as Set; [s.retainAll([1, 9]), s]
//// def s = [1, 2, 3] as Set; [s.retainAll { it > 1 }, s]
def s = [1, 2, 3] as Set; [s.retainAll { it > 1 }, s]
//// def s = [1, 2, 3] as Set; [s.retainAll { true }, s.removeAll { false }]
def s = [1, 2, 3] as Set; [s.retainAll { true }, s.removeAll { false }]
//// def s = [1, 2, 3] as Set; s.clear(); [s.isEmpty(), s]
def s = [1, 2, 3] as Set; s.clear(); [s.isEmpty(), s]
//// ([1, 2] as Set) + ([3, 2] as Object[])
([1, 2] as Set) + ([3, 2] as Object[])
//// ([1, 2] as Set) + 3
([1, 2] as Set) + 3
//// ([1, 2] as Set) + [[3]]
([1, 2] as Set) + [[3]]
//// def s = new TreeSet(['b', 'a']); def t = s.clone(); t << 'c'; [s, t, t.getClass().simpleName]
def s = new TreeSet(['b', 'a']); def t = s.clone(); t << 'c'; [s, t, t.getClass().simpleName]
//// def s = new HashSet([1, 2]); def t = s.clone(); t << 3; [s, t, t.class.simpleName]
def s = new HashSet([1, 2]); def t = s.clone(); t << 3; [s, t, t.class.simpleName]
//// def sum = 0; ([1, 2, 3] as Set).forEach { sum += it }; sum
def sum = 0; ([1, 2, 3] as Set).forEach { sum += it }; sum
//// new HashSet(16).size() + new LinkedHashSet(5).size()
new HashSet(16).size() + new LinkedHashSet(5).size()
//// new LinkedHashSet([3, 1, 3, 2])
new LinkedHashSet([3, 1, 3, 2])
//// new TreeSet([3, 1, 3, 2])
new TreeSet([3, 1, 3, 2])
//// new TreeSet([3, 1, 2]).first() + new TreeSet([3, 1, 2]).last()
new TreeSet([3, 1, 2]).first() + new TreeSet([3, 1, 2]).last()
//// new TreeSet([3, 1, 2]).headSet(3)
new TreeSet([3, 1, 2]).headSet(3)
//// new TreeSet([3, 1, 2]).tailSet(2)
new TreeSet([3, 1, 2]).tailSet(2)
//// new TreeSet([3, 1, 2]).subSet(1, 3)
new TreeSet([3, 1, 2]).subSet(1, 3)
//// [new TreeSet([1, 5]).floor(4), new TreeSet([1, 5]).ceiling(4), new TreeSet([1, 5]).lower(5), new TreeSet([1, 5]).higher(5)]
[new TreeSet([1, 5]).floor(4), new TreeSet([1, 5]).ceiling(4), new TreeSet([1, 5]).lower(5), new TreeSet([1, 5]).higher(5)]
//// def s = new TreeSet([3, 1]); [s.pollFirst(), s]
def s = new TreeSet([3, 1]); [s.pollFirst(), s]
//// def s = new TreeSet([3, 1]); [s.pollLast(), s]
def s = new TreeSet([3, 1]); [s.pollLast(), s]
//// ([1, 2] as Set) == [1, 2]
([1, 2] as Set) == [1, 2]
//// ([1, 2] as Set).equals([2, 1] as Set)
([1, 2] as Set).equals([2, 1] as Set)
//// ([1, 2] as Set) - [1]
([1, 2] as Set) - [1]
//// ([1, 2] as Set) - 2
([1, 2] as Set) - 2
//// ([1, 2, 3] as Set).intersect([2, 3, 4])
([1, 2, 3] as Set).intersect([2, 3, 4])
//// ([1, 2, 3] as Set).disjoint([4])
([1, 2, 3] as Set).disjoint([4])
//// ([1, 2, 3] as Set).containsAll([1, 2])
([1, 2, 3] as Set).containsAll([1, 2])
//// ([1, 2, 3] as Set)[1]
([1, 2, 3] as Set)[1]
//// ([1, 2, 3] as Set).join('-')
([1, 2, 3] as Set).join('-')
//// ([1, 2, 3] as Set).collect { it * 2 }.class.simpleName
([1, 2, 3] as Set).collect { it * 2 }.class.simpleName
//// ([1, 2, 3] as Set).findAll { it > 1 }.class.simpleName
([1, 2, 3] as Set).findAll { it > 1 }.class.simpleName
//// ([1, 2, 3] as Set).toList().class.simpleName
([1, 2, 3] as Set).toList().class.simpleName
//// ([3, 1, 2] as Set).sort()
([3, 1, 2] as Set).sort()
//// ([3, 1, 2] as Set).sort { -it }
([3, 1, 2] as Set).sort { -it }
//// ([3, 1, 2] as Set).sort(false) { -it }
([3, 1, 2] as Set).sort(false) { -it }
//// ([3, 1, 2] as Set).toSorted()
([3, 1, 2] as Set).toSorted()
//// ([3, 1, 2] as Set).max() + ([3, 1, 2] as Set).min() + ([3, 1, 2] as Set).sum()
([3, 1, 2] as Set).max() + ([3, 1, 2] as Set).min() + ([3, 1, 2] as Set).sum()
//// ([3, 1, 2] as Set).groupBy { it % 2 }
([3, 1, 2] as Set).groupBy { it % 2 }
//// ([1, 'a', null] as Set).size()
([1, 'a', null] as Set).size()
//// ([1, 1L, 1.0] as Set).size()
([1, 1L, 1.0] as Set).size()
//// (['a', "${'a'}"] as Set).size()
(['a', "${'a'}"] as Set).size()
//// def s = [] as Set; s << 'x' << 'y' << 'x'; s
def s = [] as Set; s << 'x' << 'y' << 'x'; s
//// Collections.unmodifiableSet([1, 2] as Set).add(3)
Collections.unmodifiableSet([1, 2] as Set).add(3)
//// ([1, 2] as Set).asImmutable().add(1)
([1, 2] as Set).asImmutable().add(1)
//// ([1, [2, 3]] as Set).flatten()
([1, [2, 3]] as Set).flatten()
//// [1, 2, 2].toSet().class.simpleName
[1, 2, 2].toSet().class.simpleName
//// (1..3).toSet()
(1..3).toSet()
//// 'hello'.toSet().size()
'hello'.toSet().size()
//// ([1, 2, 3] as Set).each { it }.class.simpleName
([1, 2, 3] as Set).each { it }.class.simpleName
//// ([1, 2, 3] as Set).take(2)
([1, 2, 3] as Set).take(2)
//// ([1, 2, 3] as Set).drop(1)
([1, 2, 3] as Set).drop(1)
//// ([1, 2, 3] as Set).head() + ([1, 2, 3] as Set).tail().size()
([1, 2, 3] as Set).head() + ([1, 2, 3] as Set).tail().size()
//// ([1, 2, 3] as Set).toArray().length
([1, 2, 3] as Set).toArray().length
//// ([1, 2] as Set).iterator().next()
([1, 2] as Set).iterator().next()
//// ([1, 2] as Set).every { it > 0 } && ([1, 2] as Set).any { it > 1 }
([1, 2] as Set).every { it > 0 } && ([1, 2] as Set).any { it > 1 }
//// ([1, 2] as Set).hashCode()
([1, 2] as Set).hashCode()
//// ([1, 2] as Set).contains(1) && 1 in ([1, 2] as Set)
([1, 2] as Set).contains(1) && 1 in ([1, 2] as Set)
//// ([1, 2] as Set).removeIf { it == 1 }
([1, 2] as Set).removeIf { it == 1 }
//// ([1, 2] as Set) as List
([1, 2] as Set) as List
//// ([1, 2] as Set) as String[]
([1, 2] as Set) as String[]

//// a lazy property is made at its first use
class Late { static int made = 0; @Lazy List items = { made++; [1, 2] }() ; String name = 'n' }
def late = new Late()
def before = Late.made
late.items << 3
[before, late.items, Late.made, late.getItems().size()]
//// a lazy property without a value
class LateMap { @Lazy LinkedHashMap found }
def l = new LateMap(); l.found.a = 1; l.found
//// a lazy property inside of the class
class Counted { int calls = 0; @Lazy def value = { calls++; 'v' + calls }(); def twice() { value + value } }
new Counted().twice()
//// a static lazy property
class Shared { static int made = 0; @Lazy static String text = { made++; 'text' }() }
[Shared.made, Shared.text, Shared.text, Shared.made]
//// a soft lazy property
class Soft { static int made = 0; @Lazy(soft = true) List data = { made++; [7] }() }
def s = new Soft(); [s.data, s.data, Soft.made]
//// a memoized method
import groovy.transform.Memoized
class Sums { int calls = 0; @Memoized int add(int a, int b) { calls++; a + b } ; @Memoized String say(String s = 'x') { calls++; s } }
def s = new Sums(); [s.add(1, 2), s.add(1, 2), s.add(2, 1), s.calls, s.say(), s.say(), s.say('y'), s.calls]
//// a memoized recursive method
class Fib { @groovy.transform.Memoized long of(int n) { n < 2 ? n : of(n - 1) + of(n - 2) } }
new Fib().of(60)
//// a memoized static method
import groovy.transform.Memoized
class Names { static int calls = 0; @Memoized static String of(Map options) { calls++; options.toString() } }
[Names.of(a: 1), Names.of(a: 1), Names.of(a: 2), Names.calls]
//// a memoized method of a script
import groovy.transform.*
@Field int calls = 0
@Memoized def square(n) { calls++; n * n }
[square(3), square(3), square(4), calls]
//// a memoized null
class Nulls { int calls = 0; @groovy.transform.Memoized def none(x) { calls++; null } }
def n = new Nulls(); n.none(1); n.none(1); n.calls
//// a memoized method of two objects
class Each { int calls = 0; @groovy.transform.Memoized def one() { ++calls } }
def a = new Each(), b = new Each(); [a.one(), a.one(), b.one(), a.calls, b.calls]
//// a memoized closure
int calls = 0
def c = { x -> calls++; x * 2 }.memoize()
[c(2), c(2), c(3), calls]
//// sortable
import groovy.transform.*
@Sortable @ToString class Person { String last; String first; int age }
def people = [new Person(last: 'B', first: 'x', age: 3), new Person(last: 'A', first: 'z', age: 2), new Person(last: 'A', first: 'y', age: 9)]
println people.sort()*.first
println people.max().last
println people.sort(false, Person.comparatorByAge())*.age
[people[0] < people[1], people[0] <=> people[0], people[0] instanceof Comparable]
//// sortable with includes
import groovy.transform.Sortable
@Sortable(includes = ['age', 'name']) class Cat { String name; int age }
[new Cat(name: 'a', age: 3), new Cat(name: 'b', age: 1), new Cat(name: 'a', age: 1)].sort().collect { "$it.name$it.age" as String }
//// sortable with excludes
import groovy.transform.Sortable
@Sortable(excludes = 'id') class Dog { int id; String name }
[new Dog(id: 1, name: 'b'), new Dog(id: 2, name: 'a')].sort()*.id
//// sortable with nulls
import groovy.transform.Sortable
@Sortable class Item { String key }
[new Item(key: 'b'), new Item(), new Item(key: 'a')].sort()*.key
//// a builder
import groovy.transform.builder.Builder
import groovy.transform.ToString
@Builder @ToString(includeNames = true) class Job { String name; int retries; List<String> labels = ['x'] }
println Job.builder().name('j').retries(3).labels(['a']).build()
println Job.builder().name('j').build()
//// a builder with other names
import groovy.transform.builder.Builder
@Builder(prefix = 'with', builderMethodName = 'make', buildMethodName = 'done') class Host { String name; int port }
def h = Host.make().withName('h').withPort(80).done()
[h.name, h.port]
//// a builder and its class
import groovy.transform.builder.*
@Builder class Part { String id }
def b = Part.builder()
[b.getClass().simpleName, b.id('1').is(b), b.build().id]
//// a simple builder
import groovy.transform.builder.*
@Builder(builderStrategy = SimpleStrategy) class Simple { String a; int b }
def s = new Simple().setA('x').setB(2)
[s.a, s.b]
//// a copy of an immutable object
import groovy.transform.Immutable
@Immutable(copyWith = true) class Point { int x; int y }
def p = new Point(1, 2); def q = p.copyWith(x: 5)
[p.toString(), q.toString(), p.copyWith(x: 1).is(p), p == q]
//// immutable objects can't be changed
import groovy.transform.Immutable
@Immutable class Fixed { String name; List tags }
def f = new Fixed('n', ['a'])
try { f.name = 'm' } catch (ReadOnlyPropertyException e) { println e.message }
try { f.tags << 'b' } catch (UnsupportedOperationException e) { println 'unsupported' }
def source = ['x']; def g = new Fixed(name: 'g', tags: source); source << 'y'
[f.toString(), g.tags, f == new Fixed('n', ['a'])]
//// an immutable object of an unknown property
import groovy.transform.Immutable
@Immutable class Known { String name }
new Known(nme: 'x')
//// canonical
import groovy.transform.Canonical
@Canonical class Pair { def left; def right = 'r' }
[new Pair('a'), new Pair('a', 'b'), new Pair(right: 1), new Pair()]*.toString() + [new Pair('a') == new Pair('a', 'r'), [new Pair(1), new Pair(1)].toSet().size()]
//// parameters of closures
def types = { Closure c -> [c.maximumNumberOfParameters, c.parameterTypes*.simpleName] }
[types { }, types { -> }, types { a -> }, types { a, b -> }, types { String a, int b = 2 -> }, types { String... a -> }, types { int a, Object... b -> }, types { a, Map b, List<String> c -> }, types { int[] a -> }]
//// parameters of derived closures
def c = { a, b, d = 3 -> a }
[c.curry(1), c.rcurry(1), c.curry(1, 2), c >> { it }, c.memoize(), c.clone()].collect { it.maximumNumberOfParameters }
//// a trampoline
def fact; fact = { n, acc = 1G -> n < 2 ? acc : fact.trampoline(n - 1, n * acc) }.trampoline()
fact(30)
//// canonical keys
import groovy.transform.*
@Canonical class P { String x; int y }
def m = [(new P('a', 1)): 1]
println m[new P('a', 1)]
println([new P('a', 1), new P('a', 1)].unique().size())
println(([new P('b', 1)] as Set).contains(new P('b', 1))); new P('a', 1).hashCode() == new P('a', 1).hashCode()
//// eahc hash value
import groovy.transform.*
@EqualsAndHashCode class P { String x; int y }
println new P(x: 'a', y: 1).hashCode()
println new P(x: null, y: 7).hashCode()
@EqualsAndHashCode class Q { boolean b; List l; long n; double d }
println new Q(b: true, l: [1,2], n: 5, d: 1.5).hashCode(); new P() != new Q()
//// eahc inherited
import groovy.transform.*
@EqualsAndHashCode class A { int a }
class B extends A { int b }
println new B(a: 1, b: 2) == new B(a: 1, b: 3)
println new A(a: 1) == new B(a: 1, b: 3)
println new B(a: 1).hashCode()
println new A(a: 1) == null
println new A(a: 1).equals('x')
def s = [new A(a: 1), new B(a: 1)] as Set; s.size()
//// eahc callSuper
import groovy.transform.*
@EqualsAndHashCode @ToString class A { int a }
@EqualsAndHashCode(callSuper = true) @ToString(includeSuper = true) class B extends A { int b }
println new B(a: 1, b: 2) == new B(a: 1, b: 2)
println new B(a: 1, b: 2) == new B(a: 3, b: 2)
println new B(a: 1, b: 2).hashCode()
println new B(a:1,b:2)
@ToString(includeSuper = true, includeNames = true) class C extends A { String q }
println new C(a: 5, q: 'z')
class D extends A {}
println new D(a: 4)
println(([new B(a: 1, b: 2)] as Set).contains(new B(a: 1, b: 2)))
//// tostring options
package x.y
import groovy.transform.*
@ToString(includeNames = true, ignoreNulls = true, excludes = 'c') class T { int a; String b; String c; private d = 5 }
println new T(a: 3)
println new T(a: 1, b: 'x')
@ToString(includeFields = true, includeNames = true, includePackage = false) class U { private int q = 2; int a; protected r = 'z' }
println new U(a: 1)
@ToString(includes = ['b', 'a']) class W { int a; String b }
println new W(a: 1, b: 'q')
@ToString(cache = true) class Z { def x = [1: 'a'] }
println new Z()
@ToString class Self { def me; List l }
def s = new Self(l: [1, 'a']); s.me = s
println s
@ToString class Own { int a; int getA() { 7 } }
println new Own()
@Immutable class I { String n; List l }; new I('a', [1])
//// canonical both
import groovy.transform.*
@Canonical @ToString(includeNames = true) class A { int x; List<String> y = ['q'] }
println new A(3)
println new A(3, ['w'])
@Canonical class B { A a; boolean ok }
println new B(new A(1), true); "${new B(new A(1), false)}".toString()
//// a logger of a class
@groovy.util.logging.Log class Task { def go() { log.info 'x'; log.fine("y"); log.name } }
new Task().go()
//// a logger by another name
@groovy.util.logging.Log('logger') class Task { static go() { logger.name } }
Task.go()

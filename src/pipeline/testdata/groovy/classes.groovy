//// class P { String name; int age }; def p = new P(name: 'a', age: 3); p.name + p.age
class P { String name; int age }; def p = new P(name: 'a', age: 3); p.name + p.age
//// class P { String name }; def p = new P(); p.name = 'x'; p.getName() + p.name
class P { String name }; def p = new P(); p.name = 'x'; p.getName() + p.name
//// class P { String name }; def p = new P(); p.setName('y'); p.name
class P { String name }; def p = new P(); p.setName('y'); p.name
//// class P { def x = 5; def inc() { x++; this } }; new P().inc().inc().x
class P { def x = 5; def inc() { x++; this } }; new P().inc().inc().x
//// class P { int x; P(int x) { this.x = x } }; new P(7).x
class P { int x; P(int x) { this.x = x } }; new P(7).x
//// class P { def a, b; P(a, b = 2) { this.a = a; this.b = b } }; def p = new P(1); p.a + p.b
class P { def a, b; P(a, b = 2) { this.a = a; this.b = b } }; def p = new P(1); p.a + p.b
//// class P { String n; String toString() { "P($n)" } }; new P(n: 'z').toString() + new P(n: 'q')
class P { String n; String toString() { "P($n)" } }; new P(n: 'z').toString() + new P(n: 'q')
//// class P { String n; String toString() { "P($n)" } }; "${new P(n: 'z')}" + [new P(n: 'l')]
class P { String n; String toString() { "P($n)" } }; "${new P(n: 'z')}" + [new P(n: 'l')]
//// class P { int x; boolean equals(o) { o instanceof P && o.x == x }; int hashCode() { x } }; new P(x: 1) == new P(x: 1)
class P { int x; boolean equals(o) { o instanceof P && o.x == x }; int hashCode() { x } }; new P(x: 1) == new P(x: 1)
//// class A { def m() { 'A' } }; class B extends A { def m() { 'B' + super.m() } }; new B().m()
class A { def m() { 'A' } }; class B extends A { def m() { 'B' + super.m() } }; new B().m()
//// class A { def m() { n() }; def n() { 'A' } }; class B extends A { def n() { 'B' } }; new B().m()
class A { def m() { n() }; def n() { 'A' } }; class B extends A { def n() { 'B' } }; new B().m()
//// class A { String n; A(n) { this.n = n } }; class B extends A { B() { super('sup') } }; new B().n
class A { String n; A(n) { this.n = n } }; class B extends A { B() { super('sup') } }; new B().n
//// interface I { def f() }; class C implements I { def f() { 'impl' } }; def c = new C(); c.f() + (c instanceof I)
interface I { def f() }; class C implements I { def f() { 'impl' } }; def c = new C(); c.f() + (c instanceof I)
//// abstract class A { abstract def f(); def g() { f() * 2 } }; class B extends A { def f() { 3 } }; new B().g()
abstract class A { abstract def f(); def g() { f() * 2 } }; class B extends A { def f() { 3 } }; new B().g()
//// class S { static int n = 0; static inc() { n++ } }; S.inc(); S.inc(); S.n
class S { static int n = 0; static inc() { n++ } }; S.inc(); S.inc(); S.n
//// class S { static final X = 'const'; static f() { X } }; S.X + S.f()
class S { static final X = 'const'; static f() { X } }; S.X + S.f()
//// class C { def call(x) { x * 2 } }; def c = new C(); c(5)
class C { def call(x) { x * 2 } }; def c = new C(); c(5)
//// class C { def plus(o) { 'plus' + o } }; new C() + 5
class C { def plus(o) { 'plus' + o } }; new C() + 5
//// class C { int v; C plus(C o) { new C(v: v + o.v) } }; (new C(v: 1) + new C(v: 2)).v
class C { int v; C plus(C o) { new C(v: v + o.v) } }; (new C(v: 1) + new C(v: 2)).v
//// class C { def getAt(i) { "at$i".toString() } }; new C()[3]
class C { def getAt(i) { "at$i".toString() } }; new C()[3]
//// class C { int v; int compareTo(o) { v <=> o.v } }; new C(v: 1).compareTo(new C(v: 2))
class C { int v; int compareTo(o) { v <=> o.v } }; new C(v: 1).compareTo(new C(v: 2))
//// class C implements Comparable { int v; int compareTo(o) { v <=> o.v } }; new C(v: 1) < new C(v: 2)
class C implements Comparable { int v; int compareTo(o) { v <=> o.v } }; new C(v: 1) < new C(v: 2)
//// class C implements Comparable<C> { int v; int compareTo(C o) { v <=> o.v }; String toString() { "c$v" } }; [new C(v: 3), new C(v: 1)].sort()
class C implements Comparable<C> { int v; int compareTo(C o) { v <=> o.v }; String toString() { "c$v" } }; [new C(v: 3), new C(v: 1)].sort()
//// class C { def asBoolean() { false } }; new C() ? 'T' : 'F'
class C { def asBoolean() { false } }; new C() ? 'T' : 'F'
//// class C { boolean isReady() { true }; def getFoo() { 'foo' } }; def c = new C(); c.ready.toString() + c.foo
class C { boolean isReady() { true }; def getFoo() { 'foo' } }; def c = new C(); c.ready.toString() + c.foo
//// class C { def methodMissing(String n, args) { "$n:${args.size()}".toString() } }; new C().foo(1, 2)
class C { def methodMissing(String n, args) { "$n:${args.size()}".toString() } }; new C().foo(1, 2)
//// class C { def propertyMissing(String n) { "prop $n".toString() } }; new C().zip
class C { def propertyMissing(String n) { "prop $n".toString() } }; new C().zip
//// class C { private secret = 5; def get() { secret } }; new C().get()
class C { private secret = 5; def get() { secret } }; new C().get()
//// class C { def x; void setX(v) { x = v * 2 } }; def c = new C(); c.x = 5; c.x
class C { def x; void setX(v) { x = v * 2 } }; def c = new C(); c.x = 5; c.x
//// class C { def x = 1; def c = { x + 1 } }; new C().c()
class C { def x = 1; def c = { x + 1 } }; new C().c()
//// class C { def f(int x) { 'int' }; def f(String x) { 'str' }; def f(x) { 'obj' } }; def c = new C(); c.f(1) + c.f('a') + c.f([])
class C { def f(int x) { 'int' }; def f(String x) { 'str' }; def f(x) { 'obj' } }; def c = new C(); c.f(1) + c.f('a') + c.f([])
//// class C { static m(a) { "static $a".toString() } }; C.m(1)
class C { static m(a) { "static $a".toString() } }; C.m(1)
//// class C { String a = 'init'; List l = []; Map m = [:] }; def c = new C(); c.l << 1; c.a + c.l + c.m + new C().l
class C { String a = 'init'; List l = []; Map m = [:] }; def c = new C(); c.l << 1; c.a + c.l + c.m + new C().l
//// class Outer { static class Inner { def v = 'in' } }; new Outer.Inner().v
class Outer { static class Inner { def v = 'in' } }; new Outer.Inner().v
//// class MyEx extends Exception { MyEx(String m) { super(m) } }; try { throw new MyEx('mine') } catch (MyEx e) { e.message + e.class.simpleName }
class MyEx extends Exception { MyEx(String m) { super(m) } }; try { throw new MyEx('mine') } catch (MyEx e) { e.message + e.class.simpleName }
//// class MyEx extends RuntimeException { int code; MyEx(String m, int c) { super(m); code = c } }; try { throw new MyEx('m', 3) } catch (e) { e.code }
class MyEx extends RuntimeException { int code; MyEx(String m, int c) { super(m); code = c } }; try { throw new MyEx('m', 3) } catch (e) { e.code }
//// class MyEx extends Exception { }; try { throw new MyEx() } catch (Exception e) { e.toString() }
class MyEx extends Exception { }; try { throw new MyEx() } catch (Exception e) { e.toString() }
//// enum Color { RED, GREEN }; Color.RED.toString() + Color.values().size() + Color.valueOf('GREEN').ordinal()
enum Color { RED, GREEN }; Color.RED.toString() + Color.values().size() + Color.valueOf('GREEN').ordinal()
//// enum Color { RED('r'), GREEN('g'); final String code; Color(c) { code = c } }; Color.GREEN.code
enum Color { RED('r'), GREEN('g'); final String code; Color(c) { code = c } }; Color.GREEN.code
//// enum Color { RED, GREEN }; Color.RED == Color.RED && Color.RED != Color.GREEN && Color.RED < Color.GREEN
enum Color { RED, GREEN }; Color.RED == Color.RED && Color.RED != Color.GREEN && Color.RED < Color.GREEN
//// enum Color { RED, GREEN }; switch (Color.GREEN) { case Color.RED: 'r'; break; case Color.GREEN: 'g'; break }
enum Color { RED, GREEN }; switch (Color.GREEN) { case Color.RED: 'r'; break; case Color.GREEN: 'g'; break }
//// enum Color { RED, GREEN; def low() { name().toLowerCase() } }; Color.values()*.low()
enum Color { RED, GREEN; def low() { name().toLowerCase() } }; Color.values()*.low()
//// Color c = Color.RED; enum Color { RED }; c.name()
Color c = Color.RED; enum Color { RED }; c.name()
//// trait T { def hi() { 'hi ' + name } }; class C implements T { def name = 'n' }; new C().hi()
trait T { def hi() { 'hi ' + name } }; class C implements T { def name = 'n' }; new C().hi()
//// class C { def x = 1 }; def c = new C(); c.with { x = 5; x + 1 }
class C { def x = 1 }; def c = new C(); c.with { x = 5; x + 1 }
//// class C { def x = 1 }; def c = new C(); c.'x' + c['x']
class C { def x = 1 }; def c = new C(); c.'x' + c['x']
//// class C { def x = 1 }; def c = new C(); def n = 'x'; c."$n"
class C { def x = 1 }; def c = new C(); def n = 'x'; c."$n"
//// class C { def foo() { 'called' } }; def n = 'foo'; new C()."$n"()
class C { def foo() { 'called' } }; def n = 'foo'; new C()."$n"()
//// class C { }; new C().foo
class C { }; new C().foo
//// class C { }; new C().foo()
class C { }; new C().foo()
//// class C { int x }; new C(y: 5)
class C { int x }; new C(y: 5)
//// class C { C(int x) { } }; new C('a')
class C { C(int x) { } }; new C('a')
//// class C { int x }; def c = new C(x: '5' as int); c.x
class C { int x }; def c = new C(x: '5' as int); c.x
//// class C { String s }; new C(s: 5).s.class.simpleName
class C { String s }; new C(s: 5).s.class.simpleName
//// class C { final x = 5 }; def c = new C(); c.x
class C { final x = 5 }; def c = new C(); c.x
//// class C { def list = [1, 2]; def each(Closure c) { list.each(c) } }; def r = []; new C().each { r << it }; r
class C { def list = [1, 2]; def each(Closure c) { list.each(c) } }; def r = []; new C().each { r << it }; r
//// class C { Iterator iterator() { [1, 2, 3].iterator() } }; new C().collect { it * 2 }
class C { Iterator iterator() { [1, 2, 3].iterator() } }; new C().collect { it * 2 }
//// class C { def a() { b() }; private b() { 'priv' } }; new C().a()
class C { def a() { b() }; private b() { 'priv' } }; new C().a()
//// class C { def run(Closure c) { c.delegate = this; c() }; def hello() { 'hello' } }; new C().run { hello() }
class C { def run(Closure c) { c.delegate = this; c() }; def hello() { 'hello' } }; new C().run { hello() }
//// class C { def cfg(Closure c) { c.delegate = this; c.resolveStrategy = Closure.DELEGATE_FIRST; c(); this }; def name; def port }; def c = new C().cfg { name = 'n'; port = 8 }; c.name + c.port
class C { def cfg(Closure c) { c.delegate = this; c.resolveStrategy = Closure.DELEGATE_FIRST; c(); this }; def name; def port }; def c = new C().cfg { name = 'n'; port = 8 }; c.name + c.port
//// class Node2 { def v; Node2 next }; def n = new Node2(v: 1, next: new Node2(v: 2)); n.next.v + (n.next.next?.v ?: 0)
class Node2 { def v; Node2 next }; def n = new Node2(v: 1, next: new Node2(v: 2)); n.next.v + (n.next.next?.v ?: 0)
//// class A { static create() { new A() }; def v = 'made' }; A.create().v
class A { static create() { new A() }; def v = 'made' }; A.create().v
//// class A { def x; def y }; def a = new A(x: 1); a.properties.containsKey('x')
class A { def x; def y }; def a = new A(x: 1); a.properties.containsKey('x')
//// class A { def v }; [new A(v: 1), new A(v: 2)]*.v
class A { def v }; [new A(v: 1), new A(v: 2)]*.v
//// class A { def v }; [new A(v: 2), new A(v: 1)].sort { it.v }*.v
class A { def v }; [new A(v: 2), new A(v: 1)].sort { it.v }*.v
//// class A { def v }; [new A(v: 2), new A(v: 2)].groupBy { it.v }.size()
class A { def v }; [new A(v: 2), new A(v: 2)].groupBy { it.v }.size()
//// class A { def v; String toString() { "A$v" } }; [new A(v: 1), new A(v: 2)].find { it.v == 2 }.toString()
class A { def v; String toString() { "A$v" } }; [new A(v: 1), new A(v: 2)].find { it.v == 2 }.toString()
//// class A { int hashCode() { 1 }; boolean equals(Object o) { true } }; [new A(), new A()].contains(new A())
class A { int hashCode() { 1 }; boolean equals(Object o) { true } }; [new A(), new A()].contains(new A())
//// class A { def f = { it * 2 } }; def a = new A(); a.f(4) + a.f.call(1)
class A { def f = { it * 2 } }; def a = new A(); a.f(4) + a.f.call(1)
//// class A { A self() { this } }; def a = new A(); a.self().is(a)
class A { A self() { this } }; def a = new A(); a.self().is(a)
//// class A { def m(Map args, String s) { "$s ${args.x}".toString() } }; new A().m('q', x: 1)
class A { def m(Map args, String s) { "$s ${args.x}".toString() } }; new A().m('q', x: 1)
//// class A { def m(a, b = 2, Object... c) { a + b + c.size() } }; new A().m(1) + new A().m(1, 5, 9, 9)
class A { def m(a, b = 2, Object... c) { a + b + c.size() } }; new A().m(1) + new A().m(1, 5, 9, 9)
//// new A().x; class A { def x = 'later' }
new A().x; class A { def x = 'later' }
//// def f(A a) { a.v }; class A { def v = 9 }; f(new A())
def f(A a) { a.v }; class A { def v = 9 }; f(new A())
//// class A { String s = "x${1 + 1}" }; new A().s
class A { String s = "x${1 + 1}" }; new A().s
//// class A { def a = 1; def b = a + 1 }; new A().b
class A { def a = 1; def b = a + 1 }; new A().b
//// class A { int i; long l; boolean b; String s; double d; List li }; def a = new A(); [a.i, a.l, a.b, a.s, a.d, a.li]
class A { int i; long l; boolean b; String s; double d; List li }; def a = new A(); [a.i, a.l, a.b, a.s, a.d, a.li]
//// class A { static { println 'static init' }; def x = 1 }; new A().x
class A { static { println 'static init' }; def x = 1 }; new A().x
//// class A { { println 'instance init' }; def x = 1 }; new A().x
class A { { println 'instance init' }; def x = 1 }; new A().x
//// class A { def getX() { 'getter' }; def x = 'field'; def direct() { x } }; new A().x + new A().direct() + new A().@x
class A { def getX() { 'getter' }; def x = 'field'; def direct() { x } }; new A().x + new A().direct() + new A().@x
//// class A { protected String p = 'prot' }; new A().p
class A { protected String p = 'prot' }; new A().p
//// def o = [foo: { 'mapped' }, bar: { x -> x + 1 }]; o.foo() + o.bar(1)
def o = [foo: { 'mapped' }, bar: { x -> x + 1 }]; o.foo() + o.bar(1)
//// interface Shape { double area() }; class Sq implements Shape { double s; double area() { s * s } }; new Sq(s: 3).area()
interface Shape { double area() }; class Sq implements Shape { double s; double area() { s * s } }; new Sq(s: 3).area()
//// class A<T> { T v; T get() { v } }; new A<String>(v: 's').get()
class A<T> { T v; T get() { v } }; new A<String>(v: 's').get()
//// class A { def m() { return { -> this.class.simpleName } } }; new A().m()()
class A { def m() { return { -> this.class.simpleName } } }; new A().m()()
//// class A { Integer n; def next() { n = (n ?: 0) + 1; this } }; def a = new A(); a++; a.n
class A { Integer n; def next() { n = (n ?: 0) + 1; this } }; def a = new A(); a++; a.n
//// @groovy.transform.Field def fld = 5; def f() { fld + 1 }; f()
@groovy.transform.Field def fld = 5; def f() { fld + 1 }; f()
//// import groovy.transform.Field; @Field List items = []; def add(x) { items << x }; add(1); add(2); items
import groovy.transform.Field; @Field List items = []; def add(x) { items << x }; add(1); add(2); items
//// import groovy.transform.*; @ToString class P { int x; String s }; new P(x: 1, s: 'a').toString()
import groovy.transform.*; @ToString class P { int x; String s }; new P(x: 1, s: 'a').toString()
//// import groovy.transform.*; @EqualsAndHashCode class P { int x }; new P(x: 1) == new P(x: 1)
import groovy.transform.*; @EqualsAndHashCode class P { int x }; new P(x: 1) == new P(x: 1)
//// import groovy.transform.*; @Canonical class P { int x; String s }; new P(1, 'b').toString()
import groovy.transform.*; @Canonical class P { int x; String s }; new P(1, 'b').toString()
//// import groovy.transform.*; @TupleConstructor class P { int x; String s }; new P(1, 'b').s
import groovy.transform.*; @TupleConstructor class P { int x; String s }; new P(1, 'b').s
//// import groovy.transform.*; @Immutable class P { int x }; new P(x: 3).x
import groovy.transform.*; @Immutable class P { int x }; new P(x: 3).x
//// def a = new Object() { def hi() { 'anon' } }; a.hi()
def a = new Object() { def hi() { 'anon' } }; a.hi()
//// def r = new Runnable() { void run() { println 'anon run' } }; r.run()
def r = new Runnable() { void run() { println 'anon run' } }; r.run()
//// def c = new Comparator() { int compare(a, b) { b <=> a } }; [1, 3, 2].toSorted(c)
def c = new Comparator() { int compare(a, b) { b <=> a } }; [1, 3, 2].toSorted(c)
//// a method with a parameter is no getter
class Kinds { static isMap(value) { value in Map }; static getText(x) { "text $x" }; def isVague() { true }; static boolean isEven(n = 2) { n % 2 == 0 } }
def missing = { name -> try { Kinds."$name" } catch (MissingPropertyException e) { e.message } }
[Kinds.isMap([:]), Kinds.isMap([]), Kinds.even, missing('text'), missing('map'), missing('vague')]
//// a class's getter comes before its private static field
class Cache { private static Cache instance; static Cache getInstance() { if (!instance) instance = new Cache(); instance }; int hits = 0; static reset() { instance = null } }
Cache.instance.hits++
Cache.getInstance().hits++
def before = Cache.instance.hits
Cache.reset()
[before, Cache.instance.hits]
//// getters and setters of static properties
class Settings { static level = 5; static boolean on = true }
Settings.setLevel(7)
[Settings.getLevel(), Settings.level, Settings.isOn(), new Settings().getLevel(), new Settings().level]
//// singletons
@Singleton class Register { private Map names = [:]; int n = 0; int next() { ++n }; Map getNames() { if (names.isEmpty()) names.first = 1; names } }
@Singleton(property = 'only') class Other { def v = 6 }
@groovy.lang.Singleton(strict = false) class Loose { Loose() { }; def v = 7 }
Register.instance.next()
[Register.instance.next(), Register.instance.is(Register.getInstance()), Register.instance.names, Other.only.v, Other.getOnly().v, Loose.instance.v, new Loose().is(Loose.instance)]
//// another object of a singleton
@Singleton class Alone { }
new Alone()
//// an inner class extends its sister, whichever comes first
class Zoo {
  static final List ALL = [new Cat('Tom'), new Dog()]
  private static class Cat extends Animal { String name; Cat(String name) { super('cat'); this.name = name }; String say() { describe(name) } }
  private static class Dog extends Animal { Dog() { super('dog') }; String say() { describe('?') } }
  private static abstract class Animal { def kind; Animal(kind) { this.kind = kind }; abstract String say(); protected describe(String name) { "$kind $name of ${Zoo.simpleName}" } }
  Animal first() { ALL[0] }
  static Animal made() { return new Dog() }
}
[Zoo.ALL*.say(), new Zoo().first().say(), Zoo.made().say(), Zoo.Cat.superclass.simpleName]
//// an inner class reads what is around it
class Outer { static final LIMIT = 3; static class Inner { static final TWICE = Outer.LIMIT * 2; int thrice() { LIMIT * 3 }; def each() { [1, 2].collect { times(it) } } }; private static times(x) { x * LIMIT } }
[Outer.Inner.TWICE, new Outer.Inner().thrice(), new Outer.Inner().each()]
//// every object can sleep
class Waiter { def rest() { sleep(1); sleep 1L; 'rested' } }
new Waiter().rest()
//// an object's text leaves private fields out, and says what the annotation asks for
import groovy.transform.*
@ToString(includeNames = true, includePackage = false) class Named { String a; int b; private c = 1; protected d = 2; static e = 3 }
@ToString(excludes = 'b, c') class Some { String a; int b; int c; def d }
@ToString(includes = ['a', 'c']) class Chosen { String a; int b; int c; int getC() { c * 2 } }
@groovy.transform.ToString(includeFields = true) class Open { def a = 1; private b = 2 }
[new Named(a: 'x', b: 2), new Some(a: 'y', d: [1]), new Chosen(a: 'z', c: 4), new Open()]*.toString()
//// objects are equal by the properties that the annotation names
import groovy.transform.*
@EqualsAndHashCode(includes = ['id']) class ById { int id; String note }
@EqualsAndHashCode(excludes = 'note') class NotByNote { int id; String note }
@EqualsAndHashCode class ByProperties { int id; private secret = 0; def hide(x) { secret = x; this } }
[new ById(id: 1, note: 'a') == new ById(id: 1, note: 'b'), new ById(id: 1) == new ById(id: 2), new NotByNote(id: 1, note: 'a') == new NotByNote(id: 1), new ByProperties(id: 1).hide(1) == new ByProperties(id: 1).hide(2)]
//// values in order leave private fields out
@groovy.transform.TupleConstructor class Ordered { String a; private hidden = 9; int b = 5; def all() { [a, hidden, b] } }
[new Ordered('q').all(), new Ordered('q', 7).all()]
//// a field answers for its class
class Engine { int power = 5; def start(who) { "started by $who" }; int size() { 3 }; def shared() { 'engine' } }
class Car { @Delegate Engine engine = new Engine(); @Delegate private List parts = ['wheel']; def shared() { 'car' }; def drive() { start('car') } }
def car = new Car()
[car.start('me'), car.drive(), car.shared(), car.size(), car.getPower(), car.add('door'), car.join('+'), car.contains('door'), car.is(car)]
//// a script's fields are there before their values, and are objects even when they are declared as primitives
import groovy.transform.Field
@Field Set early = late
@Field Set late = ['x', 'y', 'x']
@Field int copied = counted
@Field int counted = 5
@Field boolean never
[early, late, copied, counted, never]
//// an object's fields begin at zero or null, in their order
class Fields { int a = b + 1; int b = 4; String s = t; String t = 'q' }
def fields = new Fields()
[fields.a, fields.b, fields.s, fields.t]
//// static fields that are written as values come before those that are computed
class Statics { static x = y; static y = -3; static String u = "a$v"; static final String v = 'q'; static pair = [on, none]; static on = true; static none = null; static z = w; static w = 1 + 1 }
[Statics.x, Statics.u, Statics.pair, Statics.z, Statics.w]
//// an anonymous class reads and sets what the object around it has
abstract class Job { abstract def run() }
class Plan {
  def done = []; def level = 1; private String state = 'new'; static count = 0
  def job(String name) { new Job() { def level = 9; def run() { level = 8; state = 'ran'; count += 1; [name].each { done << it }; new Job() { def run() { done.add(level) } }.run(); [level, state, note()] } } }
  private note() { "note $level" }
  static Job counting() { new Job() { def run() { count += 10 } } }
}
def plan = new Plan()
[plan.job('a').run(), plan.done, plan.level, Plan.counting().run()]

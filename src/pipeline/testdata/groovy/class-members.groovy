//// class A {}; class B extends A {}; [A.isAssignableFrom(B), B.isAssignableFrom(A), B.superclass == A, new B() instanceof A, A.isInstance(new B())]
class A {}; class B extends A {}; [A.isAssignableFrom(B), B.isAssignableFrom(A), B.superclass == A, new B() instanceof A, A.isInstance(new B())]
//// class A {}; [A.name, A.simpleName, A.getName(), A.toString(), A.class.name, new A().class.name]
class A {}; [A.name, A.simpleName, A.getName(), A.toString(), A.class.name, new A().class.name]
//// class A { int x = 1; def getY() { 2 } }; def a = new A(); [a.x, a.y, a['x'], a."x", a.getX(), a.properties.x, a.hasProperty('x') != null, a.respondsTo('getY').size() > 0]
class A { int x = 1; def getY() { 2 } }; def a = new A(); [a.x, a.y, a['x'], a."x", a.getX(), a.properties.x, a.hasProperty('x') != null, a.respondsTo('getY').size() > 0]
//// class A { private int x = 1; protected y = 2; public z = 3 }; def a = new A(); [a.x, a.y, a.z]
class A { private int x = 1; protected y = 2; public z = 3 }; def a = new A(); [a.x, a.y, a.z]
//// class A { final int x = 1 }; def a = new A(); a.x = 2
class A { final int x = 1 }; def a = new A(); a.x = 2
//// class A { static int n = 0; static inc() { ++n } }; A.inc(); A.inc(); A.n
class A { static int n = 0; static inc() { ++n } }; A.inc(); A.inc(); A.n
//// class A { static final N = 5 }; A.N = 6
class A { static final N = 5 }; A.N = 6
//// class A { def x }; new A(x: 1, y: 2)
class A { def x }; new A(x: 1, y: 2)
//// class A { def x }; new A(1)
class A { def x }; new A(1)
//// class A { A(int x) { } }; new A('s')
class A { A(int x) { } }; new A('s')
//// class A { A(String s) { } ; A(Integer i) { } }; new A(1) != null
class A { A(String s) { } ; A(Integer i) { } }; new A(1) != null
//// class A { def m(String s) { 'S' }; def m(Object o) { 'O' }; def m(int i) { 'i' }; def m(List l) { 'L' } }; def a = new A(); [a.m('x'), a.m(1), a.m([]), a.m(2.5), a.m(null), a.m("${1}")]
class A { def m(String s) { 'S' }; def m(Object o) { 'O' }; def m(int i) { 'i' }; def m(List l) { 'L' } }; def a = new A(); [a.m('x'), a.m(1), a.m([]), a.m(2.5), a.m(null), a.m("${1}")]
//// class A { def m(int a, String... r) { "$a ${r.length}" } }; [new A().m(1), new A().m(1, 'a'), new A().m(1, 'a', 'b')]
class A { def m(int a, String... r) { "$a ${r.length}" } }; [new A().m(1), new A().m(1, 'a'), new A().m(1, 'a', 'b')]
//// class A { def propertyMissing(String n) { "got $n" } }; new A().foo
class A { def propertyMissing(String n) { "got $n" } }; new A().foo
//// class A { def m = [:]; def propertyMissing(String n, v) { m[n] = v } }; def a = new A(); a.foo = 5; a.m
class A { def m = [:]; def propertyMissing(String n, v) { m[n] = v } }; def a = new A(); a.foo = 5; a.m
//// class A { def methodMissing(String n, args) { "$n(${args.join(',')})" } }; new A().foo(1, 2)
class A { def methodMissing(String n, args) { "$n(${args.join(',')})" } }; new A().foo(1, 2)
//// class A { def invokeMethod(String n, args) { "i $n" } }; new A().foo(1)
class A { def invokeMethod(String n, args) { "i $n" } }; new A().foo(1)
//// class A { def call(x) { x * 2 } }; new A()(4)
class A { def call(x) { x * 2 } }; new A()(4)
//// class A { def getAt(i) { i * 2 }; void putAt(i, v) { println "$i=$v" } }; def a = new A(); a[5] = 1; a[5]
class A { def getAt(i) { i * 2 }; void putAt(i, v) { println "$i=$v" } }; def a = new A(); a[5] = 1; a[5]
//// class A { def leftShift(x) { println x; this } }; new A() << 1 << 2; 0
class A { def leftShift(x) { println x; this } }; new A() << 1 << 2; 0
//// class A { boolean asBoolean() { false } }; new A() ? 1 : 2
class A { boolean asBoolean() { false } }; new A() ? 1 : 2
//// class A implements Iterable { Iterator iterator() { [1, 2, 3].iterator() } }; [new A().collect { it * 2 }, new A().toList(), new A().sum()]
class A implements Iterable { Iterator iterator() { [1, 2, 3].iterator() } }; [new A().collect { it * 2 }, new A().toList(), new A().sum()]
//// class A { Iterator iterator() { [1, 2].iterator() } }; def s = 0; for (x in new A()) s += x; s
class A { Iterator iterator() { [1, 2].iterator() } }; def s = 0; for (x in new A()) s += x; s
//// class A { String toString() { 'an A' } }; "${new A()}" + new A() + [new A()]
class A { String toString() { 'an A' } }; "${new A()}" + new A() + [new A()]
//// class A { def plus(o) { 'p' }; def minus(o) { 'm' }; def multiply(o) { 't' }; def div(o) { 'd' }; def mod(o) { '%' }; def power(o) { '^' }; def negative() { 'n' }; def positive() { '+' }; def bitwiseNegate() { '~' }; def next() { 'x' }; def previous() { 'y' }; def and(o) { '&' }; def or(o) { '|' }; def xor(o) { 'xo' }; def rightShift(o) { '>>' }; def rightShiftUnsigned(o) { '>>>' } }; def a = new A(); [a + 1, a - 1, a * 1, a / 1, a % 1, a ** 1, -a, +a, ~a, a & 1, a | 1, a ^ 1, a >> 1, a >>> 1]
class A { def plus(o) { 'p' }; def minus(o) { 'm' }; def multiply(o) { 't' }; def div(o) { 'd' }; def mod(o) { '%' }; def power(o) { '^' }; def negative() { 'n' }; def positive() { '+' }; def bitwiseNegate() { '~' }; def next() { 'x' }; def previous() { 'y' }; def and(o) { '&' }; def or(o) { '|' }; def xor(o) { 'xo' }; def rightShift(o) { '>>' }; def rightShiftUnsigned(o) { '>>>' } }; def a = new A(); [a + 1, a - 1, a * 1, a / 1, a % 1, a ** 1, -a, +a, ~a, a & 1, a | 1, a ^ 1, a >> 1, a >>> 1]
//// class A { def isCase(o) { o == 5 } }; switch (5) { case new A(): 'hit'; break; default: 'miss' }
class A { def isCase(o) { o == 5 } }; switch (5) { case new A(): 'hit'; break; default: 'miss' }
//// class A { int x; A() { this(5) }; A(int x) { this.x = x } }; new A().x
class A { int x; A() { this(5) }; A(int x) { this.x = x } }; new A().x
//// class A { A(int x) { println "A$x" } }; class B extends A { B() { super(3); println 'B' } }; new B(); 0
class A { A(int x) { println "A$x" } }; class B extends A { B() { super(3); println 'B' } }; new B(); 0
//// class A { def f() { 'A' } }; class B extends A { def f() { super.f() + 'B' } }; new B().f()
class A { def f() { 'A' } }; class B extends A { def f() { super.f() + 'B' } }; new B().f()
//// class A { def f() { g() }; def g() { 'A' } }; class B extends A { def g() { 'B' } }; new B().f()
class A { def f() { g() }; def g() { 'A' } }; class B extends A { def g() { 'B' } }; new B().f()
//// class A { class In { def f() { 'in' } } ; def go() { new In().f() } }; new A().go()
class A { class In { def f() { 'in' } } ; def go() { new In().f() } }; new A().go()
//// class A { static class In { int v = 3 } }; new A.In().v
class A { static class In { int v = 3 } }; new A.In().v
//// class A { def x = 1; def f() { def c = { x + 1 }; c() } }; new A().f()
class A { def x = 1; def f() { def c = { x + 1 }; c() } }; new A().f()
//// class A { def x = 1; def f() { [1].collect { this.x + it } } }; new A().f()
class A { def x = 1; def f() { [1].collect { this.x + it } } }; new A().f()
//// class A { int n; A plusOne() { new A(n: n + 1) }; A tap2() { this.with { n++ }; this } }; new A(n: 1).plusOne().tap2().n
class A { int n; A plusOne() { new A(n: n + 1) }; A tap2() { this.with { n++ }; this } }; new A(n: 1).plusOne().tap2().n
//// class A { def x; void setX(v) { x = v * 2 } }; def a = new A(); a.x = 3; a.x
class A { def x; void setX(v) { x = v * 2 } }; def a = new A(); a.x = 3; a.x
//// class A { def getX() { 'got' }; def x = 'raw' }; def a = new A(); [a.x, a.@x]
class A { def getX() { 'got' }; def x = 'raw' }; def a = new A(); [a.x, a.@x]
//// class A { boolean done; boolean isReady() { true } }; def a = new A(done: true); [a.done, a.isDone(), a.ready]
class A { boolean done; boolean isReady() { true } }; def a = new A(done: true); [a.done, a.isDone(), a.ready]
//// @groovy.transform.ToString class A { int x; String y }; new A(x: 1, y: 'b').toString()
@groovy.transform.ToString class A { int x; String y }; new A(x: 1, y: 'b').toString()
//// @groovy.transform.EqualsAndHashCode class A { int x }; new A(x: 1) == new A(x: 1)
@groovy.transform.EqualsAndHashCode class A { int x }; new A(x: 1) == new A(x: 1)
//// @groovy.transform.Canonical class A { int x; String y }; [new A(1, 'b').toString(), new A(1) == new A(1)]
@groovy.transform.Canonical class A { int x; String y }; [new A(1, 'b').toString(), new A(1) == new A(1)]
//// @groovy.transform.TupleConstructor class A { int x; int y }; new A(1, 2).y
@groovy.transform.TupleConstructor class A { int x; int y }; new A(1, 2).y
//// @groovy.transform.Immutable class A { int x }; def a = new A(x: 1); [a.x, a == new A(1), a.toString()]
@groovy.transform.Immutable class A { int x }; def a = new A(x: 1); [a.x, a == new A(1), a.toString()]
//// @groovy.transform.Immutable class A { int x }; new A(1).x = 5
@groovy.transform.Immutable class A { int x }; new A(1).x = 5
//// class A { int x; A() { x = 5 } }; def a = new A(x: 7); a.x
class A { int x; A() { x = 5 } }; def a = new A(x: 7); a.x
//// class A { int x; A() { x = 5 }; A(int v) { x = v } }; [new A(x: 9).x, new A(3).x]
class A { int x; A() { x = 5 }; A(int v) { x = v } }; [new A(x: 9).x, new A(3).x]
//// class A { int n = 1; A() { n = 2 } }; class B extends A { int m; B(int m) { this.m = m } }; def b = new B(5); [b.n, b.m]
class A { int n = 1; A() { n = 2 } }; class B extends A { int m; B(int m) { this.m = m } }; def b = new B(5); [b.n, b.m]
//// class A { String toString() { 'A:' + super.toString().startsWith('A@') } }; new A().toString()
class A { String toString() { 'A:' + super.toString().startsWith('A@') } }; new A().toString()
//// class A { boolean equals(o) { super.equals(o) }; int hashCode() { super.hashCode() } }; def a = new A(); [a == a, a == new A()]
class A { boolean equals(o) { super.equals(o) }; int hashCode() { super.hashCode() } }; def a = new A(); [a == a, a == new A()]
//// class A extends ArrayList { A(Collection c) { super(c) } }; def a = new A([1, 2]); [a.size(), a.sum(), a + 3]
class A extends ArrayList { A(Collection c) { super(c) } }; def a = new A([1, 2]); [a.size(), a.sum(), a + 3]
//// class A extends HashMap { def get(Object k) { super.get(k) ?: 'none' } }; def a = new A(); a.put('x', 1); [a.get('x'), a.get('y')]
class A extends HashMap { def get(Object k) { super.get(k) ?: 'none' } }; def a = new A(); a.put('x', 1); [a.get('x'), a.get('y')]
//// class A extends LinkedHashMap {}; def a = new A(); a.b = 1; [a == [b: 1], [b: 1] == a, "$a"]
class A extends LinkedHashMap {}; def a = new A(); a.b = 1; [a == [b: 1], [b: 1] == a, "$a"]
//// class It implements Iterator { int n = 0; boolean hasNext() { n < 3 }; Object next() { n++ } }; class C implements Iterable { Iterator iterator() { new It() } }; [new C().collect { it * 2 }, new C().sum(), new C().toList(), new C().join('-'), new C().size()]
class It implements Iterator { int n = 0; boolean hasNext() { n < 3 }; Object next() { n++ } }; class C implements Iterable { Iterator iterator() { new It() } }; [new C().collect { it * 2 }, new C().sum(), new C().toList(), new C().join('-'), new C().size()]
//// class A { def x = 1; def getX() { 2 } }; def a = new A(); [a?.@x, a.@x, a?.x]
class A { def x = 1; def getX() { 2 } }; def a = new A(); [a?.@x, a.@x, a?.x]
//// class A { def x = 1 }; def a = null; a?.@x
class A { def x = 1 }; def a = null; a?.@x
//// class A { def x }; [new A(x: 1), new A(x: 2)]*.x
class A { def x }; [new A(x: 1), new A(x: 2)]*.x
//// class A { def x }; [new A(x: 1), null]*.x
class A { def x }; [new A(x: 1), null]*.x
//// class A { private x = 1 }; [new A()]*.@x
class A { private x = 1 }; [new A()]*.@x
//// class A { def x; A() { x = 5 } }; class B extends A { def y = x * 2 }; new B().y
class A { def x; A() { x = 5 } }; class B extends A { def y = x * 2 }; new B().y
//// class A { def x; A() { x = 5 } }; class B extends A { def y }; [new B(y: 1).x, new B(y: 1).y]
class A { def x; A() { x = 5 } }; class B extends A { def y }; [new B(y: 1).x, new B(y: 1).y]
//// class A { def x; A(v) { x = v; init() }; def init() { } }; class B extends A { def y = "y$x"; def z = 3; def w; B(v) { super(v) }; def init() { z = 9; w = 9 } }; def b = new B(7); [b.y, b.z, b.w]
class A { def x; A(v) { x = v; init() }; def init() { } }; class B extends A { def y = "y$x"; def z = 3; def w; B(v) { super(v) }; def init() { z = 9; w = 9 } }; def b = new B(7); [b.y, b.z, b.w]
//// class A { def log = []; A() { log << 'A' }; { log << 'a' } }; class B extends A { { log << 'b' }; B() { log << 'B' }; B(int i) { this(); log << i } }; [new B().log, new B(3).log]
class A { def log = []; A() { log << 'A' }; { log << 'a' } }; class B extends A { { log << 'b' }; B() { log << 'B' }; B(int i) { this(); log << i } }; [new B().log, new B(3).log]
//// class A extends Exception { A() { super('hello') } }; class B extends A { }; new B().message
class A extends Exception { A() { super('hello') } }; class B extends A { }; new B().message
//// class A extends Exception { def code = 7; A(String m) { super(m) } }; def a = new A('no'); [a.message, a.code]
class A extends Exception { def code = 7; A(String m) { super(m) } }; def a = new A('no'); [a.message, a.code]
//// class A { def hi(x) { "A$x" } }; class B extends A { def hi(x) { [1, 2].collect { super.hi(it) } } }; new B().hi(0)
class A { def hi(x) { "A$x" } }; class B extends A { def hi(x) { [1, 2].collect { super.hi(it) } } }; new B().hi(0)
//// class A { def x = 1; def getX() { 2 }; def m() { [x, this.x, [1].collect { x }, [1].collect { this.x }] } }; new A().m()
class A { def x = 1; def getX() { 2 }; def m() { [x, this.x, [1].collect { x }, [1].collect { this.x }] } }; new A().m()
//// class A { def x = 1; def getX() { 2 } }; class B extends A { def m() { [x, this.x] } }; new B().m()
class A { def x = 1; def getX() { 2 } }; class B extends A { def m() { [x, this.x] } }; new B().m()
//// class A { def x = 1; void setX(v) { this.@x = v + 10 }; def m() { x = 5; def before = x; [1].each { x = 7 }; [before, this.@x] } }; new A().m()
class A { def x = 1; void setX(v) { this.@x = v + 10 }; def m() { x = 5; def before = x; [1].each { x = 7 }; [before, this.@x] } }; new A().m()
//// class A { static s = 1; static getS() { 2 }; def m() { [s, [1].collect { s }] } }; new A().m()
class A { static s = 1; static getS() { 2 }; def m() { [s, [1].collect { s }] } }; new A().m()
//// class A { def x = 1; def getX() { x + 1 }; def m() { def o = new A(); [o.x, this.x] } }; new A().m()
class A { def x = 1; def getX() { x + 1 }; def m() { def o = new A(); [o.x, this.x] } }; new A().m()
//// class A { def URL = 1; def aBc = 2; static def XY = 3 }; [new A().getURL(), new A().getaBc(), A.getXY()]
class A { def URL = 1; def aBc = 2; static def XY = 3 }; [new A().getURL(), new A().getaBc(), A.getXY()]
//// class A { def log = []; def n; String toString() { log << n; n } }; def log = []; def m = [(new A(n: 'a', log: log)): new A(n: 'b', log: log)]; ["$m", log]
class A { def log = []; def n; String toString() { log << n; n } }; def log = []; def m = [(new A(n: 'a', log: log)): new A(n: 'b', log: log)]; ["$m", log]
//// traits stack
trait Named { String name = 'n'; String hi() { "hi $name" }; abstract int x(); static sm() { 's' } }
trait Loud { String hi() { super.hi().toUpperCase() } }
class P implements Named, Loud { int x() { 3 } }
def p = new P()
println p.hi(); p.name = 'z'
println p.hi()
println p.x()
println P.sm()
println p instanceof Named
class Base { def who() { 'base' }
def hi() { 'base hi' } }; trait W { def who() { 'trait ' + super.who() } }
class C extends Base implements W { }
println new C().who()
class D extends Base implements W { def who() { 'D ' + super.who() } }
println new D().hi(); trait A1 { def f() { 'a' } }; trait B1 { def f() { 'b' } }
class AB implements A1, B1 {}
class BA implements B1, A1 {}
println new AB().f() + new BA().f(); trait Ex extends A1 { def g() { f() + 'g' } }
class E implements Ex {}; new E().g()
//// trait at run time
trait T { int n = 4
def t() { 'T' + this.v + n } }
class V { def v = 1
def own() { 'own' } }
def x = new V() as T
println x.t()
println x.own()
println x instanceof T; x.n = 6; x.t()
//// own getProperty
class PG { def a = 1
def getProperty(String n) { "gp$n" } }
println new PG().any
println new PG().a
class SP { def x = 1; void setProperty(String n, v) { println "sp $n $v" } }
def w = new SP(); w.x = 9
println w.x
class Cfg { private Map m = [:]
def getProperty(String n) { m[n] }; void setProperty(String n, v) { m[n] = v } }
def c = new Cfg(); c.q = 5
println c.q
println c.zz
class Sup { def a = 1
def getProperty(String n) { n == 'magic' ? 42 : super.getProperty(n) } }; new Sup().magic
//// interceptable
class I implements GroovyInterceptable { def invokeMethod(String n, Object a) { "inv $n ${a.toList()}" }
def x() { 1 } }
println new I().x()
println new I().nope(1, 2)
//// a class's own setter of a static property
class Port { private static int port; static int getPort() { port }; static void setPort(int v) { port = v * 2 } ; static raw() { port = 3; port } }
Port.port = 5
[Port.port, Port.raw()]
//// the class around a class
class Outer { enum Kind { A }; static class Inner {} }
[Outer.Kind.A.declaringClass.enclosingClass.simpleName, Outer.Inner.enclosingClass == Outer, Outer.enclosingClass]

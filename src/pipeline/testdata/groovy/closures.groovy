//// def c = { it * 2 }; c(3)
def c = { it * 2 }; c(3)
//// def c = { it * 2 }; c.call(3)
def c = { it * 2 }; c.call(3)
//// def c = { a, b -> a + b }; c(1, 2)
def c = { a, b -> a + b }; c(1, 2)
//// def c = { a, b = 5 -> a + b }; c(1)
def c = { a, b = 5 -> a + b }; c(1)
//// def c = { -> 'none' }; c()
def c = { -> 'none' }; c()
//// def c = { it }; c()
def c = { it }; c()
//// def c = { String s -> s }; c("a${1}").class.simpleName
def c = { String s -> s }; c("a${1}").class.simpleName
//// def c = { a, b -> }; c(1)
def c = { a, b -> }; c(1)
//// def c = { -> 1 }; c(5)
def c = { -> 1 }; c(5)
//// def c = { Object... args -> args.length }; c(1, 2, 3)
def c = { Object... args -> args.length }; c(1, 2, 3)
//// def c = { a, ...b -> b }; 1
def c = { a, ...b -> b }; 1
//// def c = { a, b -> "$a-$b".toString() }; c([1, 2])
def c = { a, b -> "$a-$b".toString() }; c([1, 2])
//// def x = 1; def c = { x += 1 }; c(); c(); x
def x = 1; def c = { x += 1 }; c(); c(); x
//// def make = { n -> { -> n++ } }; def f = make(5); f(); f()
def make = { n -> { -> n++ } }; def f = make(5); f(); f()
//// def cs = (1..3).collect { n -> { -> n * n } }; cs.collect { it() }
def cs = (1..3).collect { n -> { -> n * n } }; cs.collect { it() }
//// def add = { a, b -> a + b }; add.curry(1)(2)
def add = { a, b -> a + b }; add.curry(1)(2)
//// def sub = { a, b -> a - b }; sub.rcurry(1)(5)
def sub = { a, b -> a - b }; sub.rcurry(1)(5)
//// def f = { a, b, c -> "$a$b$c".toString() }; f.ncurry(1, 'X')('a', 'c')
def f = { a, b, c -> "$a$b$c".toString() }; f.ncurry(1, 'X')('a', 'c')
//// def f = { it + 1 } >> { it * 2 }; f(3)
def f = { it + 1 } >> { it * 2 }; f(3)
//// def f = { it + 1 } << { it * 2 }; f(3)
def f = { it + 1 } << { it * 2 }; f(3)
//// def n = 0; def f = { n++; it * 2 }.memoize(); f(1); f(1); n
def n = 0; def f = { n++; it * 2 }.memoize(); f(1); f(1); n
//// def fact; fact = { n -> n <= 1 ? 1G : n * fact(n - 1) }; fact(20)
def fact; fact = { n -> n <= 1 ? 1G : n * fact(n - 1) }; fact(20)
//// def c = { a, b, c -> }; c.maximumNumberOfParameters
def c = { a, b, c -> }; c.maximumNumberOfParameters
//// def c = { }; c.maximumNumberOfParameters
def c = { }; c.maximumNumberOfParameters
//// def c = { -> }; c.maximumNumberOfParameters
def c = { -> }; c.maximumNumberOfParameters
//// def c = { String a, int b -> }; c.parameterTypes*.simpleName
def c = { String a, int b -> }; c.parameterTypes*.simpleName
//// def c = { delegate.x }; c.delegate = [x: 5]; c()
def c = { delegate.x }; c.delegate = [x: 5]; c()
//// def c = { x }; c.delegate = [x: 5]; c.resolveStrategy = Closure.DELEGATE_FIRST; c()
def c = { x }; c.delegate = [x: 5]; c.resolveStrategy = Closure.DELEGATE_FIRST; c()
//// def c = { x = 7; y = 8 }; def m = [x: 1]; c.delegate = m; c.resolveStrategy = Closure.DELEGATE_ONLY; c(); m
def c = { x = 7; y = 8 }; def m = [x: 1]; c.delegate = m; c.resolveStrategy = Closure.DELEGATE_ONLY; c(); m
//// def x = 'local'; def c = { x }; c.delegate = [x: 'delegate']; c.resolveStrategy = Closure.DELEGATE_FIRST; c()
def x = 'local'; def c = { x }; c.delegate = [x: 'delegate']; c.resolveStrategy = Closure.DELEGATE_FIRST; c()
//// class B { def p = 'bp'; def m() { 'bm' } }; def c = { m() + p }; c.delegate = new B(); c()
class B { def p = 'bp'; def m() { 'bm' } }; def c = { m() + p }; c.delegate = new B(); c()
//// class B { def m() { 'bm' } }; def m() { 'script' }; def c = { m() }; c.delegate = new B(); def r = c(); c.resolveStrategy = Closure.DELEGATE_FIRST; r + c()
class B { def m() { 'bm' } }; def m() { 'script' }; def c = { m() }; c.delegate = new B(); def r = c(); c.resolveStrategy = Closure.DELEGATE_FIRST; r + c()
//// def c = { owner.is(this) }; c()
def c = { owner.is(this) }; c()
//// def c = { def d = { owner }; d().is(delegate) }; c()
def c = { def d = { owner }; d().is(delegate) }; c()
//// def c = { { -> thisObject.is(this) }() }; c()
def c = { { -> thisObject.is(this) }() }; c()
//// [1, 2].each { x -> [3].each { y -> println x * y } }
[1, 2].each { x -> [3].each { y -> println x * y } }
//// [1, 2, 3].each { if (it == 2) return; println it }
[1, 2, 3].each { if (it == 2) return; println it }
//// def r = [1, 2, 3].each { return 5 }; r
def r = [1, 2, 3].each { return 5 }; r
//// def c = { return it; 9 }; c(4)
def c = { return it; 9 }; c(4)
//// def f() { [1, 2].each { return it }; 'end' }; f()
def f() { [1, 2].each { return it }; 'end' }; f()
//// def m = this.&toString; m() == this.toString()
def m = this.&toString; m() == this.toString()
//// def f(x) { x * 2 }; [1, 2].collect(this.&f)
def f(x) { x * 2 }; [1, 2].collect(this.&f)
//// ['a', 'b'].collect('x'.&concat)
['a', 'b'].collect('x'.&concat)
//// def list = []; [1, 2].each(list.&add); list
def list = []; [1, 2].each(list.&add); list
//// def c = { it.size() }; ['a', 'bb'].collect(c)
def c = { it.size() }; ['a', 'bb'].collect(c)
//// def run(Closure c) { c() }; run { 'ran' }
def run(Closure c) { c() }; run { 'ran' }
//// def run(x, Closure c) { c(x) }; run(5) { it + 1 }
def run(x, Closure c) { c(x) }; run(5) { it + 1 }
//// def run(Map m, Closure c) { c(m.a) }; run(a: 3) { it * 2 }
def run(Map m, Closure c) { c(m.a) }; run(a: 3) { it * 2 }
//// def run(List l, Closure c) { l.collect(c) }; run([1, 2]) { it * 2 }
def run(List l, Closure c) { l.collect(c) }; run([1, 2]) { it * 2 }
//// def c = { x -> x ? 'T' : 'F' }; c(0) + c(1) + c('') + c('a') + c([]) + c(null)
def c = { x -> x ? 'T' : 'F' }; c(0) + c(1) + c('') + c('a') + c([]) + c(null)
//// { -> 'direct' }()
{ -> 'direct' }()
//// ({ it * 3 })(2)
({ it * 3 })(2)
//// def c = { it.toUpperCase() } as Closure; c('a')
def c = { it.toUpperCase() } as Closure; c('a')
//// def r = { println 'run' } as Runnable; r.run()
def r = { println 'run' } as Runnable; r.run()
//// def m = [a: { x -> x + 1 }]; m.a(1) + m['a'](2) + m.a.call(3)
def m = [a: { x -> x + 1 }]; m.a(1) + m['a'](2) + m.a.call(3)
//// def m = [inner: [f: { -> 'deep' }]]; m.inner.f()
def m = [inner: [f: { -> 'deep' }]]; m.inner.f()
//// def c = { a, b -> a <=> b }; c(1, 2)
def c = { a, b -> a <=> b }; c(1, 2)
//// 'x'.with { s -> s + s }
'x'.with { s -> s + s }
//// 5.with { it + 1 }
5.with { it + 1 }
//// [1, 2].with { size() }
[1, 2].with { size() }
//// def s = { a -> { b -> a + b } }; s(1)(2)
def s = { a -> { b -> a + b } }; s(1)(2)
//// def c = { x -> def y = x; y + 1 }; c(1)
def c = { x -> def y = x; y + 1 }; c(1)
//// def i = 10; def c = { int j -> i + j }; i = 20; c(1)
def i = 10; def c = { int j -> i + j }; i = 20; c(1)
//// def c = { throw new RuntimeException('in closure') }; try { c() } catch (e) { e.message }
def c = { throw new RuntimeException('in closure') }; try { c() } catch (e) { e.message }
//// def c = { -> this }; c().class.simpleName
def c = { -> this }; c().class.simpleName
//// def c = { a = 1, b = 2 -> a + b }; c() + c(10) + c(10, 20)
def c = { a = 1, b = 2 -> a + b }; c() + c(10) + c(10, 20)
//// def c = { List l, Map m -> l.size() + m.size() }; c([1], [a: 1])
def c = { List l, Map m -> l.size() + m.size() }; c([1], [a: 1])
//// (1..3).inject { a, b -> a * b }
(1..3).inject { a, b -> a * b }
//// def compose = { f, g -> { x -> g(f(x)) } }; compose({ it + 1 }, { it * 2 })(3)
def compose = { f, g -> { x -> g(f(x)) } }; compose({ it + 1 }, { it * 2 })(3)
//// switch (5) { case { it > 3 }: 'big'; break; default: 'small' }
switch (5) { case { it > 3 }: 'big'; break; default: 'small' }
//// [3, 1, 2].sort { a, b -> a <=> b }
[3, 1, 2].sort { a, b -> a <=> b }
//// def acc = []; 3.times { acc << it }; acc
def acc = []; 3.times { acc << it }; acc
//// def acc = ''; 'abc'.each { acc = it + acc }; acc
def acc = ''; 'abc'.each { acc = it + acc }; acc
//// def c = { it }; c(null)
def c = { it }; c(null)
//// def c = { a -> a }; c()
def c = { a -> a }; c()
//// def c = { a -> a }; c(1, 2)
def c = { a -> a }; c(1, 2)
//// def outer = { inner -> inner(5) }; outer { it * it }
def outer = { inner -> inner(5) }; outer { it * it }
//// def c = { Map m -> m.x }; c(x: 3)
def c = { Map m -> m.x }; c(x: 3)
//// def c = { Map m, y -> m.x + y }; c(4, x: 3)
def c = { Map m, y -> m.x + y }; c(4, x: 3)
//// def x = [1, 2, 3].collect { n -> if (n > 1) { n * 10 } }; x
def x = [1, 2, 3].collect { n -> if (n > 1) { n * 10 } }; x
//// def c = { if (it) 'yes' else 'no' }; c(1) + c(0)
def c = { if (it) 'yes' else 'no' }; c(1) + c(0)
//// def c = { switch (it) { case 1: 'one'; break; default: 'other' } }; c(1)
def c = { switch (it) { case 1: 'one'; break; default: 'other' } }; c(1)
//// def c = { try { 'tried' } finally { println 'fin' } }; c()
def c = { try { 'tried' } finally { println 'fin' } }; c()
//// def c = { def r = 0; for (x in it) r += x; r }; c([1, 2, 3])
def c = { def r = 0; for (x in it) r += x; r }; c([1, 2, 3])
//// def c = { }; c()
def c = { }; c()
//// def c = { 1; }; c()
def c = { 1; }; c()
//// def c = { [a: it] }; c(1)
def c = { [a: it] }; c(1)
//// def c = { -> [] }; c()
def c = { -> [] }; c()
//// a text's part that is a closure with a parameter gets a writer
def word = 'ink'; "a ${out -> out << word << '!'; 'lost'} b".toString()
//// the writer of a text's part: write, append, print
"${out -> out.write('ab'); out.append('c'); out.print('d')}".toString()
//// a text's part that is a closure with two parameters
"${a, b -> 1}".toString()
//// def name = { 'x' }; "[${name}]"
def name = { 'x' }; "[${name}]".toString()
//// an array as the only parameter
def c = { Object[] a -> a.length }
[c(), c(1), c(1, 2)]

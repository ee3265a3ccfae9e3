//// def f = { a, b = 2 -> a + b }; [f(1), f(1, 5), f.maximumNumberOfParameters]
def f = { a, b = 2 -> a + b }; [f(1), f(1, 5), f.maximumNumberOfParameters]
//// def f = { a, b -> a + b }; [f.curry(1)(2), f.rcurry(1)(2), f.ncurry(1, 5)(2)]
def f = { a, b -> a + b }; [f.curry(1)(2), f.rcurry(1)(2), f.ncurry(1, 5)(2)]
//// def n = 0; def f = { n++; it }.memoize(); f(1); f(1); n
def n = 0; def f = { n++; it }.memoize(); f(1); f(1); n
//// def n = 0; def f = { n++; it }.memoizeAtMost(1); f(1); f(2); f(1); n
def n = 0; def f = { n++; it }.memoizeAtMost(1); f(1); f(2); f(1); n
//// def n = 0; def f = { n++; it }.memoizeAtLeast(1); f(1); f(1); n
def n = 0; def f = { n++; it }.memoizeAtLeast(1); f(1); f(1); n
//// def n = 0; def f = { n++; it }.memoizeBetween(1, 3); f(1); f(1); n
def n = 0; def f = { n++; it }.memoizeBetween(1, 3); f(1); f(1); n
//// def f; f = { n, acc = 1 -> n < 2 ? acc : f.trampoline(n - 1, n * acc) }.trampoline(); f(5)
def f; f = { n, acc = 1 -> n < 2 ? acc : f.trampoline(n - 1, n * acc) }.trampoline(); f(5)
//// def f = { String a, int b -> }; f.parameterTypes*.simpleName
def f = { String a, int b -> }; f.parameterTypes*.simpleName
//// def f = { a -> }; f.parameterTypes*.simpleName
def f = { a -> }; f.parameterTypes*.simpleName
//// { -> 5 }.call()
{ -> 5 }.call()
//// ({ it }).call(5)
({ it }).call(5)
//// ({ it })()
({ it })()
//// ({ a, b -> "$a$b" })(*[1, 2])
({ a, b -> "$a$b" })(*[1, 2])
//// def f = { Object[] a -> a.length }; f(1, 2, 3)
def f = { Object[] a -> a.length }; f(1, 2, 3)
//// def f = { ... a -> a }; 1
def f = { ... a -> a }; 1
//// def f = { String... a -> a.length }; f('a', 'b')
def f = { String... a -> a.length }; f('a', 'b')
//// [[1, 2], [3, 4]].collect { a, b -> a + b }
[[1, 2], [3, 4]].collect { a, b -> a + b }
//// def f = { a, b -> a }; f([1, 2])
def f = { a, b -> a }; f([1, 2])
//// def f = { a -> a }; f(1, 2)
def f = { a -> a }; f(1, 2)
//// def f = { -> 1 }; f(5)
def f = { -> 1 }; f(5)
//// def f = { x -> x }; f()
def f = { x -> x }; f()
//// def f = String.&valueOf; f(5)
def f = String.&valueOf; f(5)
//// def f = 'abc'.&substring; f(1)
def f = 'abc'.&substring; f(1)
//// def f = this.&println; f('x')
def f = this.&println; f('x')
//// [1, 2].collect(String.&valueOf)
[1, 2].collect(String.&valueOf)
//// ['1', '2'].collect(Integer.&parseInt)
['1', '2'].collect(Integer.&parseInt)
//// def f = { owner.class.simpleName }; f()
def f = { owner.class.simpleName }; f()
//// def f = { delegate = [x: 5]; resolveStrategy = Closure.DELEGATE_FIRST; x }; f()
def f = { delegate = [x: 5]; resolveStrategy = Closure.DELEGATE_FIRST; x }; f()
//// def f = { x }; f.delegate = [x: 5]; f.resolveStrategy = Closure.DELEGATE_ONLY; f()
def f = { x }; f.delegate = [x: 5]; f.resolveStrategy = Closure.DELEGATE_ONLY; f()
//// def f = { size() }; f.delegate = [1, 2]; f.resolveStrategy = Closure.DELEGATE_FIRST; f()
def f = { size() }; f.delegate = [1, 2]; f.resolveStrategy = Closure.DELEGATE_FIRST; f()
//// def f = { x = 7 }; def m = [:]; f.delegate = m; f.resolveStrategy = Closure.DELEGATE_FIRST; f(); m
def f = { x = 7 }; def m = [:]; f.delegate = m; f.resolveStrategy = Closure.DELEGATE_FIRST; f(); m
//// def f = { x -> { y -> x + y } }; f(1)(2)
def f = { x -> { y -> x + y } }; f(1)(2)
//// def c = 0; def f = { c += it }; [1, 2].each(f); c
def c = 0; def f = { c += it }; [1, 2].each(f); c
//// def f = { return 5; 6 }; f()
def f = { return 5; 6 }; f()
//// def f = { if (it) 'yes' }; [f(true), f(false)]
def f = { if (it) 'yes' }; [f(true), f(false)]
//// def f = { throw new Exception('boom') }; try { f() } catch (e) { e.message }
def f = { throw new Exception('boom') }; try { f() } catch (e) { e.message }
//// def f = { it }.clone(); f(3)
def f = { it }.clone(); f(3)
//// def f = { a, b -> }.rehydrate(1, 2, 3); [f.delegate, f.owner, f.thisObject]
def f = { a, b -> }.rehydrate(1, 2, 3); [f.delegate, f.owner, f.thisObject]
//// def f = { it } as Runnable; f.run()
def f = { it } as Runnable; f.run()
//// def f = { a, b -> a <=> b } as Comparator; f.compare(1, 2)
def f = { a, b -> a <=> b } as Comparator; f.compare(1, 2)
//// def f = { it * 2 } as java.util.function.Function; f.apply(4)
def f = { it * 2 } as java.util.function.Function; f.apply(4)
//// def f = { it > 2 } as java.util.function.Predicate; f.test(4)
def f = { it > 2 } as java.util.function.Predicate; f.test(4)
//// def f = { 'made' } as java.util.function.Supplier; f.get()
def f = { 'made' } as java.util.function.Supplier; f.get()
//// 1L.equals(1)
1L.equals(1)
//// def o = new Object(); o == o
def o = new Object(); o == o
//// def l = [1]; l.is(l)
def l = [1]; l.is(l)
//// 1.compareTo(2L)
1.compareTo(2L)

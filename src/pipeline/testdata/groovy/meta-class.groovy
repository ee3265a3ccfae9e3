//// metaclass methods of a class
String.metaClass.shout = { -> delegate.toUpperCase() + '!' }
println 'a'.shout()
println "${'b'}".toString().shout(); String.metaClass.twice << { n -> delegate * n }
println 'x'.twice(3); Integer.metaClass.getDoubled = { -> delegate * 2 }
println 4.doubled; List.metaClass.second = { -> delegate[1] }
println([1, 2].second())
class A { def old() { 'old' } }; A.metaClass.old = { -> 'new' }
println new A().old(); A.metaClass.hi = { n -> "hi $n" }; A.metaClass.hi = { a, b -> "$a and $b" }
println new A().hi(1)
println new A().hi(1, 2)
println new A().respondsTo('hi').size() > 0; A.metaClass.prop = 'val'
println new A().prop; Object.metaClass.tag = { -> 'obj' }; new A().tag()
//// metaclass statics constructors and objects
class A { String n }
A.metaClass.static.mk = { 5 }
println A.mk(); A.metaClass.constructor = { int x -> def a = new A(); a.n = "made$x"; a }
println new A(3).n
def a = new A(), b = new A(); a.metaClass.hello = { n -> "hi $n ${delegate.n}" }; a.n = 'q'
println a.hello('x')
try { b.hello('x') } catch (MissingMethodException e) { println 'no' }; A.metaClass { one { -> 1 }; two { x -> x * 2 }; 'static' { three { -> 3 } } }
println new A().one() + new A().two(4) + A.three(); A.metaClass.methodMissing = { String name, args -> "missing $name ${args.toList()}" }
println new A().whatever(1, 2); A.metaClass.propertyMissing = { String name -> "p $name" }; new A().zzz
//// metaclass reset and asking
class A { def x = 1
def m(a) { a } }
A.metaClass.gone = { -> 1 }
println new A().gone(); GroovySystem.metaClassRegistry.removeMetaClass(A)
try { new A().gone() } catch (MissingMethodException e) { println 'gone' }
def a = new A()
println a.metaClass.respondsTo(a, 'm') ? 'yes' : 'no'
println a.metaClass.respondsTo(a, 'nope') ? 'yes' : 'no'
println a.metaClass.hasProperty(a, 'x') != null
println a.metaClass.getMetaMethod('m', 1).invoke(a, 5)
println a.metaClass.invokeMethod(a, 'm', 6)
println a.metaClass.getProperty(a, 'x')
println a.metaClass.getMetaMethod('nope') == null
println GroovySystem.version
class Logged implements GroovyInterceptable { def work(n) { n + 1 }
def invokeMethod(String name, Object args) { 'logged ' + this.metaClass.getMetaMethod(name, args).invoke(this, args) } }; new Logged().work(1)
//// metaclass with closures around
def prefix = '>'
def helper(x) { "h$x" }
String.metaClass.mark = { -> prefix + delegate + length() + helper(1) }
println 'ab'.mark(); ['a', 'b'].each { println it.mark() }; Map.metaClass.pick = { k -> delegate[k] ?: 'none' }
println([a: 1].pick('a')); [a: 1].pick('z')
//// eval
println Eval.me('1 + 2')
println Eval.x(3, 'x * 2')
println Eval.xy(2, 3, 'x + y')
println Eval.me('n', [1, 2], 'n.collect { it + 1 }')
println Eval.me('def a = 2; a * 3'); Eval.xyz(1, 2, 3, '[x, y, z].sum()')

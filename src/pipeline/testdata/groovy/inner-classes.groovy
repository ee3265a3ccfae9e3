//// switch order
switch (1) { case 1: println 'a'; default: println 'd'; case 2: println 'b' }
//// outer this anonymous
class Outer { String n = 'o'
def mk() { new Object() { String n = 'i'; String toString() { Outer.this.n + n } } } }
new Outer().mk().toString()
//// inner explicit
class A { int q = 4
def log(x) { "log$x" }
class In { int w; In(int w) { this.w = w }
def out() { q + w + A.this.q }
def l() { log(w) } }
def mk() { new In(1) } ; static class S { def z() { 1 } } }
println new A().mk().out()
println new A.In(new A(), 5).out()
println new A().mk().l(); new A.S().z()
//// inner named
class A { int q = 4
class In { int w
def out() { q + w } }
def mk() { new In(w: 2) }
def c() { [1].collect { new In(w: it).out() } } }
println new A().mk().out(); new A().c()
//// null property skipping
def l = [[n: 1], null, [n: 2]]
println l*.n
println l.n
println l?.n
println l['n']; [null].n
//// invokeMethod null
class A { def x() { 1 }
def y(a) { a } }
println new A().invokeMethod('x', null); 'abc'.invokeMethod('size', null)

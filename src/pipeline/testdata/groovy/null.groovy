//// null ?: 5
null ?: 5
//// null + 'a'
null + 'a'
//// null + null
null + null
//// null.toString()
null.toString()
//// null.equals(null)
null.equals(null)
//// null.is(null)
null.is(null)
//// null.iterator().hasNext()
null.iterator().hasNext()
//// null.findAll { true }
null.findAll { true }
//// null.each { println it }
null.each { println it }
//// null.collect { it }
null.collect { it }
//// null.any { it }
null.any { it }
//// null.foo = 1
null.foo = 1
//// null[0]
null[0]
//// null.getAt(0)
null.getAt(0)
//// null in [null]
null in [null]
//// null.class
null.class
//// null.hashCode()
null.hashCode()
//// null.inspect()
null.inspect()
//// null.asBoolean()
null.asBoolean()
//// null.with { it }
null.with { it }
//// null?.foo()
null?.foo()
//// null < 1
null < 1
//// -null
-null
//// null - 1
null - 1
//// [null].sum()
[null].sum()
//// def x; x?.y?.z
def x; x?.y?.z
//// def x = null; "$x"
def x = null; "$x"
//// def x; x.foo()
def x; x.foo()
//// (null as List)?.size()
(null as List)?.size()
